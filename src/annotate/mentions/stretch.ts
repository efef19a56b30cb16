/** A range of tokens, both ends in it. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}
