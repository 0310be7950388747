import type { Language, WordRange } from "#text";
import type { FactFrame } from "./fact-index.ts";
import type { Reading } from "./reading.ts";
import { termOf, type Term } from "./terms.ts";
import { verbFrames } from "./verb-frame.ts";

/** Verbs whose subject does nothing: who died is who was killed. */
const BEFALLS = /^(?:die|perish|fall|drown|suffer)$/;

/** "They are believed to be rebels": nobody does anything to anybody. */
const HOLDS = /^(?:believe|think|say|report|see|consider|know|expect|regard|suppose)$/;

/** Who does what to whom in the question; what is asked for fills the place that it asks for: "how many soldiers did they kill". */
export function askedFrames({ sentence, terms, gap, asker }: Reading, language: Language): FactFrame[] {
  const { words, nounPhrases } = sentence;
  const termsIn = (range: WordRange | undefined): Term[] =>
    range === undefined || (range.from <= asker && range.to > asker)
      ? []
      : words.slice(range.from, range.to).flatMap((word) => termOf(word, language) ?? []);
  const focus = terms.filter((asked) => asked.focus).map(({ term }) => term);
  return verbFrames(words, nounPhrases).flatMap((frame) => {
    const verb = termOf(words[frame.verb], language);
    if (verb === undefined || HOLDS.test(verb.lemma)) return [];
    // "keeps them busy" does to them what no other verb tells
    if (frame.patient !== undefined && words[frame.patient.to]?.wordClass === "ADJ") return [];
    const befalls = BEFALLS.test(verb.lemma);
    const agent = befalls ? [] : termsIn(frame.agent);
    const patient = termsIn(befalls ? frame.agent : frame.patient);
    const open = frame.verb === gap.verb && !befalls ? gap.role : "none";
    return [
      {
        verb,
        agent: agent.length === 0 && open === "subject" ? focus : agent,
        patient: patient.length === 0 && open === "object" ? focus : patient,
      },
    ];
  });
}
