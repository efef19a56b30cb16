import { overlaps, type Span } from '../../model/index.ts';
import type { ItemRefJson, OccasionJson } from '../schema.ts';

export const OCCASIONS_MEANING = 'One speaker at one place or time: each has a primary source somewhere.';

export type CheckJson = NonNullable<OccasionJson['checks']>[number];

const RESULTS: Readonly<Record<CheckJson['result'], string>> = {
  verbatim: 'to the letter in the record',
  altered: 'altered; the record has other words',
  'speaker-changed': 'another’s words in the record',
  'not-in-record': 'not in the record',
  'not-checked': 'told indirectly: not checked',
};

/** What the record says of a quotation, in words; without a check, that nothing was found. */
export function resultWords(result: CheckJson['result'] | undefined): string {
  return result === undefined ? 'not found to be of the record' : RESULTS[result];
}

/** Words of a quotation, and what the record says of them. */
export interface Checked {
  readonly check: CheckJson | undefined;
  readonly spans: readonly Span[];
}

/** The stretches of a quotation, each with its check among those of the occasion; together where one is of all. */
export function checkedIn(
  item: ItemRefJson,
  content: readonly Span[],
  checks: readonly CheckJson[] = [],
): readonly Checked[] {
  const own = checks.filter(
    (one) =>
      one.item.report === item.report && one.item.layer === item.layer && one.item.index === item.index,
  );
  const parts = own.flatMap((check) => check.part ?? []);
  if (parts.length === 0) return [{ check: own[0], spans: content }];
  const open = content.filter((span) => !parts.some((part) => overlaps(part, span)));
  const checked = own.map((check) => ({ check, spans: check.part === undefined ? [] : [check.part] }));
  return open.length === 0 ? checked : [...checked, { check: undefined, spans: open }];
}
