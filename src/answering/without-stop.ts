/** A sentence as a short answer: without the full stop that ends it. */
export function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, "");
}
