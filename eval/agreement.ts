import { createStages } from '../src/language/analyser.ts';
import type { WordFeatures } from '../src/language/features/index.ts';
import type { NetworkOptions } from '../src/language/network/index.ts';
import type { Pack } from '../src/language/pack/index.ts';
import type { Golden } from '../src/language/testing.ts';

/** Where the language engine gives what spaCy gives, in per cent: of tokens, and of names as F1. */
export interface Agreement {
  /** Texts whose tokens all begin and end where spaCy's do. */
  readonly tokens: number;
  /** The four string ids of a token. */
  readonly ids: number;
  readonly tags: number;
  readonly heads: number;
  /** Head and label both. */
  readonly labelled: number;
  readonly starts: number;
  readonly lemmas: number;
  readonly names: number;
}

/** Runs the engine over texts and counts where it agrees with what spaCy makes of them. */
export function agreementOf(pack: Pack, goldens: readonly Golden[], options: NetworkOptions = {}): Agreement {
  const read = readerOf(pack, options);
  const sums = { size: 0, texts: 0, tokens: 0, ids: 0, tags: 0, heads: 0, labelled: 0, starts: 0, lemmas: 0 };
  const names = { wanted: 0, found: 0, right: 0 };
  for (const golden of goldens) {
    const found = read(golden.text);
    sums.texts++;
    sums.tokens += Number(same(found.begins, golden.starts) && same(found.ends, golden.ends));
    sums.size += golden.starts.length;
    for (const i of golden.starts.keys()) countToken(sums, found, golden, i);
    const wanted = new Set(golden.entities.map((entity) => entity.join()));
    names.wanted += wanted.size;
    names.found += found.names.length;
    names.right += found.names.filter((name) => wanted.has(name)).length;
  }
  const share = (count: number) => (100 * count) / sums.size;
  return {
    tokens: (100 * sums.tokens) / sums.texts,
    ids: share(sums.ids),
    tags: share(sums.tags),
    heads: share(sums.heads),
    labelled: share(sums.labelled),
    starts: share(sums.starts),
    lemmas: share(sums.lemmas),
    names: (200 * names.right) / (names.wanted + names.found),
  };
}

interface Found {
  readonly begins: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
  readonly starts: ArrayLike<number>;
  readonly ids: readonly (readonly string[])[];
  readonly tags: readonly string[];
  readonly heads: ArrayLike<number>;
  readonly labels: readonly string[];
  readonly lemmas: readonly string[];
  /** `first,end,label`. */
  readonly names: readonly string[];
}

type Sums = Record<'ids' | 'tags' | 'heads' | 'labelled' | 'starts' | 'lemmas', number>;

function countToken(sums: Sums, found: Found, golden: Golden, i: number): void {
  const ids = [golden.norm, golden.prefix, golden.suffix, golden.shape].map(
    (column) => golden.ids[column[i] ?? 0],
  );
  const isHead = found.heads[i] === golden.heads[i];
  sums.ids += Number(found.ids[i]?.join() === ids.join());
  sums.tags += Number(found.tags[i] === golden.taggerTags[i]);
  sums.heads += Number(isHead);
  sums.labelled += Number(isHead && found.labels[i] === golden.parserDeps[i]);
  sums.starts += Number(found.starts[i] === golden.sentenceStarts[i]);
  sums.lemmas += Number(found.lemmas[i] === golden.lemmas[i]);
}

/** What the stages of the engine make of a text, in the form of the golden files. */
function readerOf(pack: Pack, options: NetworkOptions): (text: string) => Found {
  const { features, tagger, parser, read } = createStages(pack, options);
  return (text) => {
    const { pieces, tags, heads, labels, sentenceStarts, names, lemmaAt } = read(text);
    const words = Array.from(pieces.words, (word) => pieces.distinct[word] ?? { text: '', norm: null });
    return {
      begins: pieces.starts,
      ends: pieces.ends,
      starts: sentenceStarts,
      ids: words.map((word) => idsOf(features.wordFeatures(word.text, word.norm))),
      tags: Array.from(tags, (tag) => tagger.labels[tag] ?? ''),
      heads,
      labels: Array.from(labels, (label) => parser.labels[label] ?? ''),
      lemmas: words.map((_, i) => lemmaAt(i)),
      names: names.map(({ first, end, label }) => [first, end, label].join()),
    };
  };
}

/** The ids of norm, prefix, suffix and shape in decimal digits. */
export function idsOf({ ids }: WordFeatures): string[] {
  return [0, 1, 2, 3].map((column) =>
    String((BigInt(ids[column * 2 + 1] ?? 0) << 32n) | BigInt(ids[column * 2] ?? 0)),
  );
}

function same(found: ArrayLike<number>, wanted: readonly number[]): boolean {
  return found.length === wanted.length && wanted.every((one, i) => one === found[i]);
}
