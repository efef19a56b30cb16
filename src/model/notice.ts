import type { Span } from './span.ts';

/**
 * What a reader should know of how a report was read. Reading never fails: it returns what it has, and a
 * notice for what it had to leave, assume or repair. Codes stand in docs/reference/notices.md.
 */
export interface Notice {
  readonly code: string;
  readonly message: string;
  readonly span?: Span;
}

/** A notice on one report of a story, or on the story as a whole where `report` is absent. */
export interface StoryNotice extends Notice {
  readonly report?: string;
}
