/** Words `from` up to, not including, `to` of a sentence. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}
