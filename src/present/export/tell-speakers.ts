import type { ItemRefJson, LedgerJson, OccasionJson } from '../../dossier/schema.ts';
import { checkOf, OCCASIONS_MEANING, resultWords } from '../../dossier/telling/occasions.ts';
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
  const parts = utterances.map(({ occasion, items, change }): Part => {
    const passages = items.flatMap(telling.passagesOf);
    const place = places.get(occasion ?? '');
    const notes = [
      ...(place === undefined ? [] : [place]),
      ...reservations(items, telling),
      ...(change === undefined ? [] : [changeWords(change)]),
    ];
    return notes.length === 0 ? { passages } : { carriedBy: notes.join('; '), passages };
  });
  return { head: isNamed ? speaker.name : `${speaker.name} (${standingWords(speaker.standing)})`, parts };
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
      ...(record === null ? [] : quotations.map((item) => checkPart(item, occasion, telling))),
    ],
  };
}

/** A quotation, what the record says of it, and the words there where they differ. */
function checkPart(item: ItemRefJson, { checks = [] }: OccasionJson, telling: Telling): Part {
  const check = checkOf(item, checks);
  const there = check?.result === 'altered' && check.there ? [telling.passage(check.there)] : [];
  return { carriedBy: resultWords(check?.result), passages: [...telling.passagesOf(item), ...there] };
}

/** The venue and the time of an occasion, as far as they are told. */
function placeWords({ venue, time }: OccasionJson): readonly string[] {
  return [...(venue === undefined ? [] : [venue]), ...(time === undefined ? [] : [timeWords(time)])];
}
