/** What two wordings are to one another: how they look, what their words are, what was done to them. */
export type { WordingFlag } from './appearance.ts';
export type { WordingChange } from './changes.ts';
export {
  relationBetween,
  type WordingRelation,
  type WordingRelationKind,
  wordingRelation,
} from './relation.ts';
export { isTurning } from './turning.ts';
export { type Wording, wordingOf } from './wording.ts';
