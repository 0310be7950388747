/** `[a-z0-9-]{1,32}`: fits a button and a deep link. */
export type StoryId = string & { readonly __brand: "StoryId" };
/** `[a-z0-9-]{1,24}`: stable over revisions, which is what lets a change be told. */
export type FactId = string & { readonly __brand: "FactId" };

/** An article with its fact set under one id, as one revision of it. */
export interface Story {
  readonly id: StoryId;
  /** 1 for a story read from files; the store numbers later ones. */
  readonly revision: number;
  readonly title: string;
  /** BCP 47, such as "en". */
  readonly language: string;
  readonly status: "draft" | "published" | "withdrawn";
  readonly source: Source;
  /** ISO 8601 with offset or a plain date, as in the front matter. */
  readonly publishedAt?: string;
  readonly updatedAt?: string;
  readonly timeZone?: string;
  readonly article: Article;
  readonly entities: readonly Entity[];
  readonly facts: readonly Fact[];
}

export interface Source {
  readonly name: string;
  readonly url?: string;
  readonly credit?: string;
}

/** A text as published: line ends, BOM and Unicode form (NFC) normalised, nothing else changed. */
export interface Article {
  /** Paragraphs in reading order; title and standfirst are the first ones where the story has them. */
  readonly paragraphs: readonly Paragraph[];
}

export type ParagraphKind = "title" | "standfirst" | "heading" | "body" | "caption" | "credit";

export interface Paragraph {
  readonly kind: ParagraphKind;
  /** One line, or several when the publisher broke lines inside it; a line break ends a sentence. */
  readonly text: string;
}

export type EntityKind = "person" | "organisation" | "group" | "place" | "event" | "thing";

export interface Entity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Such as "the defense minister", in the article's words. */
  readonly description?: string;
}

export type FactKind = "figure" | "role" | "event" | "statement" | "cause" | "relation" | "definition";

/** One thing the story states. */
export interface Fact {
  readonly id: FactId;
  readonly label: string;
  readonly kind: FactKind;
  /** Entity ids. */
  readonly about: readonly string[];
  readonly value: FactValue;
  /** Entity id of who says so, when the story attributes it. */
  readonly saidBy?: string;
  /** The fact as one sentence. */
  readonly says: string;
  /** Where the story contradicts itself or leaves something open about it, said in words. */
  readonly note?: string;
  readonly asked: readonly string[];
  readonly importance: "headline" | "key" | "detail";
  readonly origin: "editor" | "extracted";
  /** At least one, found and verified in the article. */
  readonly evidence: readonly Evidence[];
}

export type FactValue =
  | {
      readonly kind: "quantity";
      readonly quantity: number;
      readonly unit: string;
      readonly approximate: boolean;
    }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "entity"; readonly entity: string }
  | {
      readonly kind: "date";
      readonly date: string;
      readonly precision: "day" | "month" | "year" | "relative";
    }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "yesno"; readonly yes: boolean };

/** Where the article says so. */
export interface Evidence {
  /** Verbatim part of the sentence, as the editor cited it. */
  readonly quote: string;
  /** The whole sentence around it, in the article's own characters. */
  readonly sentence: string;
  /** Index into `Article.paragraphs`. */
  readonly paragraph: number;
}
