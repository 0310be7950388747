import { ROLES, SUPERSENSE_COUNT } from "#text";
import { groupOfKind, KIND_GROUPS } from "./kind-groups.ts";
import { QUESTION_KINDS } from "./question-kinds.ts";
import type { Reading } from "./reading.ts";
import { SPAN_GRADES } from "./span-grades.ts";
import { EDGE_PAIRS, FAMILIES, FAMILY_SIZES, LEFT_EDGE, RIGHT_EDGE, ROLE, SENSE } from "./span-shape.ts";

/** Where each part of the span model's weights starts. */
const FAMILIES_AT: number[] = [];
let next = 0;
for (const size of FAMILY_SIZES) {
  FAMILIES_AT.push(next);
  next += size * (QUESTION_KINDS.length + 1);
}
const LEFT_EDGES_AT = next;
next += EDGE_PAIRS;
const RIGHT_EDGES_AT = next;
next += EDGE_PAIRS;
const ROLES_AT = next;
next += ROLES.length * ROLES.length;
const SENSES_AT = next;
next += SUPERSENSE_COUNT * SUPERSENSE_COUNT;
const GRADES_AT = next;
next += SPAN_GRADES.length * (KIND_GROUPS.length + 1);

/** How many weights the span model has. */
export const SPAN_WEIGHTS = next;

/** Where the weights stand that count for a question: yes/no families count once for all kinds of question and once for its own. */
export interface SpanWeightPlaces {
  /** Parts of a span's shape, and where the weights of the part's values start; a part may stand here more than once. */
  readonly parts: readonly number[];
  readonly starts: readonly number[];
  /** The first grade's shared weight, and its group's. */
  readonly sharedGrades: number;
  readonly ownGrades: number;
}

export function spanWeightPlaces({ kind, gap, sense }: Reading): SpanWeightPlaces {
  const own = QUESTION_KINDS.indexOf(kind) + 1;
  const group = groupOfKind(kind) + 1;
  const parts: number[] = [];
  const starts: number[] = [];
  const add = (part: number, start: number): void => {
    parts.push(part);
    starts.push(start);
  };
  for (let family = 0; family < FAMILIES; family++) {
    add(family, FAMILIES_AT[family]);
    add(family, FAMILIES_AT[family] + own * FAMILY_SIZES[family]);
  }
  add(LEFT_EDGE, LEFT_EDGES_AT);
  add(RIGHT_EDGE, RIGHT_EDGES_AT);
  add(ROLE, ROLES_AT + ROLES.indexOf(gap.role) * ROLES.length);
  add(SENSE, SENSES_AT + sense * SUPERSENSE_COUNT);
  return { parts, starts, sharedGrades: GRADES_AT, ownGrades: GRADES_AT + group * SPAN_GRADES.length };
}
