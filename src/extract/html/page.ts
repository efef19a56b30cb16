import type { Removal } from '../../model/index.ts';

/** A part of a page that holds blocks, numbered in the order in which they open. */
export interface Container {
  readonly parent: number;
  readonly name: string;
  readonly dropped: string | null;
  readonly isBody: boolean;
  readonly isList: boolean;
}

export type PageBlockKind = 'paragraph' | 'heading' | 'title' | 'caption' | 'item' | 'byline' | 'loose';

/** A run of text that a page sets apart. */
export interface PageBlock {
  readonly kind: PageBlockKind;
  readonly words: string;
  readonly container: number;
  /** How many of its characters stand in links. */
  readonly linked: number;
}

/** What a page states in its head, in the order in which it stands there. */
export interface PageStatements {
  readonly title: string | null;
  readonly language: string | null;
  readonly canonical: string | null;
  /** By name or property, lower case. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  readonly jsonLd: readonly string[];
  /** The `datetime` of `time` elements, those marked as publication first. */
  readonly times: readonly string[];
}

/** A page as read in one pass: linear in its length, with no tree kept. */
export interface Page {
  readonly containers: readonly Container[];
  readonly blocks: readonly PageBlock[];
  readonly statements: PageStatements;
  readonly removals: readonly Removal[];
  /** Which limit the page ran into, if any. */
  readonly limit: 'nesting' | 'nodes' | null;
}
