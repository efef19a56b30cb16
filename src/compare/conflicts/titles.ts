import { tokensOf } from '../../language/index.ts';
import type { Conflicting, Entity, ReportedVersion, Span } from '../../model/index.ts';
import { groupBy } from '../../text/index.ts';
import type { Comparison, StoryContext } from '../context.ts';
import { type Passage, versionOf } from '../evidence.ts';
import {
  isFormer,
  isOfAnotherTime,
  type TitleReading,
  titleReadings,
  withoutCourtesy,
} from './title-readings.ts';

/** Heads of state and government: a person who held the office and holds it are two readings. */
const HEADS = new Set(['president', 'premier', 'chancellor', 'minister']);
const GOVERNING = new Set(['administration', 'government', 'presidency', 'cabinet']);

/** Before "the X administration" these tell of a time that is over. */
const PAST_SIGNS = new Set([
  'under',
  'during',
  'former',
  'first',
  'previous',
  'last',
  'earlier',
  'then',
  'old',
  'since',
]);
/** How many words before the name such a sign may stand. */
const SIGN_REACH = 3;

/** Titles of one person that cannot both hold. */
export const titleConflicts: Comparison = {
  name: 'title conflicts',
  compare: (context) =>
    context.entities
      .filter((entity) => entity.type === 'person')
      .flatMap((entity) => {
        const readings = titleReadings(context, entity);
        return [
          ...formerAgainstSitting(context, entity, readings),
          ...officeAgainstOffice(context, readings),
        ];
      }),
};

/** "Former President X" beside "President X", or beside "the X administration" told of as present. */
function formerAgainstSitting(
  context: StoryContext,
  entity: Entity,
  readings: readonly TitleReading[],
): Conflicting[] {
  const heading = withoutCourtesy(readings).filter(({ words }) => HEADS.has(words.at(-1) ?? ''));
  const former = heading.filter(isFormer);
  const [first] = former;
  if (!first) return [];
  const head = first.words.at(-1);
  const sitting = heading.filter(
    (reading) => reading.words.at(-1) === head && !isFormer(reading) && !isOfAnotherTime(context, reading),
  );
  const governing = sitting.length > 0 ? [] : administrations(context, entity);
  if (sitting.length + governing.length === 0) return [];
  const present = sitting.length > 0 ? sitting.map(({ report, span }) => ({ report, span })) : governing;
  return [conflict(context, [former, present], 'former-and-sitting')];
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
      if (signs.some((word) => PAST_SIGNS.has(word))) continue;
      return [{ report: index, span: tokens.spanFrom(i - 1, i) }];
    }
    return [];
  });
}

/** "Defence Minister X" beside "Interior Minister X": one head, two offices. */
function officeAgainstOffice(context: StoryContext, readings: readonly TitleReading[]): Conflicting[] {
  const held = readings.flatMap((reading) => {
    const office = officeOf(context, reading);
    return office === null ? [] : [{ office, reading }];
  });
  const byOffice = [...groupBy(held, ({ office }) => office).values()];
  const groups = byOffice.map((own) => own.map(({ reading }) => reading)).sort((a, b) => b.length - a.length);
  return groups.length < 2 ? [] : [conflict(context, groups, 'two-offices-of-one-person')];
}

/** Words of another office than the one they stand before. */
const OTHER = new Set(['deputy', 'acting', 'prime']);

/** The one office that a title names, or null where it names none, several, or one that is past or a deputy's. */
function officeOf(context: StoryContext, reading: TitleReading): string | null {
  const { words } = reading;
  const head = words.at(-1) ?? '';
  if (head !== 'minister' && head !== 'secretary') return null;
  if (isFormer(reading) || words.some((word) => OTHER.has(word))) return null;
  const offices = words.flatMap((word) => context.lexicon.portfolios.get(word) ?? []);
  const [office, ...others] = offices;
  return office === undefined || others.length > 0 ? null : `${office} ${head}`;
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
