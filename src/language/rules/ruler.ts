import type { AttributeRule } from '../pack/index.ts';
import type { Pieces } from '../tokenizer/index.ts';
import { type Kind, type Kinds, readKinds, type Values } from './kinds.ts';

/** What the rules go by beside the words, one entry a token. */
export interface Tagged {
  /** 1 where the token is white space. */
  readonly isSpace: Uint8Array;
  /** Numbers in the ruler's list. */
  readonly tags: Uint8Array;
  readonly deps: Uint8Array;
}

/** What the rules make of the tokens, in columns: numbers in the lists of the ruler that made them. */
export interface Ruled {
  readonly upos: Uint8Array;
  readonly morphs: Uint8Array;
  /** 0 where no rule sets a lemma. */
  readonly lemmas: Uint8Array;
  readonly tags: Uint8Array;
  readonly deps: Uint8Array;
}

/** Attribute rules ready to apply, with the lists that columns count in. Entry 0 of the last three is empty. */
export interface Ruler {
  /** The labels given, and any that rules add to them. */
  readonly tags: readonly string[];
  readonly deps: readonly string[];
  /** Universal part-of-speech tags, and `SPACE`. */
  readonly upos: readonly string[];
  /** Features as `Name=Value|Name=Value`, empty for none. */
  readonly morphs: readonly string[];
  readonly lemmas: readonly string[];
  /**
   * Parts of speech, features and some lemmas from tags, words and dependencies. All rules are matched on the tokens
   * as they come; then they apply in order, and a later one overwrites. Takes linear time.
   */
  applyRules(pieces: Pieces, tagged: Tagged): Ruled;
}

/** Reads the rules of a pack. `tags` and `deps` are the labels that the tagger and the parser count in. */
export function createRuler(
  rules: readonly AttributeRule[],
  tags: readonly string[],
  deps: readonly string[],
): Ruler {
  const kinds = readKinds(rules, tags, deps);
  return { ...kinds.lists, applyRules: (pieces, tagged) => applyRules(pieces, tagged, kinds) };
}

function applyRules(pieces: Pieces, { isSpace, tags, deps }: Tagged, kinds: Kinds): Ruled {
  const classes = Uint32Array.from(pieces.distinct, ({ text }) => kinds.classOf(text.toLowerCase()));
  const of = Array.from(pieces.words, (word, i) =>
    kinds.kindOf(classes[word] ?? 0, tags[i] ?? 0, deps[i] ?? 0, isSpace[i] ?? 0),
  );
  const ruled = {
    upos: new Uint8Array(of.length),
    morphs: new Uint8Array(of.length),
    lemmas: new Uint8Array(of.length),
    tags: new Uint8Array(of.length),
    deps: new Uint8Array(of.length),
  };
  of.forEach((kind, i) => {
    write(ruled, i, kind.after);
  });
  for (const [i, rules] of phraseRules(of)) {
    const kind = of[i];
    if (!kind) continue;
    const inOrder = [...kind.rules, ...rules].sort((a, b) => a - b);
    write(ruled, i, kinds.valuesAfter(kind.before, inOrder));
  }
  return ruled;
}

/** For each token that a phrase gives attributes: the rules of those phrases. */
function phraseRules(of: readonly Kind[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  of.forEach((kind, first) => {
    for (const { rule, conditions, index } of kind.phrases) {
      if (!conditions.every((condition, k) => of[first + k]?.conditions.has(condition))) continue;
      const at = first + index;
      found.set(at, [...(found.get(at) ?? []), rule]);
    }
  });
  return found;
}

function write(columns: Ruled, i: number, values: Values): void {
  columns.upos[i] = values.upos;
  columns.morphs[i] = values.morphs;
  columns.lemmas[i] = values.lemmas;
  columns.tags[i] = values.tags;
  columns.deps[i] = values.deps;
}
