import { type Annotation, LayerType } from './layer.ts';

/** Universal part-of-speech tags (UD version 2), in the order of their numbers in a token column. */
export const UPOS = [
  'X',
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
] as const;

/** A part of speech; `X` where the engine does not know. */
export type Upos = (typeof UPOS)[number];

/** A word, number or mark. Held in columns by the language engine and made on demand. */
export interface Token extends Annotation {
  readonly upos: Upos;
}

export interface Sentence extends Annotation {
  /** Half-open range of token indexes. */
  readonly tokens: { readonly first: number; readonly end: number };
}

export const TOKENS = new LayerType<Token>('tokens');
export const SENTENCES = new LayerType<Sentence>('sentences');
