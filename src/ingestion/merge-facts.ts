import { stringify } from "yaml";

import { comparable } from "./comparable.ts";
import type { Draft, DraftFact, DraftValue } from "./draft.ts";
import { readFactSet, writeFactSet, type FactSet, type FiledEntity, type FiledFact } from "./fact-set.ts";
import { endsSentence } from "./read-article.ts";
import { freeId } from "./slug.ts";

/** What became of a story's facts when its article was read anew; all but `text` are fact ids. */
export interface FactMerge {
  /** facts.yaml, with the comments and the form of what stays. */
  readonly text: string;
  readonly kept: readonly string[];
  /** Same id, new value or words. */
  readonly changed: readonly string[];
  readonly added: readonly string[];
  readonly withdrawn: readonly string[];
  /** An editor's facts that the article no longer bears out: taken out of the fact set, and given whole. */
  readonly setAside: readonly { readonly id: string; readonly yaml: string }[];
}

const ID_MAX_CHARACTERS = 24;
/** Of two labels' words, how many must be the same for them to name one thing: "1,000 troops in Mali", "1,200 troops in Mali". */
const LABEL_MIN_LIKENESS = 0.5;

/**
 * Joins a new draft with the fact set there is. A fact whose quotes all still stand is left as it is, whoever wrote
 * it. Of the drafted ones that stand no more, one with a like label, the same kind and the same matter gets the new
 * words under its old id; in doubt it is withdrawn and the new one added.
 *
 * @param before facts.yaml as it is
 * @param article the new article's whole text
 */
export function mergeFacts(before: string, draft: Draft, article: string): FactMerge {
  const set = readFactSet(before);
  const kept = set.facts.filter(({ evidence }) => evidence.every((quote) => stands(quote, article)));
  const fallen = set.facts.filter((fact) => !kept.includes(fact));
  const ids = entityIds(set, draft);
  const fresh = draft.facts
    .map((fact) => withEntityIds(fact, ids))
    .filter((fact) => !kept.some((one) => states(one, fact)));
  const heirs = findHeirs(
    fallen.filter(({ origin }) => origin === "extracted"),
    fresh,
  );
  const taken = new Set(set.facts.map(({ id }) => id));
  const added = fresh
    .filter((fact) => ![...heirs.values()].includes(fact))
    .map((fact) => {
      const id = freeId(fact.id, ID_MAX_CHARACTERS, (one) => taken.has(one));
      taken.add(id);
      return { ...fact, id };
    });
  const stay = set.facts.flatMap((fact): object[] => {
    const heir = heirs.get(fact);
    return heir ? [{ ...heir, id: fact.id }] : kept.includes(fact) ? [fact.node] : [];
  });
  const facts = [...stay, ...added];
  return {
    text: writeFactSet(set, mergeEntities(set, draft, { ids, kept, article }), facts),
    kept: kept.map(({ id }) => id),
    changed: [...heirs.keys()].map(({ id }) => id),
    added: added.map(({ id }) => id),
    withdrawn: fallen.filter((fact) => fact.origin === "extracted" && !heirs.has(fact)).map(({ id }) => id),
    setAside: fallen
      .filter(({ origin }) => origin === "editor")
      .map(({ id, node }) => ({ id, yaml: stringify([node.toJS(set.document)], { lineWidth: 0 }) })),
  };
}

/** Whether a quote stands in the text, and in one place; a whole sentence may be said twice. */
function stands(quote: string, article: string): boolean {
  return (
    article.includes(quote) && (endsSentence(quote) || article.indexOf(quote) === article.lastIndexOf(quote))
  );
}

/** Each fallen fact's one successor; where two could be, there is none. */
function findHeirs(fallen: readonly FiledFact[], fresh: readonly DraftFact[]): Map<FiledFact, DraftFact> {
  const heirs = new Map<FiledFact, DraftFact>();
  for (const old of fallen) {
    const candidates = fresh.filter((fact) => succeeds(old, fact));
    const [heir] = candidates;
    const rivals = fallen.filter((other) => heir && succeeds(other, heir));
    if (heir && candidates.length === 1 && rivals.length === 1) heirs.set(old, heir);
  }
  return heirs;
}

function succeeds(old: FiledFact, { kind, about, label }: DraftFact): boolean {
  return (
    old.kind === kind && sameMatter(old.about, about) && likeness(old.label, label) >= LABEL_MIN_LIKENESS
  );
}

function sameMatter(a: readonly string[], b: readonly string[]): boolean {
  return a.toSorted().join(" ") === b.toSorted().join(" ");
}

/** Whether a fact that stays already says what a drafted one does. */
function states(old: FiledFact, { kind, label, evidence }: DraftFact): boolean {
  if (old.kind !== kind) return false;
  const overlaps = old.evidence.some((quote) =>
    evidence.some((one) => quote.includes(one) || one.includes(quote)),
  );
  return old.label === label || overlaps;
}

/** The share of their words, figures left out, that two labels have in common (Jaccard). */
function likeness(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / Math.max(1, left.size + right.size - shared);
}

function wordsOf(label: string): Set<string> {
  return new Set(
    comparable(label)
      .split(" ")
      .filter((word) => !/\d/.test(word)),
  );
}

/** The drafted entities' ids, mapped to those of the same entities in the fact set, or to free ones. */
function entityIds(set: FactSet, draft: Draft): Map<string, string> {
  const taken = new Set(set.entities.map(({ id }) => id));
  const ids = new Map<string, string>();
  for (const { id, name, aliases = [] } of draft.entities) {
    const known = set.entities.find(({ names }) => [name, ...aliases].some((one) => names.includes(one)));
    const free = known?.id ?? freeId(id, ID_MAX_CHARACTERS, (one) => taken.has(one));
    taken.add(free);
    ids.set(id, free);
  }
  return ids;
}

function withEntityIds(fact: DraftFact, ids: ReadonlyMap<string, string>): DraftFact {
  const idOf = (id: string): string => ids.get(id) ?? id;
  const value: DraftValue = "entity" in fact.value ? { entity: idOf(fact.value.entity) } : fact.value;
  const saidBy = fact.saidBy === undefined ? {} : { saidBy: idOf(fact.saidBy) };
  return { ...fact, about: [...new Set(fact.about.map(idOf))], value, ...saidBy };
}

interface Staying {
  readonly ids: ReadonlyMap<string, string>;
  readonly kept: readonly FiledFact[];
  readonly article: string;
}

/** Those there are, as far as the article names them or a fact that stays is about them, then the new ones. */
function mergeEntities(set: FactSet, draft: Draft, { ids, kept, article }: Staying): object[] {
  const known = new Set(set.entities.map(({ id }) => id));
  const cited = kept.map(({ node }) => JSON.stringify(node.toJS(set.document))).join("\n");
  const isNeeded = ({ id, names }: FiledEntity): boolean =>
    names.some((name) => article.includes(name)) ||
    cited.includes(JSON.stringify(id)) ||
    [...ids.values()].includes(id);
  const added = draft.entities.filter(({ id }) => !known.has(ids.get(id) ?? id));
  return [
    ...set.entities.filter(isNeeded).map(({ node }) => node),
    ...added.map((entity) => ({ ...entity, id: ids.get(entity.id) ?? entity.id })),
  ];
}
