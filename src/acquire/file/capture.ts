import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { CapturedBytes, StatedByInput } from '../../model/index.ts';

interface CaptureParts {
  /** The path as given, or a manifest's path and the id of the entry or the digest of its text: never its place. */
  readonly path: string;
  readonly mediaType: string;
  readonly content: Uint8Array | string;
  readonly stated: StatedByInput;
  readonly defaults?: StatedByInput | undefined;
}

/** A capture of content on disk. It has no time: when a file came into being says nothing of its content. */
export function captureOf({ path, mediaType, content, stated, defaults }: CaptureParts): CapturedBytes {
  const bytes = typeof content === 'string' ? utf8ToBytes(content) : content;
  const uri = stated.url?.value ?? defaults?.url?.value ?? path;
  const capture = { uri, at: null, mediaType, digest: `sha256:${bytesToHex(sha256(bytes))}` };
  const common = { capture, stated, ...(defaults === undefined ? {} : { defaults }) };
  return typeof content === 'string' ? { ...common, text: content } : { ...common, bytes: content };
}

/** Hexadecimal digits of a digest that tell the texts of one manifest apart. */
const SHORT_DIGITS = 12;

/** The first digits of the digest of a text. */
export function shortDigest(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, SHORT_DIGITS);
}
