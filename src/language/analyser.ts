import { UPOS } from '../model/index.ts';
import { createFeatures } from './features/index.ts';
import { createLemmas } from './lemmas/index.ts';
import { createNameFinder, type FoundName } from './names/index.ts';
import { createNetwork, type NetworkOptions } from './network/index.ts';
import type { Pack } from './pack/index.ts';
import { createParser } from './parser/index.ts';
import { rolesOf } from './roles.ts';
import { createRuler } from './rules/index.ts';
import { createTagger } from './tagger/index.ts';
import { createTokenizer } from './tokenizer/index.ts';

/** What the engine makes of one text: a column entry a token, tokens of white space left out. */
export interface Analysis {
  readonly size: number;
  /** UTF-16 offsets in the text, half-open. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Numbers in `UPOS`, in the analyser's `tags`, and in `ROLES`. */
  readonly upos: Uint8Array;
  readonly tags: Uint8Array;
  readonly roles: Uint8Array;
  /** Index of the head; a root heads itself. */
  readonly heads: Int32Array;
  /** 1 where a sentence begins. */
  readonly sentenceStarts: Uint8Array;
  readonly lemmas: readonly string[];
  readonly names: readonly FoundName[];
}

/** The engine over one pack. It computes in a memory of its own: one a thread. */
export interface Analyser {
  readonly tags: readonly string[];
  analyse(text: string): Analysis;
}

/** The names as plain words: the model has one more, for white space, which no token kept here has. */
const UPOS_NAMES: readonly string[] = UPOS;

/** Floats a token that an encoder gives. */
const WIDTH = 96;

/** The engine over one pack, stage by stage: `read` runs all of them over a text and gives what each makes of it. */
export function createStages(pack: Pack, options: NetworkOptions = {}) {
  const tokenizer = createTokenizer(pack.tables.tokenizer);
  const features = createFeatures(pack.tables);
  const network = createNetwork(pack, options);
  const tagger = createTagger(network);
  const parser = createParser(network);
  const finder = createNameFinder(network);
  const ruler = createRuler(pack.tables.ruler, tagger.labels, parser.labels);
  const lemmas = createLemmas(pack.tables.lemmas);
  const read = (text: string) => {
    const pieces = tokenizer.tokenize(text);
    const tokens = features.textFeatures(pieces);
    const { isSpace } = tokens;
    const rows = new Float32Array(tokens.size * WIDTH);
    network.words.encode(tokens, rows);
    const tags = tagger.tagTokens(rows);
    const { heads, labels, sentenceStarts } = parser.parseTokens(rows, isSpace);
    network.names.encode(tokens, rows);
    const names = finder.findNames(rows, { sentenceStarts, isSpace });
    const ruled = ruler.applyRules(pieces, { isSpace, tags, deps: labels });
    const lemmaAt = (i: number) =>
      ruler.lemmas[ruled.lemmas[i] ?? 0] ||
      lemmas.lemmaOf(
        pieces.distinct[pieces.words[i] ?? 0]?.text ?? '',
        ruler.upos[ruled.upos[i] ?? 0] ?? '',
        ruler.morphs[ruled.morphs[i] ?? 0] ?? '',
      );
    return { pieces, tokens, tags, heads, labels, sentenceStarts, names, ruled, lemmaAt };
  };
  return { features, tagger, parser, ruler, read };
}

export function createAnalyser(pack: Pack, options: NetworkOptions = {}): Analyser {
  const { ruler, read } = createStages(pack, options);
  const roles = rolesOf(ruler.deps);
  const upos = Uint8Array.from(ruler.upos, (name) => Math.max(0, UPOS_NAMES.indexOf(name)));
  const analyse = (text: string): Analysis => {
    const { pieces, tokens, heads, sentenceStarts, names, ruled, lemmaAt } = read(text);
    const kept = wordsAmong(tokens.isSpace);
    return {
      size: kept.length,
      starts: pick(Uint32Array, pieces.starts, kept),
      ends: pick(Uint32Array, pieces.ends, kept),
      upos: Uint8Array.from(kept, (i) => upos[ruled.upos[i] ?? 0] ?? 0),
      tags: pick(Uint8Array, ruled.tags, kept),
      roles: Uint8Array.from(kept, (i) => roles[ruled.deps[i] ?? 0] ?? 0),
      ...withoutSpaces(kept, { heads, sentenceStarts, names }),
      lemmas: Array.from(kept, lemmaAt),
    };
  };
  return { tags: ruler.tags, analyse };
}

/** The tokens that are no white space. */
function wordsAmong(isSpace: Uint8Array): Uint32Array {
  const kept: number[] = [];
  for (let i = 0; i < isSpace.length; i++) if (isSpace[i] !== 1) kept.push(i);
  return Uint32Array.from(kept);
}

function pick<T extends Uint8Array | Uint32Array>(
  type: { from(source: Uint32Array, map: (i: number) => number): T },
  column: T,
  kept: Uint32Array,
): T {
  return type.from(kept, (i) => column[i] ?? 0);
}

interface Structure {
  readonly heads: Int32Array;
  readonly sentenceStarts: Uint8Array;
  readonly names: readonly FoundName[];
}

/** Heads, sentence starts and names by the numbers of the tokens kept. White space heads nothing; its start moves on. */
function withoutSpaces(kept: Uint32Array, { heads, sentenceStarts, names }: Structure): Structure {
  const place = new Int32Array(heads.length);
  let next = 0;
  for (let i = 0; i < heads.length; i++) {
    place[i] = Math.min(next, kept.length - 1);
    if (kept[next] === i) next++;
  }
  const starts = new Uint8Array(kept.length);
  for (let i = 0; i < heads.length; i++) if (sentenceStarts[i] === 1) starts[place[i] ?? 0] = 1;
  return {
    heads: Int32Array.from(kept, (i, k) => (heads[i] === i ? k : (place[heads[i] ?? i] ?? k))),
    sentenceStarts: starts,
    names: names.map((name) => ({
      ...name,
      first: place[name.first] ?? 0,
      end: (place[name.end - 1] ?? 0) + 1,
    })),
  };
}
