import { type Conflicting, evidenceIn, type ReportedVersion, TIMES, wordsOf } from '../../model/index.ts';
import { foldText, groupBy } from '../../text/index.ts';
import { type Comparison, reportAt, type StoryContext } from '../context.ts';
import { byCarrier, itemsIn, restsWithin, versionOf } from '../evidence.ts';
import type { StatementGroup } from '../groups.ts';
import { type ToldTime, tellingsOfTime } from '../times.ts';
import { doingTimes } from './doing-times.ts';

/** Only sentences so like that the times are in one place of them: looser ones tell of several times. */
export const ONE_TIME_LIKENESS = 0.6;

/** Days and lengths of time that differ in sentences that otherwise state the same. */
export const timeConflicts: Comparison = {
  name: 'time conflicts',
  compare(context) {
    const bySentence = context.groups.flatMap((group) => conflictsIn(context, group));
    const told = bySentence.flatMap(evidenceIn);
    return [...bySentence, ...doingTimes(context).filter((finding) => !restsWithin(finding, told))];
  },
};

function conflictsIn(context: StoryContext, { members, likeness }: StatementGroup): Conflicting[] {
  if (members.length < 2 || likeness < ONE_TIME_LIKENESS) return [];
  const told = members
    .flatMap((i) => context.statements.statements[i] ?? [])
    .flatMap((statement) => tellingsOfTime(context, statement))
    .filter(({ value }) => /\d/.test(value) && !value.includes('X'));
  return [...groupBy(told, ({ kind }) => kind).values()].flatMap((times) => conflictAmong(context, times));
}

/** The versions among times of one kind; none where a sentence tells two of the kind, which may be of two things. */
function conflictAmong(context: StoryContext, times: readonly ToldTime[]): Conflicting[] {
  const carried = byCarrier(context, times);
  if (new Set(times.map(({ report }) => report)).size < times.length) return [];
  const values = valuesOf(context, carried).sort((a, b) => b.length - a.length);
  const [first, second, ...more] = values.map((version) => versionFrom(context, version));
  if (!first || !second) return [];
  return [
    {
      kind: 'conflicting',
      about: 'time',
      slot: 'time',
      versions: [first, second, ...more],
      items: itemsIn(context, TIMES, carried),
      confidence: 0.7,
      why: [{ rule: 'same-statement-other-time', detail: values.map(([one]) => one?.value).join(', ') }],
    },
  ];
}

/** Times by value. "Today", copied by a report of another day, is the day of its origin, which that report tells. */
function valuesOf(context: StoryContext, times: readonly ToldTime[]): ToldTime[][] {
  const copied = (x: ToldTime, y: ToldTime) =>
    wordsAt(context, x) === wordsAt(context, y) &&
    context.originsOf(x.report).some((one) => context.originsOf(y.report).includes(one));
  const values: ToldTime[][] = [];
  for (const own of groupBy(times, ({ value }) => value).values()) {
    const same = values.find((known) => known.some((x) => own.some((y) => copied(x, y))));
    if (same) same.push(...own);
    else values.push([...own]);
  }
  return values;
}

function wordsAt({ story }: StoryContext, { report, span }: ToldTime): string {
  return foldText(wordsOf(reportAt(story, report).text, span)).folded;
}

function versionFrom(context: StoryContext, times: readonly ToldTime[]): ReportedVersion {
  const [first] = times;
  if (!first) throw new RangeError('a version without a time');
  return versionOf(context, first, times);
}
