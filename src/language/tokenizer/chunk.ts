import type { SpecialToken } from '../pack/index.ts';
import type { Patterns } from './patterns.ts';

/** The tokens of a chunk, a run without white space, in order. They fill it. */
export interface Split {
  /** The end of each token, in UTF-16 code units from the beginning of the chunk. */
  readonly ends: readonly number[];
  /** For each token the norm that a special case gives it, or null. */
  readonly norms: readonly (string | null)[];
}

/** Chunks that are cut as a table says: "don't" into "do" and "n't". */
export interface Specials {
  splitFor(chunk: string): Split | undefined;
}

export const NO_SPECIALS: Specials = { splitFor: () => undefined };

/** The special cases of a table. A text longer than all of them is not even looked up. */
export function readSpecials(table: ReadonlyMap<string, readonly SpecialToken[]>): Specials {
  const splits = new Map([...table].map(([chunk, tokens]) => [chunk, splitOf(tokens)]));
  const longest = Math.max(0, ...[...table.keys()].map((chunk) => chunk.length));
  return { splitFor: (chunk) => (chunk.length > longest ? undefined : splits.get(chunk)) };
}

/** The split that a special case asks for. */
function splitOf(tokens: readonly SpecialToken[]): Split {
  let end = 0;
  const ends = tokens.map(([text]) => {
    end += text.length;
    return end;
  });
  return { ends, norms: tokens.map(([, norm]) => norm) };
}

/**
 * Cuts a chunk into tokens: marks are taken off both ends until a special case or nothing more to take is left; then
 * the core is a special case, an address, or is cut around the marks inside it. The order of the questions is that of
 * spaCy's `Tokenizer._split_affixes` and `_attach_tokens`, and so are its oddities.
 */
export function splitChunk(chunk: string, patterns: Patterns, specials: Specials): Split {
  const special = specials.splitFor(chunk);
  if (special) return special;
  const ends: number[] = [];
  const norms: (string | null)[] = [];
  const { start, end, suffixes } = takeAffixes(chunk, patterns, specials, ends);
  if (start < end) {
    const core = splitCore(chunk.slice(start, end), patterns, specials);
    norms.push(...ends.map(() => null), ...core.norms);
    ends.push(...core.ends.map((at) => start + at));
  }
  for (const at of suffixes.reverse()) ends.push(at);
  while (norms.length < ends.length) norms.push(null);
  return { ends, norms };
}

interface Core {
  readonly start: number;
  readonly end: number;
  /** The ends of the suffixes, the last one first. */
  readonly suffixes: number[];
}

/** Takes prefixes, whose ends go into `prefixes`, and suffixes off a chunk. */
function takeAffixes(chunk: string, patterns: Patterns, specials: Specials, prefixes: number[]): Core {
  const suffixes: number[] = [];
  let start = 0;
  let end = chunk.length;
  for (let size = -1; start < end && end - start !== size; ) {
    const text = chunk.slice(start, end);
    if (specials.splitFor(text)) break;
    size = text.length;
    const prefix = patterns.prefixLength(text);
    const prefixOnly = prefix > 0 && specials.splitFor(text.slice(prefix)) !== undefined;
    const suffix = prefixOnly ? 0 : patterns.suffixLength(text.slice(prefix));
    const suffixOnly = suffix > 0 && specials.splitFor(text.slice(0, size - suffix)) !== undefined;
    if (suffix > 0) {
      suffixes.push(end);
      end -= suffix;
    }
    if (prefix > 0 && !suffixOnly) {
      start += prefix;
      prefixes.push(start);
    }
    if (prefixOnly || suffixOnly) break;
  }
  return { start, end, suffixes };
}

function splitCore(core: string, patterns: Patterns, specials: Specials): Split {
  const special = specials.splitFor(core);
  if (special) return special;
  const ends: number[] = [];
  if (!patterns.isUrl(core)) {
    let from = 0;
    for (const { start, end } of patterns.infixes(core)) {
      if (start === 0) continue;
      if (start > from) ends.push(start);
      if (end > start) ends.push(end);
      from = end;
    }
  }
  if (ends.at(-1) !== core.length) ends.push(core.length);
  return { ends, norms: ends.map(() => null) };
}
