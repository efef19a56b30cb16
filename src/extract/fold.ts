import { foldText } from '../text/index.ts';

/** Words for comparing whole lines: folded as all text is, without a mark at the end. */
export function folded(words: string): string {
  return foldText(words)
    .folded.trimEnd()
    .replace(/[.:…"›>→]$/u, '')
    .trimEnd();
}
