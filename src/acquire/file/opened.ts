import type { CapturedBytes, Notice, StatedByInput, VariorumError } from '../../model/index.ts';

/** What opening one input gives: a capture, a failure that leaves the other inputs readable, or a remark. */
export type Opened =
  | { readonly kind: 'capture'; readonly capture: CapturedBytes }
  | { readonly kind: 'failure'; readonly input: string; readonly error: VariorumError }
  | { readonly kind: 'notice'; readonly input: string; readonly notice: Notice };

export interface InputOptions {
  /** Holds for every input that does not say otherwise (`--outlet`, `--published`, `--url`). */
  readonly defaults?: StatedByInput;
  /**
   * Inputs that are primary sources (`--record`): opened after the others, with the role `record`. Of the defaults
   * only the date holds for them: outlet and address are those of the reports.
   */
  readonly records?: readonly string[];
  /** What `-` stands for: the bytes of standard input. Without it, `-` is a failure. */
  readonly stdin?: AsyncIterable<Uint8Array>;
}
