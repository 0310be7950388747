import { SUPERSENSES, type Supersense } from "./supersenses.ts";
import { ID_MASK, useClass, useShare, useStrength, type ThesaurusFile } from "./thesaurus-file.ts";

/** What kinds of things nouns stand for. Lemmas are places in the thesaurus's list, or -1. */
export interface NounKinds {
  supersenses(lemma: number): number;
  dominantSupersense(lemma: number): Supersense | undefined;
  isA(lemma: number, ancestor: number): number;
}

const NOUN = 0;
const FIRST_NOUN_TOPIC = 3;
/** A sense at least a quarter as usual as the first is usual: strengths are square roots. */
const USUAL_STRENGTH = 0.5;

export function createNounKinds(file: ThesaurusFile): NounKinds {
  /** Calls back with each meaning that a lemma has as a noun. */
  const eachUse = (lemma: number, visit: (meaning: number, use: number) => void): void => {
    if (lemma < 0) return;
    for (let at = file.useStarts[lemma]; at < file.useStarts[lemma + 1]; at++) {
      const use = file.uses[at];
      if (useClass(use) === NOUN) visit(use & ID_MASK, use);
    }
  };
  const topic = (meaning: number): number => file.topics[meaning] - FIRST_NOUN_TOPIC;

  /** The strength of the most usual sense of the ancestor on the way up from a meaning, itself included. */
  const reach = (meaning: number, ancestor: number): number => {
    let best = 0;
    for (let at = file.useStarts[ancestor]; at < file.useStarts[ancestor + 1]; at++) {
      const use = file.uses[at];
      if ((use & ID_MASK) === meaning) best = useStrength(use);
    }
    for (let at = file.parentStarts[meaning]; at < file.parentStarts[meaning + 1]; at++) {
      best = Math.max(best, reach(file.parents[at], ancestor));
    }
    return best;
  };

  return {
    supersenses: (lemma) => {
      let mask = 0;
      eachUse(lemma, (meaning, use) => {
        if (useStrength(use) >= USUAL_STRENGTH) mask |= 1 << topic(meaning);
      });
      return mask;
    },
    dominantSupersense: (lemma) => {
      const shares = new Float64Array(SUPERSENSES.length);
      eachUse(lemma, (meaning, use) => {
        shares[topic(meaning)] += useShare(use);
      });
      const most = Math.max(...shares);
      return most === 0 ? undefined : SUPERSENSES[shares.indexOf(most)];
    },
    isA: (lemma, ancestor) => {
      let all = 0;
      let reached = 0;
      if (ancestor < 0) return 0;
      eachUse(lemma, (meaning, use) => {
        all += useShare(use);
        reached += useShare(use) * reach(meaning, ancestor);
      });
      return all === 0 ? 0 : reached / all;
    },
  };
}
