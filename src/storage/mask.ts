import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A text without what points to a person. */
export type Mask = (text: string) => string;

/** Seven digits or more, with no more than two marks between two of them. */
const NUMBER = /(?<![\p{L}\p{N}])[+(]{0,2}\p{Nd}(?:[ .()/-]{0,2}\p{Nd}){6,}(?![\p{L}\p{N}])/gu;
/** A day, and from one year to another: nobody's telephone number is written so. */
const DATE = /^(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{4}|[12]\d{3} ?- ?[12]\d{3})$/;

/**
 * Makes what masks telephone and account numbers, addresses of every kind and @names.
 *
 * createMask(["street"])("I'm at 12 Main Street, call +33 6 12 34 56 78"); // "I'm at <address>, call <number>"
 *
 * @param streetWords in small letters
 */
export function createMask(streetWords: readonly string[]): Mask {
  /** The widest form first, so that no part of one is taken for another. */
  const forms = [
    { form: /(?:\b(?:https?|tg):\/\/|\bwww\.|\bt\.me\/)\S+/giu, mask: "<link>" },
    { form: /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu, mask: "<mail>" },
    { form: /(?<![\p{L}\p{N}_])@\w{2,}/gu, mask: "<name>" },
    ...addressForms(streetWords).map((form) => ({ form, mask: "<address>" })),
  ];
  return (text) =>
    forms
      .reduce((kept, { form, mask }) => kept.replace(form, mask), keepable(text))
      .replace(NUMBER, (number) => (DATE.test(number) ? number : "<number>"));
}

/** "12 Main Street", "12 rue Saint-Denis" and "Hauptstraße 5". */
function addressForms(streetWords: readonly string[]): RegExp[] {
  const street = streetWords.join("|");
  const name = String.raw`\p{L}[\p{L}.'’-]*`;
  return [
    new RegExp(String.raw`(?<![\p{L}\p{N}])\d{1,5}\p{L}?,? (?:${name} ){1,2}(?:${street})(?!\p{L})`, "giu"),
    new RegExp(String.raw`(?<![\p{L}\p{N}])\d{1,5}\p{L}?,? (?:${street}) ${name}`, "giu"),
    new RegExp(String.raw`(?<!\p{L})[\p{L}.-]*(?:${street})\.? \d{1,5}\p{L}?(?![\p{L}\p{N}])`, "giu"),
  ];
}

/** PostgreSQL keeps neither a NUL nor half a surrogate pair. */
function keepable(text: string): string {
  return text.replaceAll("\0", "").toWellFormed();
}

export function loadStreetWords(
  file = join(import.meta.dirname, "../../data/language/street-words.txt"),
): string[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
}
