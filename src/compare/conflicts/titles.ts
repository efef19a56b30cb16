import { tokensOf } from '../../language/index.ts';
import type { Conflicting, Entity, ReportedVersion, Span, Updated } from '../../model/index.ts';
import { groupBy } from '../../text/index.ts';
import type { Comparison, StoryContext } from '../context.ts';
import { type Passage, sentenceAt, sentenceWords, versionOf } from '../evidence.ts';
import { isBackground } from '../figures.ts';
import { cannotBothBeHeld, isOverAndHeld, type Office, officeKey } from './office.ts';
import { areExplained, areOfOneTime } from './succession.ts';
import { isQuoted } from './telling.ts';
import { isOfItsTime, type TitleReading, titleReadings, withoutCourtesy } from './title-readings.ts';

/** Whose name stands before "administration". */
const GOVERNORS = new Set(['president', 'prime minister', 'chancellor']);
const GOVERNING = new Set(['administration', 'government', 'presidency', 'cabinet']);

/** Right before "the X administration" these tell of a time that is over. */
const PAST_SIGNS = new Set(['former', 'first', 'previous', 'last', 'earlier', 'then', 'old', 'ex']);
/** How many words before the name such a sign may stand. */
const SIGN_REACH = 3;
/** Anywhere in its sentence these do. */
const PAST_SENTENCE = new Set(['under', 'during', 'since', 'years', 'era', 'ago', 'had', 'ended']);
/** More offices than so many are no person’s: who has them are several. */
const MOST_OFFICES = 12;

/** Titles of one person that cannot both hold. */
export const titleConflicts: Comparison = {
  name: 'title conflicts',
  compare: (context) =>
    context.entities
      .filter((entity) => entity.type === 'person')
      .flatMap((entity) => {
        const offices = officesOf(context, entity);
        return [
          ...formerAgainstSitting(context, entity, offices),
          ...officeAgainstOffice(context, entity, offices),
          ...correctedOffice(context, offices),
        ];
      }),
};

/** An office with the passages that give it to a person. */
interface Held {
  readonly office: Office;
  readonly readings: readonly TitleReading[];
}

/** The offices that reports give to a person in their own words and time, the one given most often first. */
function officesOf(context: StoryContext, entity: Entity): Held[] {
  const told = withoutCourtesy(titleReadings(context, entity)).flatMap((reading) => {
    const { office } = reading;
    return office !== null && isOfItsTime(context, reading) ? [{ office, reading }] : [];
  });
  const groups = [...groupBy(told, ({ office }) => officeKey(office)).values()].flatMap((own) => {
    const [first] = own;
    return first === undefined ? [] : [{ office: first.office, readings: own.map(({ reading }) => reading) }];
  });
  return groups.length > MOST_OFFICES ? [] : groups.sort((a, b) => b.readings.length - a.readings.length);
}

/** "Former President X" beside "President X", or beside "the X administration" told of as present. */
function formerAgainstSitting(
  context: StoryContext,
  entity: Entity,
  offices: readonly Held[],
): Conflicting[] {
  for (const former of offices.filter(({ office }) => office.isFormer)) {
    const sitting = offices.find(
      (one) => isOverAndHeld(former.office, one.office) && !isExplained(context, entity, [former, one]),
    );
    const present =
      sitting?.readings.map(({ report, span }) => ({ report, span })) ??
      (isGovernor(former.office) ? administrations(context, entity) : []);
    if (present.length > 0) return [conflict(context, [former.readings, present], 'former-and-sitting')];
  }
  return [];
}

function isGovernor({ name, isDeputy, isOfBody }: Office): boolean {
  return GOVERNORS.has(name) && !isDeputy && !isOfBody;
}

/** "The X administration" in the opening half of a report, with no sign that it is over. */
function administrations(context: StoryContext, { names }: Entity): Passage[] {
  const surnames = new Set(names.map((name) => name.split(/\s/).at(-1)?.toLowerCase()));
  return context.story.reports.flatMap((report, index) => {
    const tokens = tokensOf(report);
    const half = tokens.indexAt(report.text.length / 2);
    for (let i = 1; i < half; i++) {
      if (!GOVERNING.has(tokens.foldedOf(i)) || !surnames.has(tokens.foldedOf(i - 1))) continue;
      const signs = Array.from({ length: SIGN_REACH }, (_, k) => tokens.foldedOf(i - 2 - k));
      const passage = { report: index, span: tokens.spanFrom(i - 1, i) };
      if (!signs.some((word) => PAST_SIGNS.has(word)) && isToldAsPresent(context, passage)) return [passage];
    }
    return [];
  });
}

function isToldAsPresent(context: StoryContext, passage: Passage): boolean {
  const { report, span } = sentenceAt(context, passage);
  if (isQuoted(context, passage) || isBackground(context, report, span)) return false;
  const words =
    sentenceWords(context, passage)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return !words.some((word) => PAST_SENTENCE.has(word));
}

/** "Defence Minister X" beside "Interior Minister X", "Deputy Foreign Minister X" beside "Foreign Minister X". */
function officeAgainstOffice(context: StoryContext, entity: Entity, offices: readonly Held[]): Conflicting[] {
  const opposed = offices.filter((one) =>
    offices.some(
      (other) => cannotBothBeHeld(one.office, other.office) && !isExplained(context, entity, [one, other]),
    ),
  );
  const groups = opposed.map(({ readings }) => readings);
  return groups.length < 2 ? [] : [conflict(context, groups, 'two-offices-of-one-person')];
}

/** Whether one report gives both offices, or all that do are of different times, or some report tells how they go together. */
function isExplained(context: StoryContext, entity: Entity, held: readonly [Held, Held]): boolean {
  const [a, b] = held.map(({ office, readings }) => ({
    office,
    reports: new Set(readings.map(({ report }) => report)),
  }));
  if (a === undefined || b === undefined) return true;
  const isOver = a.office.isFormer || b.office.isFormer;
  if (!isOver && haveOneCarrier(context, held)) return true;
  const meet = [...a.reports].some((one) =>
    [...b.reports].some((other) => areOfOneTime(context, one, other)),
  );
  return !meet || areExplained(context, entity, [a, b]);
}

function haveOneCarrier(context: StoryContext, [a, b]: readonly [Held, Held]): boolean {
  const carriers = new Set(a.readings.map(({ report }) => context.carrierOf(report)));
  return b.readings.some(({ report }) => carriers.has(context.carrierOf(report)));
}

/** Versions of one report that give two such offices, none of them both: the later corrects the earlier. */
function correctedOffice(context: StoryContext, offices: readonly Held[]): Updated[] {
  const pairs = offices.flatMap((one, i) => offices.slice(i + 1).map((other) => [one, other] as const));
  const pair = pairs.find(
    ([a, b]) => cannotBothBeHeld(a.office, b.office) && haveOneCarrier(context, [a, b]),
  );
  const [early, late] = (pair ?? []).map(({ readings }) => readings).toSorted(byFirstReport);
  if (!early || !late || early.some(({ report }) => report >= (late[0]?.report ?? 0))) return [];
  return [{ ...conflict(context, [early, late], 'title-corrected'), kind: 'updated' }];
}

function byFirstReport([a]: readonly TitleReading[], [b]: readonly TitleReading[]): number {
  return (a?.report ?? 0) - (b?.report ?? 0);
}

function conflict(
  context: StoryContext,
  groups: readonly (readonly (Passage & { title?: Span })[])[],
  rule: string,
): Conflicting {
  const versions = groups.map((group) => versionFrom(context, group));
  const [first, second, ...more] = versions;
  if (!first || !second) throw new RangeError('a conflict without two versions');
  return {
    kind: 'conflicting',
    about: 'name',
    slot: 'title',
    versions: [first, second, ...more],
    confidence: 0.75,
    why: [{ rule }],
  };
}

function versionFrom(context: StoryContext, group: readonly (Passage & { title?: Span })[]): ReportedVersion {
  const [first] = group;
  if (!first) throw new RangeError('a version without a passage');
  const passages = [...groupBy(group, ({ report }) => context.carrierOf(report)).values()].flatMap(
    ([one]) => one ?? [],
  );
  return versionOf(context, { report: first.report, span: first.title ?? first.span }, passages);
}
