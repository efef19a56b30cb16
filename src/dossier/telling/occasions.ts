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

/** The check of a quotation among those of its occasion. */
export function checkOf(item: ItemRefJson, checks: readonly CheckJson[] = []): CheckJson | undefined {
  return checks.find(
    (one) =>
      one.item.report === item.report && one.item.layer === item.layer && one.item.index === item.index,
  );
}
