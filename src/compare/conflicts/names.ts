import { type Conflicting, type Entity, type ReportedVersion, wordsOf } from '../../model/index.ts';
import { groupBy } from '../../text/index.ts';
import { type Comparison, reportAt, type StoryContext } from '../context.ts';
import { byCarrier, versionOf } from '../evidence.ts';
import { mayBeOneName } from './given-names.ts';
import { mayShareOwner, type Office, officeKey } from './office.ts';
import { areOfOneTime } from './succession.ts';
import { isOfItsTime, type TitleReading, titleReadings } from './title-readings.ts';

/** A person as reports name him with one title: "Foreign Minister Ana Ruiz". */
interface TitledPerson {
  readonly entity: Entity;
  readonly given: string;
  readonly surname: string;
  readonly title: string;
  readonly office: Office | null;
  readonly passages: readonly TitleReading[];
}

/** A title of one word is borne by many: "President" tells no two people apart, unless it is told of what. */
const LEAST_TITLE_WORDS = 2;
/** Titles that one person has at a place, by their last word, besides the offices of a state. */
const SINGULAR = new Set([
  'chief',
  'mayor',
  'governor',
  'commissioner',
  'chairman',
  'chairwoman',
  'chairperson',
  'head',
  'director',
  'commander',
]);

/** One office and one surname with two given names: one of the reports has the name wrong. */
export const nameConflicts: Comparison = {
  name: 'name conflicts',
  compare(context) {
    const people = context.entities.flatMap((entity) => titledPeople(context, entity));
    const alike = groupBy(people, ({ title, surname }) => `${title}\n${surname.toLowerCase()}`);
    return [...alike.values()].flatMap((own) => conflictsAmong(context, own));
  },
};

function conflictsAmong(context: StoryContext, people: readonly TitledPerson[]): Conflicting[] {
  return people.flatMap((first, i) =>
    people
      .slice(i + 1)
      .flatMap((second) => (contradict(context, first, second) ? [conflict(context, first, second)] : [])),
  );
}

function titledPeople(context: StoryContext, entity: Entity): TitledPerson[] {
  const parts = entity.name.split(/\s+/);
  const [given = '', surname = ''] = [parts[0], parts.at(-1)];
  if (entity.type !== 'person' || parts.length < 2) return [];
  const titled = titleReadings(context, entity).flatMap((reading) => {
    const title = titleOfOne(reading);
    const isFull = wordsOf(reportAt(context.story, reading.report).text, reading.name).includes(' ');
    return title !== null && isFull && isOfItsTime(context, reading) ? [{ title, reading }] : [];
  });
  return [...groupBy(titled, ({ title }) => title)].map(([title, own]) => {
    const passages = own.map(({ reading }) => reading);
    return { entity, given, surname, title, office: passages[0]?.office ?? null, passages };
  });
}

/** What tells a title that one person has from others; null for a title that several have, and of an office not held. */
function titleOfOne({ office, words }: TitleReading): string | null {
  if (office === null) {
    const isOne = words.length >= LEAST_TITLE_WORDS && SINGULAR.has(words.at(-1) ?? '');
    return isOne ? words.join(' ') : null;
  }
  const isTold = office.portfolios.length > 0 || office.name.includes(' ') || office.owner !== null;
  return office.isDeputy || office.isFormer || !isTold ? null : officeKey(office);
}

function contradict(context: StoryContext, a: TitledPerson, b: TitledPerson): boolean {
  if (a.entity === b.entity || areNamedTogether(context, a.entity, b.entity)) return false;
  if (a.office && b.office && !mayShareOwner(a.office, b.office)) return false;
  const meet = a.passages.some((one) =>
    b.passages.some((other) => areOfOneTime(context, one.report, other.report)),
  );
  return meet && !mayBeOneName(a.given, b.given, context.lexicon.names.people);
}

/** Whether one report, in whichever of its versions, names two people: then they are two. */
function areNamedTogether(context: StoryContext, a: Entity, b: Entity): boolean {
  const carriers = new Set(context.chainsOf(a).map(({ report }) => context.carrierOf(report)));
  return context.chainsOf(b).some(({ report }) => carriers.has(context.carrierOf(report)));
}

function conflict(context: StoryContext, a: TitledPerson, b: TitledPerson): Conflicting {
  return {
    kind: 'conflicting',
    about: 'name',
    slot: 'name',
    versions: [versionFrom(context, a), versionFrom(context, b)],
    confidence: 0.7,
    why: [{ rule: 'one-office-two-given-names', detail: detailOf(context, a) }],
  };
}

/** The title in small letters, as its first passage has it. */
function detailOf({ story }: StoryContext, { passages: [first] }: TitledPerson): string {
  if (!first) throw new RangeError('a person without a title');
  return wordsOf(reportAt(story, first.report).text, first.title).toLowerCase().replace(/\s+/g, ' ');
}

function versionFrom(context: StoryContext, { passages }: TitledPerson): ReportedVersion {
  const carried = byCarrier(context, passages);
  const [first] = carried;
  if (!first) throw new RangeError('a version without a passage');
  return versionOf(context, { report: first.report, span: first.name }, carried);
}
