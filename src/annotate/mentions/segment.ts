import type { Stretch } from '../../language/index.ts';
import type { MentionType } from '../../model/index.ts';
import { type Found, isHyphen, type Known, knownAt, type SentenceReading } from './reading.ts';
import { titleBefore, titleWithin } from './title.ts';
import { typeOf } from './type.ts';

/** What heads the names of bodies that every country has one of. */
const OF_A_STATE = new Set(
  'Ministry Army Navy Police Parliament Congress Senate Embassy Consulate Government Cabinet Constitution Court Coast Guard Forces'.split(
    ' ',
  ),
);

/** The mentions in a run of capitalised words: names with their titles, countries apart from what follows. */
export function segment(reading: SentenceReading, run: Stretch): Found[] {
  const found: Found[] = [];
  let rest: Stretch | null = run;
  while (rest !== null) {
    const step: Step = nextName(reading, rest);
    found.push(...step.found);
    rest = step.rest;
  }
  return found;
}

/** The weight of a name that the tables hold. */
export const KNOWN = 0.95;

interface Step {
  readonly found: readonly Found[];
  readonly rest: Stretch | null;
}

function nextName(reading: SentenceReading, run: Stretch): Step {
  const known = knownAt(reading, run.first);
  if (known?.last === run.last && known.known.type === 'country')
    return { found: [knownName(known, known.known.type)], rest: null };
  const titled = titleWithin(reading, run);
  if (titled !== null) return titledName(reading, run, titled);
  if (known === null || known.last > run.last) return { found: [wholeName(reading, run)], rest: null };
  const rest = known.last < run.last ? { first: known.last + 1, last: run.last } : null;
  if (rest === null) return { found: [knownName(known, known.known.type)], rest };
  if (splitsOff(reading, known, rest)) {
    const skip = isHyphen(reading, rest.first) ? 1 : 0;
    return {
      found: [knownName(known, known.known.type)],
      rest: { first: rest.first + skip, last: rest.last },
    };
  }
  return { found: [wholeName(reading, run)], rest: null };
}

/** The name after a title in the run, and what the title itself names ("U.S.", "Russian"). */
function titledName(reading: SentenceReading, run: Stretch, titled: Stretch): Step {
  const name = { first: titled.last + 1, last: run.last };
  const title = titleBefore(reading, name.first) ?? titled;
  const inTitle: Found[] = [];
  for (let i = titled.first; i <= titled.last; i++) {
    const known = knownAt(reading, i);
    if (known === null || known.last > titled.last) continue;
    inTitle.push(knownName(known, known.known.type));
    i = known.last;
  }
  if (titled.first > run.first)
    inTitle.unshift(...segment(reading, { first: run.first, last: titled.first - 1 }));
  if (name.first > run.last) return { found: inTitle, rest: null };
  return { found: [...inTitle, { ...name, form: 'name', type: 'person', title, weight: 1 }], rest: null };
}

function knownName(at: Stretch, type: MentionType): Found {
  return { first: at.first, last: at.last, form: 'name', type, weight: KNOWN };
}

/**
 * Whether a known name at the beginning of a run is a mention of its own. Nationalities and countries are ("Russian
 * tanks"), but the name of a body keeps them ("Iranian Foreign Ministry"), save a country before the body of a state
 * ("US Congress").
 */
function splitsOff(reading: SentenceReading, { known }: Known, rest: Stretch): boolean {
  const { tokens, tables } = reading;
  if (isHyphen(reading, rest.first)) return true;
  if (isOfState(reading, rest)) return known.type === 'country' || known.type === 'place';
  if (tables.heads.has(tokens.textOf(rest.last)) || hasHeadWithin(reading, rest)) return false;
  return known.type === 'country' || known.as !== 'name';
}

/** "Army", "Ministry of Defense". */
function isOfState(reading: SentenceReading, { first, last }: Stretch): boolean {
  const { tokens } = reading;
  return (
    OF_A_STATE.has(tokens.textOf(last)) ||
    (OF_A_STATE.has(tokens.textOf(first)) && takesPhrase(reading, first))
  );
}

function hasHeadWithin(reading: SentenceReading, rest: Stretch): boolean {
  for (let i = rest.first; i < rest.last; i++) {
    if (reading.tables.heads.has(reading.tokens.textOf(i)) && takesPhrase(reading, i)) return true;
  }
  return false;
}

function takesPhrase(reading: SentenceReading, i: number): boolean {
  return /^(?:of|for)$/.test(reading.tokens.textOf(i + 1));
}

/** A run that is one name. A title in small letters may stand before it ("analyst Moon"). */
function wholeName(reading: SentenceReading, run: Stretch): Found {
  const { type, weight } = typeOf(reading, run);
  if (type !== 'person' && type !== 'other') return { ...run, form: 'name', type, weight };
  const title = titleBefore(reading, run.first);
  if (title === null) return { ...run, form: 'name', type, weight };
  return { ...run, form: 'name', type: 'person', title, weight: 1 };
}

/** A stretch that somebody else tells to be one name. */
export function settled(reading: SentenceReading, { first, last }: Stretch): Found {
  return wholeName(reading, { first, last });
}

/** Words in a run that name nobody alone: "Prime Minister" without a name is a nominal, and "Jane Farmer" is a name. */
export function isOfficeAlone(reading: SentenceReading, run: Stretch): boolean {
  const { tokens, tables } = reading;
  const last = tokens.foldedOf(run.last);
  return tables.roleNouns.get(last)?.type === 'person' && !isFamilyName(reading, run);
}

/** A role that is no office, after nothing but a given name: a family name. */
function isFamilyName({ tokens, tables }: SentenceReading, { first, last }: Stretch): boolean {
  const [given, family] = [tokens.textOf(first), tokens.textOf(last)];
  const { offices, honorifics } = tables.titles;
  return (
    last === first + 1 &&
    tables.people.given.has(given) &&
    !tables.commonWords.has(given.toLowerCase()) &&
    tables.gazetteer.find(given) === null &&
    !offices.has(family) &&
    !honorifics.has(family)
  );
}
