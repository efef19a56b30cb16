import type { CitationJson, ItemRefJson, LedgerJson, OccasionJson } from '../../dossier/schema.ts';
import { type Checked, checkedIn, OCCASIONS_MEANING, resultWords } from '../../dossier/telling/occasions.ts';
import { timeWords } from '../../dossier/telling/times.ts';
import { changeWords, counted, reservationWords, standingWords } from '../../dossier/telling/words.ts';
import type { Item, Part, Section } from './outline.ts';
import type { Telling } from './story.ts';

/** How to get what a short telling of these sections leaves out. */
export const WHOLE = '--format markdown tells all';

/** Who said what: a row a speaker, each utterance with its occasion and what was changed in it. */
export function ledgerSection(telling: Telling): Section {
  const places = new Map(telling.dossier.occasions.map((one) => [one.id, placeWords(one).join(', ')]));
  const items = telling.dossier.ledger.map((row) => speakerItem(row, places, telling));
  return { heading: 'Who said what', items, mayBeCut: true, whole: WHOLE };
}

function speakerItem(
  { speaker, utterances }: LedgerJson,
  places: ReadonlyMap<string, string>,
  telling: Telling,
): Item {
  const isNamed = speaker.standing === 'named';
  const parts = utterances.flatMap(({ occasion, items, change, changed = [] }): Part[] => {
    const place = places.get(occasion ?? '');
    const where = place === undefined ? {} : { carriedBy: place };
    const notes = reservations(items, telling);
    const told = change === undefined ? [] : [changeWords(change)];
    const all = items.flatMap(telling.citationsOf);
    if (changed.length === 0) return [partOf(where, [...notes, ...told], all, telling)];
    const isChanged = (one: CitationJson) =>
      changed.some(({ report, start }) => report === one.report && start === one.start);
    const [as, otherwise] = [all.filter((one) => !isChanged(one)), all.filter(isChanged)];
    return [partOf(where, notes, as, telling), partOf(where, [...notes, ...told], otherwise, telling)];
  });
  return { head: isNamed ? speaker.name : `${speaker.name} (${standingWords(speaker.standing)})`, parts };
}

function partOf(
  where: Pick<Part, 'carriedBy'>,
  notes: readonly string[],
  words: readonly CitationJson[],
  telling: Telling,
): Part {
  const passages = words.map(telling.passage);
  return { ...where, ...(notes.length > 0 && { label: notes.join('; ') }), passages };
}

/** What keeps an utterance from being a plain assertion: it must never be read as one. */
function reservations(items: readonly ItemRefJson[], { dossier }: Telling): string[] {
  const [first] = items;
  const report = dossier.reports.find(({ id }) => id === first?.report);
  const quotation = first && report?.quotations?.[first.index];
  return reservationWords(quotation ?? {});
}

/** Quotations that are credited to nobody: told, since a gap is a row and no footnote. */
export function unattributedSection(telling: Telling): Section {
  const parts = telling.dossier.reports.flatMap((report) =>
    (report.quotations ?? []).flatMap(({ source }, index): Part[] =>
      source === null
        ? [{ passages: telling.passagesOf({ report: report.id, layer: 'quotations', index }) }]
        : [],
    ),
  );
  const heading = `${counted(parts.length, 'quotation')} left unattributed`;
  const note = 'Who said these was not certain enough to say.';
  return {
    heading,
    note,
    items: parts.map((part) => ({ head: '', parts: [part] })),
    mayBeCut: true,
    whole: WHOLE,
  };
}

/** Occasions, each with what its record says, or the record to obtain where none is among the inputs. */
export function occasionsSection(telling: Telling): Section {
  const items = telling.dossier.occasions.map((occasion) => tellOccasion(occasion, telling));
  return { heading: 'Occasions', note: OCCASIONS_MEANING, items, mayBeCut: true, whole: WHOLE };
}

/** An occasion: who, where and when, its record, and its quotations. */
export function tellOccasion(occasion: OccasionJson, telling: Telling): Item {
  const { speaker, quotations, record } = occasion;
  const quoted = `quoted by ${telling.reportMarks(quotations.map(({ report }) => report))}`;
  const held =
    record === null
      ? 'no record among the inputs: one to obtain'
      : `its record is ${telling.reportMarks([record])}`;
  return {
    head: [speaker.name, ...placeWords(occasion)].join(' · '),
    parts: [
      {
        carriedBy: `${held}; ${quoted}`,
        passages: record === null ? quotations.flatMap(telling.passagesOf) : [],
      },
      ...(record === null ? [] : quotations.flatMap((item) => checkParts(item, occasion, telling))),
    ],
  };
}

/** The stretches of a quotation, what the record says of each, and the words there where they differ. */
function checkParts(item: ItemRefJson, { checks }: OccasionJson, telling: Telling): Part[] {
  return checkedIn(item, telling.citationsOf(item), checks).map((one) => checkPart(item, one, telling));
}

function checkPart({ report }: ItemRefJson, { check, spans }: Checked, telling: Telling): Part {
  const there = check?.result === 'altered' && check.there ? [telling.passage(check.there)] : [];
  const here = spans.map((span) => telling.passageAt(report, span));
  return { carriedBy: resultWords(check?.result), passages: [...here, ...there] };
}

/** The venue and the time of an occasion, as far as they are told. */
function placeWords({ venue, time }: OccasionJson): readonly string[] {
  return [...(venue === undefined ? [] : [venue]), ...(time === undefined ? [] : [timeWords(time)])];
}
