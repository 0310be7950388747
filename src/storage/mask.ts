/** What points to a person, the widest form first, so that no part of one is taken for another. */
const PERSONAL: readonly { readonly form: RegExp; readonly mask: string }[] = [
  { form: /(?:\b(?:https?|tg):\/\/|\bwww\.|\bt\.me\/)\S+/giu, mask: "<link>" },
  { form: /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu, mask: "<mail>" },
  { form: /(?<![\p{L}\p{N}_])@\w{2,}/gu, mask: "<name>" },
];

/** Seven digits or more, with no more than two marks between two of them. */
const NUMBER = /(?<![\p{L}\p{N}])[+(]{0,2}\p{Nd}(?:[ .()/-]{0,2}\p{Nd}){6,}(?![\p{L}\p{N}])/gu;
/** A day, and from one year to another: nobody's telephone number is written so. */
const DATE = /^(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{4}|[12]\d{3} ?- ?[12]\d{3})$/;

/**
 * A question without what points to a person: telephone and account numbers, addresses, @names.
 *
 * masked("call me: +33 6 12 34 56 78"); // "call me: <number>"
 */
export function masked(text: string): string {
  return PERSONAL.reduce((kept, { form, mask }) => kept.replace(form, mask), printable(text)).replace(
    NUMBER,
    (number) => (DATE.test(number) ? number : "<number>"),
  );
}

/** PostgreSQL keeps neither a NUL nor half a surrogate pair. */
function printable(text: string): string {
  return text.replaceAll("\0", "").toWellFormed();
}
