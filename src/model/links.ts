import { type Annotation, LayerType, type Ref } from './layer.ts';
import type { Chain } from './mentions.ts';
import type { Reason } from './reason.ts';

/** The tie of a chain to an actor that is known before reading. Its span is that of the chain's best name. */
export interface Link extends Annotation {
  readonly chain: Ref<Chain>;
  /** The id of a row in the tables of actors, or in the user's own. */
  readonly actor: string;
  readonly name: string;
  readonly wikidata?: string;
  /** 0 to 1. A chain whose referent is less sure has no link. */
  readonly confidence: number;
  readonly why: readonly [Reason, ...Reason[]];
}

export const LINKS = new LayerType<Link>('links');
