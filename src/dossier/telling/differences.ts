import { editsBetween, foldText } from '../../text/index.ts';

/** A stretch of a wording; `differs` where its words do not stand in the wording that it is held against. */
export interface Stretch {
  /** Its first character in the wording, in UTF-16 code units. */
  readonly start: number;
  readonly words: string;
  readonly differs: boolean;
}

/** A word as it is compared, and its characters in the wording. */
interface Word {
  readonly form: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Wordings cut where their words differ: each against the first, and the first against all others. Case, the shape of
 * marks, and what stands between words make no difference. Wordings without a word in common are left unmarked: all of
 * them differs, and that needs no mark.
 */
export function markDifferences(wordings: readonly string[]): readonly (readonly Stretch[])[] {
  const words = wordings.map(wordsIn);
  const differing = wordings.map(() => new Set<Word>());
  for (let other = 1; other < words.length; other++) {
    const edits = editsBetween(formsOf(words[0]), formsOf(words[other]));
    if (!edits.some(({ kind }) => kind === 'same')) continue;
    for (const { kind, start, end } of edits) {
      if (kind === 'same') continue;
      const at = kind === 'removed' ? 0 : other;
      for (const word of words[at]?.slice(start, end) ?? []) differing[at]?.add(word);
    }
  }
  return wordings.map((wording, i) => stretchesOf(wording, words[i] ?? [], differing[i] ?? new Set()));
}

/** Words and figures, with the marks that stand inside them: "don’t", "4,000", "vice-president". */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,-][\p{L}\p{M}\p{N}]+)*/gu;

function wordsIn(wording: string): readonly Word[] {
  return [...wording.matchAll(WORD)].map(({ 0: word, index }) => ({
    form: foldText(word).folded,
    start: index,
    end: index + word.length,
  }));
}

function formsOf(words: readonly Word[] = []): readonly string[] {
  return words.map(({ form }) => form);
}

/** Differing words that follow one another are one stretch, with what stands between them. */
function stretchesOf(wording: string, words: readonly Word[], differing: ReadonlySet<Word>): Stretch[] {
  const stretches: Stretch[] = [];
  const push = (start: number, end: number, differs: boolean) => {
    if (start < end) stretches.push({ start, words: wording.slice(start, end), differs });
  };
  let done = 0;
  for (let i = 0; i < words.length; i++) {
    const first = words[i];
    if (first === undefined || !differing.has(first)) continue;
    let last = first;
    for (let next = words[i + 1]; next !== undefined && differing.has(next); next = words[++i + 1])
      last = next;
    push(done, first.start, false);
    push(first.start, last.end, true);
    done = last.end;
  }
  push(done, wording.length, false);
  return stretches;
}
