import type { Capture, Genre, Stated } from './report.ts';

/**
 * What an input says of a report beside its text: a manifest's fields, a front-matter block, options. Every
 * value keeps where it was read. A date stands as it was written; reading it is the extractor's work.
 */
export interface StatedByInput {
  readonly id?: Stated<string>;
  readonly outlet?: Stated<string>;
  readonly url?: Stated<string>;
  readonly published?: Stated<string>;
  readonly headline?: Stated<string>;
  readonly byline?: readonly Stated<string>[];
  readonly role?: Stated<'report' | 'record'>;
  readonly revisionOf?: Stated<string>;
  readonly language?: Stated<string>;
  readonly genre?: Stated<Genre>;
  /** The character set that the carrier of the bytes names, as a WHATWG label. */
  readonly charset?: Stated<string>;
}

/**
 * A capture with its content: the meeting place of acquiring and extracting. It holds `bytes` as received, or
 * `text` where the carrier (a manifest, a line of JSON) holds decoded text.
 */
export type CapturedBytes = {
  readonly capture: Capture;
  /** What this input says of itself; goes before everything else. */
  readonly stated: StatedByInput;
  /** What holds for every input that does not say otherwise (the options of a command). */
  readonly defaults?: StatedByInput;
} & ({ readonly bytes: Uint8Array } | { readonly text: string });
