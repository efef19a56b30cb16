import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { CHECK_RESULTS, overlaps, type Span } from '../src/model/index.ts';
import { filesIn } from './gold-files.ts';

const result = z.enum(CHECK_RESULTS);

/** A draft about some reports, and what its words are: right, or wrong in a way that was planted. */
export const goldDraft = z.strictObject({
  draft: z.string(),
  reports: z.array(z.looseObject({ id: z.string(), text: z.string() })).min(1),
  expected: z
    .array(z.strictObject({ words: z.string().min(1), result, change: z.string().optional() }))
    .min(1),
});
export type GoldDraft = z.infer<typeof goldDraft>;
type ExpectedWords = GoldDraft['expected'][number];

/** As much of a checked draft as is scored. */
export const checkedDraft = z.looseObject({
  draft: z.looseObject({ text: z.string() }),
  statements: z.array(z.looseObject({ start: z.int(), end: z.int(), result, change: z.string().optional() })),
});
export type CheckedDraft = z.infer<typeof checkedDraft>;

/** Counts of one draft. */
export interface DraftScore {
  readonly planted: number;
  /** Planted errors on which some result other than supported or not-checked lies. */
  readonly found: number;
  /** Planted errors that are told as what they are. */
  readonly exact: number;
  /** Words that are right, and words of which there is nothing to check. */
  readonly calm: number;
  /** Of these, the ones that are told to be wrong. */
  readonly alarms: number;
  readonly right: number;
  /** Right words that are told to be supported. */
  readonly supported: number;
  readonly notes: readonly string[];
}

/** Scores a checked draft. Throws an Error where the truth quotes words that do not stand once in the draft. */
export function scoreDraft({ draft, statements }: CheckedDraft, { expected }: GoldDraft): DraftScore {
  const placed = expected.map((one) => ({ ...one, ...placeOf(one.words, draft.text) }));
  const errors = placed.filter((one) => isError(one.result));
  // A statement as long as a sentence may hold a planted error beside what is right: it is wrong then, and rightly so.
  const clean = statements.filter((one) => !errors.some((error) => overlaps(one, error)));
  const judged = placed.map((one) => {
    const lying = (isError(one.result) ? statements : clean).filter((each) => overlaps(each, one));
    return { one, told: lying.map((each) => each.result) };
  });
  const isAlarm = ({ told }: (typeof judged)[number]) => told.some(isError);
  const planted = judged.filter(({ one }) => isError(one.result));
  const calm = judged.filter(({ one }) => !isError(one.result));
  const right = calm.filter(({ one }) => one.result === 'supported');
  return {
    planted: planted.length,
    found: planted.filter(isAlarm).length,
    exact: planted.filter(({ one, told }) => told.includes(one.result)).length,
    calm: calm.length,
    alarms: calm.filter(isAlarm).length,
    right: right.length,
    supported: right.filter(({ told }) => told.includes('supported')).length,
    notes: [
      ...planted.filter((each) => !isAlarm(each)).map(({ one }) => `missed ${one.result}: ${one.words}`),
      ...calm.filter(isAlarm).map(({ one }) => `false alarm: ${one.words}`),
    ],
  };
}

/** The figures of all drafts of a folder, in percent. `checkOf` gives what `check` makes of the draft of a file. */
export async function draftFigures(
  folder: string,
  checkOf: (file: string) => Promise<CheckedDraft>,
): Promise<{ figures: ReadonlyMap<string, number>; notes: readonly string[] }> {
  const scores: DraftScore[] = [];
  const notes: string[] = [];
  for (const file of filesIn(folder)) {
    const draft = goldDraft.parse(JSON.parse(readFileSync(file, 'utf8')));
    const score = scoreDraft(await checkOf(file), draft);
    scores.push(score);
    notes.push(...score.notes.map((note) => `${basename(file, '.json')}: ${note}`));
  }
  const sum = (count: (score: DraftScore) => number) => scores.reduce((total, one) => total + count(one), 0);
  const percent = (part: number, whole: number) =>
    whole === 0 ? 100 : Math.round((10_000 * part) / whole) / 100;
  const planted = sum((one) => one.planted);
  const figures = new Map([
    [
      'found',
      percent(
        sum((one) => one.found),
        planted,
      ),
    ],
    [
      'exact',
      percent(
        sum((one) => one.exact),
        planted,
      ),
    ],
    [
      'alarms',
      percent(
        sum((one) => one.alarms),
        sum((one) => one.calm),
      ),
    ],
    [
      'supported',
      percent(
        sum((one) => one.supported),
        sum((one) => one.right),
      ),
    ],
  ]);
  return { figures, notes };
}

function isError(told: ExpectedWords['result']): boolean {
  return told !== 'supported' && told !== 'not-checked';
}

function placeOf(words: string, text: string): Span {
  const start = text.indexOf(words);
  if (start < 0 || text.includes(words, start + 1))
    throw new Error(`the truth quotes “${words}”, which does not stand once in the draft`);
  return { start, end: start + words.length };
}
