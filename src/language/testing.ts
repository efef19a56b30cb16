import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type Pack, readPack } from './pack/index.ts';
import type { Pieces } from './tokenizer/index.ts';

/** What spaCy makes of one text, stage by stage: fixtures/language/README.md describes the fields. */
export interface Golden {
  readonly id: string;
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly spaces: readonly number[];
  readonly ids: readonly string[];
  readonly norm: readonly number[];
  readonly prefix: readonly number[];
  readonly suffix: readonly number[];
  readonly shape: readonly number[];
  readonly isSpace: readonly number[];
  readonly taggerTags: readonly string[];
  readonly parserDeps: readonly string[];
  readonly tags: readonly string[];
  readonly pos: readonly string[];
  readonly morphs: readonly string[];
  readonly deps: readonly string[];
  readonly lemmas: readonly string[];
  /** A root heads itself. */
  readonly heads: readonly number[];
  readonly sentenceStarts: readonly number[];
  /** First token, one past the last, label. */
  readonly entities: readonly (readonly [number, number, string])[];
  /** What both encoders give for the tokens `at`, of some texts. */
  readonly rows?: {
    readonly at: readonly number[];
    readonly tok2vec: readonly (readonly number[])[];
    readonly ner: readonly (readonly number[])[];
  };
}

const ROOT = new URL('../../', import.meta.url);

/** The pack that ships. */
export function shippedPack(): Pack {
  return readPack(readFileSync(new URL('data/en/model/en-small.pack', ROOT)));
}

/** The golden texts, without the line that says what made them. */
export function goldenTexts(): Golden[] {
  const lines = gunzipSync(readFileSync(new URL('fixtures/language/golden.jsonl.gz', ROOT))).toString();
  const [, ...texts] = lines.trimEnd().split('\n');
  return texts.map((line) => JSON.parse(line) as Golden);
}

/** The tokens of a golden text as the tokenizer would give them, each a word of its own. */
export function goldenPieces({ text, starts, ends, spaces }: Golden): Pieces {
  return {
    size: starts.length,
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
    spaces: Uint8Array.from(spaces),
    words: Uint32Array.from(starts, (_, i) => i),
    distinct: starts.map((start, i) => ({ text: text.slice(start, ends[i]), norm: null })),
  };
}
