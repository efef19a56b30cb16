import {
  type Conflicting,
  cover,
  type Entity,
  type ReportedVersion,
  type Span,
  wordsOf,
} from '../../model/index.ts';
import { editDistance, groupBy } from '../../text/index.ts';
import { type Comparison, reportAt, type StoryContext } from '../context.ts';
import { byCarrier, type Passage, versionOf } from '../evidence.ts';

/** A person as reports name him with one title: "Foreign Minister Ana Ruiz". */
interface TitledPerson {
  readonly entity: Entity;
  readonly given: string;
  readonly surname: string;
  readonly title: string;
  readonly passages: readonly (Passage & { readonly name: Span })[];
}

/** A title of one word is borne by many: "President" tells no two people apart. */
const LEAST_TITLE_WORDS = 2;

/** Given names no further apart than this are one name spelt in two ways. */
const SPELLING_EDITS = 2;

/** "J." or "Jo": so short a given name may stand for any that begins with its letter. */
const LONGEST_INITIAL = 2;

/** One office and one surname with two given names: one of the reports has the name wrong. */
export const nameConflicts: Comparison = {
  name: 'name conflicts',
  compare(context) {
    const people = context.entities.flatMap((entity) => titledPeople(context, entity));
    return people.flatMap((first, i) =>
      people
        .slice(i + 1)
        .flatMap((second) => (contradict(context, first, second) ? [conflict(context, first, second)] : [])),
    );
  },
};

function titledPeople(context: StoryContext, entity: Entity): TitledPerson[] {
  const parts = entity.name.split(/\s+/);
  const [given = '', surname = ''] = [parts[0], parts.at(-1)];
  if (entity.type !== 'person' || parts.length < 2) return [];
  const passages = context.mentionsOf(entity).flatMap(({ report, mention: { span, title } }) => {
    const { text } = reportAt(context.story, report);
    if (!title || !wordsOf(text, span).includes(' ')) return [];
    const words = wordsOf(text, title).toLowerCase().replace(/\s+/g, ' ');
    return words.split(' ').length < LEAST_TITLE_WORDS
      ? []
      : [{ words, passage: { report, span: cover(title, span), name: span } }];
  });
  return [...groupBy(passages, ({ words }) => words)].map(([title, own]) => ({
    entity,
    given,
    surname,
    title,
    passages: own.map(({ passage }) => passage),
  }));
}

function contradict(context: StoryContext, a: TitledPerson, b: TitledPerson): boolean {
  if (a.entity === b.entity || a.title !== b.title || a.surname.toLowerCase() !== b.surname.toLowerCase())
    return false;
  const carriers = new Set(a.passages.map(({ report }) => context.carrierOf(report)));
  if (b.passages.some(({ report }) => carriers.has(context.carrierOf(report)))) return false;
  return !isSpelling(a.given.toLowerCase(), b.given.toLowerCase());
}

/** An initial, a short form, or a name a letter or two apart. */
function isSpelling(a: string, b: string): boolean {
  const [x, y] = [a.replace('.', ''), b.replace('.', '')];
  const isShort = Math.min(x.length, y.length) <= LONGEST_INITIAL || x.startsWith(y) || y.startsWith(x);
  return (isShort && x.startsWith(y.slice(0, 1))) || editDistance(x, y) <= SPELLING_EDITS;
}

function conflict(context: StoryContext, a: TitledPerson, b: TitledPerson): Conflicting {
  return {
    kind: 'conflicting',
    about: 'name',
    slot: 'name',
    versions: [versionFrom(context, a), versionFrom(context, b)],
    confidence: 0.7,
    why: [{ rule: 'one-office-two-given-names', detail: a.title }],
  };
}

function versionFrom(context: StoryContext, { passages }: TitledPerson): ReportedVersion {
  const carried = byCarrier(context, passages);
  const [first] = carried;
  if (!first) throw new RangeError('a version without a passage');
  return versionOf(context, { report: first.report, span: first.name }, carried);
}
