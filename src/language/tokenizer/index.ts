/** The tokenizer: text to tokens with exact offsets, nothing lost and nothing changed. */
export { isSpaceCode } from './characters.ts';
export type { Pieces } from './pieces.ts';
export { createTokenizer } from './tokenizer.ts';
