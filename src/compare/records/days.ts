import { heldOn } from '../../text/index.ts';
import type { Utterance } from '../quotations/utterances.ts';
import type { OpenedRecord } from './opened.ts';

/** The ISO day of a time, where it has one. */
export function dayIn(value: string | undefined): string | null {
  return /^\d{4}-\d\d-\d\d/.exec(value ?? '')?.[0] ?? null;
}

/** On which day the words of each record were said, by those who quote them and by its own day. */
export function daysOf(
  records: readonly OpenedRecord[],
  quoted: readonly { readonly record: OpenedRecord; readonly utterance: Utterance }[],
): ReadonlyMap<OpenedRecord, string | null> {
  return new Map(
    records.map((record) => {
      const own = quoted.filter((one) => one.record === record);
      const days = own.flatMap(({ utterance }) => utterance.day ?? []);
      return [record, heldOn(dayIn(record.report.metadata.published?.value), days)];
    }),
  );
}
