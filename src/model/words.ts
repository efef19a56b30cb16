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

export const ROLES = [
  'other',
  'root',
  'subject',
  'object',
  'indirect-object',
  'oblique',
  'preposition',
  'agent',
  'clausal-complement',
  'adverbial-clause',
  'relative-clause',
  'apposition',
  'conjunct',
  'coordinator',
  'possessive',
  'case',
  'determiner',
  'modifier',
  'compound',
  'auxiliary',
  'negation',
  'marker',
  'attribute',
  'particle',
  'parataxis',
  'punctuation',
] as const;

/**
 * What a word is to its head, in a small set of our own: no annotator depends on a model's label scheme. Passive and
 * active subjects are both subjects; `oblique` is what a preposition governs; `attribute` what a copula links.
 */
export type Role = (typeof ROLES)[number];

/** A word, number or mark. Held in columns by the language engine and made on demand. */
export interface Token extends Annotation {
  readonly upos: Upos;
  /** The tag of the Penn Treebank. */
  readonly tag: string;
  readonly lemma: string;
  readonly role: Role;
  /** Index of the token it depends on; a root heads itself. */
  readonly head: number;
}

export interface Sentence extends Annotation {
  /** Half-open range of token indexes. */
  readonly tokens: { readonly first: number; readonly end: number };
}

/** A name as the engine's network finds it, with the label of its model ("GPE"): one witness among several. */
export interface NetworkName extends Annotation {
  readonly label: string;
  readonly confidence: number;
}

export const TOKENS = new LayerType<Token>('tokens');
export const SENTENCES = new LayerType<Sentence>('sentences');
export const NETWORK_NAMES = new LayerType<NetworkName>('network-names');
