/** A rule that fired, by name, with the passage or number it fired on. */
export interface Reason {
  readonly rule: string;
  readonly detail?: string;
}

/**
 * Every judgement carries how sure we are (0 to 1) and why. Confidence is ours, in the reading; it is not the
 * likelihood that a speaker gives to an outcome in the world.
 */
export interface Judgement {
  readonly confidence: number;
  readonly why: readonly [Reason, ...Reason[]];
}
