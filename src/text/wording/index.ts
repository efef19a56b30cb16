/** What two wordings are to one another: how they look, what their words are, what was done to them. */
export { relationBetween, type WordingRelation, wordingRelation } from './relation.ts';
export { areNegatedAlike } from './turning.ts';
export { type Wording, wordingOf } from './wording.ts';
