import type { Report } from '../../model/index.ts';
import type { Relation } from './relation.ts';

/** From this share of its narrative on, a report is made of a record, and does not only quote from it. */
const MADE_OF_RECORD = 0.6;

/**
 * Whether what two reports share is a relation between them, by what they are. A record is nobody's copy. A report
 * that quotes one is no copy of it either; one is made from it where it tells most of it as its own narrative.
 */
export function withinRoles(relation: Relation, a: Report, b: Report): boolean {
  const [isA, isB] = [a, b].map(({ parts }) => parts.role === 'record');
  if (!isA && !isB) return true;
  if (isA && isB) return false;
  return relation.kind === 'derived' && (isA ? relation.shareOfB : relation.shareOfA) >= MADE_OF_RECORD;
}
