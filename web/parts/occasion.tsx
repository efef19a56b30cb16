import type { OccasionJson } from '../../src/dossier/schema.ts';
import { timeWords } from '../../src/dossier/telling/times.ts';
import { Witness } from './siglum.tsx';

interface OccasionProps {
  readonly occasion: OccasionJson;
}

/** Where and when something was said, as far as that is told. */
export function OccasionPlace({ occasion: { venue, time } }: OccasionProps) {
  return (
    <>
      {venue !== undefined && <bdi>{venue}</bdi>}
      {venue !== undefined && time !== undefined && ', '}
      {time !== undefined && timeWords(time)}
    </>
  );
}

/** The record of an occasion, or that it is one to obtain. */
export function OccasionRecord({ occasion: { record } }: OccasionProps) {
  if (record === null) return <span className="to-obtain">record to obtain</span>;
  return (
    <>
      record: <Witness report={record} />
    </>
  );
}
