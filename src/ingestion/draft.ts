import type { EntityKind, FactKind } from "#story";

/** An entity as facts.yaml has it. */
export interface DraftEntity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly description?: string;
}

/** A fact as facts.yaml has it, drafted: label and words are cut out of the article, never composed. */
export interface DraftFact {
  readonly id: string;
  readonly label: string;
  readonly kind: FactKind;
  readonly about: readonly string[];
  readonly value: DraftValue;
  readonly saidBy?: string;
  readonly says: string;
  readonly importance: "headline" | "key" | "detail";
  readonly origin: "extracted";
  /** One quote. */
  readonly evidence: readonly string[];
}

export type DraftValue =
  | { readonly quantity: number; readonly unit: string; readonly approximate?: true }
  | { readonly text: string }
  | { readonly entity: string }
  | { readonly date: string; readonly precision?: "relative" };

export interface Draft {
  readonly entities: readonly DraftEntity[];
  readonly facts: readonly DraftFact[];
}

/** What is found of a fact in one sentence; id, importance and quote come once all are known. */
export interface FoundFact {
  readonly label: string;
  readonly kind: FactKind;
  readonly value: DraftValue;
  readonly saidBy?: string;
  /** The part of the sentence that states it. */
  readonly quote: string;
}
