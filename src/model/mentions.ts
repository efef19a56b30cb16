import { type Annotation, LayerType, type Ref } from './layer.ts';
import type { Reason } from './reason.ts';
import type { Span } from './span.ts';

export const MENTION_FORMS = ['name', 'nominal', 'pronoun'] as const;
export type MentionForm = (typeof MENTION_FORMS)[number];

export const MENTION_TYPES = [
  'person',
  'organization',
  'country',
  'place',
  'group',
  'facility',
  'work',
  'event',
  'product',
  'other',
] as const;
/** `group` is for nationalities and peoples; armed groups and parties are organizations. */
export type MentionType = (typeof MENTION_TYPES)[number];

/**
 * Words that refer. The span is the name or phrase without leading article, title or possessive ending. The
 * title ("former President") belongs to the mention and not to the person, so that contradicting titles can be
 * found.
 */
export interface Mention extends Annotation {
  readonly form: MentionForm;
  readonly type: MentionType;
  readonly title?: Span;
}

/** Why one mention was tied to an earlier one of its chain. */
export interface ChainLink {
  readonly mention: Ref<Mention>;
  readonly antecedent: Ref<Mention>;
  readonly rule: string;
  /** 0 to 1. */
  readonly score: number;
}

/**
 * The mentions of one referent in one report, in order. It holds only links above their threshold; weaker ones
 * stand beside it as candidates, never silently in it. The span is that of its best name.
 */
export interface Chain extends Annotation {
  readonly mentions: readonly [Ref<Mention>, ...Ref<Mention>[]];
  /** The fullest name among the mentions, or null where nothing names the referent. */
  readonly name: Ref<Mention> | null;
  readonly type: MentionType;
  readonly links: readonly ChainLink[];
  readonly candidates: readonly ChainLink[];
  readonly why: readonly Reason[];
}

/** The index of the chain that each mention is in. */
export function chainNumbers(chains: readonly Chain[]): ReadonlyMap<Ref<Mention>, number> {
  return new Map(chains.flatMap(({ mentions }, i) => mentions.map((mention) => [mention, i] as const)));
}

export const MENTIONS = new LayerType<Mention>('mentions');
export const CHAINS = new LayerType<Chain>('chains');
