import { z } from 'zod';
import type { Better } from './measures.ts';

/** What `eval/floors.json` holds for one measure: its floor, and the data and day it was set on. */
const floor = z.strictObject({
  floor: z.number(),
  digest: z.string(),
  bytes: z.int(),
  date: z.iso.date(),
  lowered: z
    .array(
      z.strictObject({ from: z.number(), to: z.number(), date: z.iso.date(), reason: z.string().min(1) }),
    )
    .optional(),
});
export const floors = z.record(z.string(), floor);
export type Floor = z.infer<typeof floor>;
export type Floors = Readonly<Record<string, Floor>>;

/** A measure as it came out: its name with that of its data, the score, and what it was measured on. */
export interface Score {
  readonly name: string;
  readonly better: Better;
  /** Null where it could not be measured; `note` says why. */
  readonly score: number | null;
  readonly digest: string;
  readonly bytes: number;
  readonly note?: string;
  /** Data of this repository: where it changes, its floor still holds. */
  readonly isOurs: boolean;
}

export type Verdict = 'ok' | 'below' | 'no floor' | 'other data' | 'not measured';

/**
 * How a score stands to its floor. A floor says nothing about other data than it was set on, except for our own
 * sample, where a floor that moved with the data would hold nothing.
 */
export function verdictOf(score: Score, floors: Floors): Verdict {
  const known = floors[score.name];
  if (score.score === null) return 'not measured';
  if (!known) return 'no floor';
  if (!score.isOurs && known.digest !== score.digest) return 'other data';
  return isBelow(score, known.floor) ? 'below' : 'ok';
}

function isBelow({ score, better }: Score, floor: number): boolean {
  return score !== null && (better === 'more' ? score < floor : score > floor);
}

/** The floors with those raised that a score is better than, and new ones for measures and data without. */
export function raised(floors: Floors, scores: readonly Score[], date: string): Floors {
  const up = scores.filter((score) => {
    const known = floors[score.name];
    const verdict = verdictOf(score, floors);
    if (verdict === 'no floor' || verdict === 'other data') return true;
    return verdict === 'ok' && known?.floor !== score.score;
  });
  return withFloors(floors, up, date);
}

/** The floors with those lowered that a score is below, each with the reason. */
export function lowered(floors: Floors, scores: readonly Score[], date: string, reason: string): Floors {
  return withFloors(
    floors,
    scores.filter((score) => verdictOf(score, floors) === 'below'),
    date,
    reason,
  );
}

function withFloors(floors: Floors, scores: readonly Score[], date: string, reason?: string): Floors {
  const changed = scores.flatMap(({ name, score, digest, bytes }): [string, Floor][] => {
    if (score === null) return [];
    const known = floors[name];
    const entry = { floor: score, digest, bytes, date };
    const history = known?.lowered ?? [];
    if (reason === undefined || !known)
      return [[name, history.length ? { ...entry, lowered: history } : entry]];
    return [[name, { ...entry, lowered: [...history, { from: known.floor, to: score, date, reason }] }]];
  });
  const all = Object.entries({ ...floors, ...Object.fromEntries(changed) });
  return Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
}
