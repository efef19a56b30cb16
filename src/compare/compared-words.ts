import { foldText } from '../text/index.ts';

/** The words of a passage as they are compared: folded, without marks. */
export function comparedWords(passage: string): string[] {
  return foldText(passage).folded.match(/[\p{L}\p{N}]+(?:['.,:-][\p{L}\p{N}]+)*/gu) ?? [];
}
