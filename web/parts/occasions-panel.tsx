import { useMemo } from 'react';
import type { ItemRefJson, OccasionJson } from '../../src/dossier/schema.ts';
import { markDifferences } from '../../src/dossier/telling/differences.ts';
import {
  type Checked,
  type CheckJson,
  checkedIn,
  OCCASIONS_MEANING,
  resultWords,
} from '../../src/dossier/telling/occasions.ts';
import { timeWords } from '../../src/dossier/telling/times.ts';
import { counted } from '../../src/dossier/telling/words.ts';
import { passesPlaces } from '../filtering.ts';
import { type Place, placeOf, placesOfItems, type Reports, wordsAt } from '../place.ts';
import { useEdition, usePageState } from '../state.ts';
import { SIGNS } from '../words.ts';
import { Differing } from './differing.tsx';
import { ItemLead, PagedList } from './item.tsx';
import { OccasionPlace, OccasionRecord } from './occasion.tsx';
import { Passages } from './passage.tsx';
import { Sigla } from './siglum.tsx';

/** Occasions: what the records say of the quotations, then the records that are to be obtained. */
export function OccasionsPanel() {
  const { dossier, reports } = useEdition();
  const { filter } = usePageState();
  const passing = useMemo(
    () =>
      dossier.occasions.filter(({ speaker, venue = '', time = '', quotations }) =>
        passesPlaces(
          placesOfItems(reports, quotations),
          [speaker.name, venue, timeWords(time)],
          filter,
          reports,
        ),
      ),
    [dossier, reports, filter],
  );
  if (dossier.occasions.length === 0) {
    return (
      <p className="empty">
        No occasion was found: no named speaker is quoted with the place or the time of the words.
      </p>
    );
  }
  if (passing.length === 0) return <p className="empty">No occasion passes the filter.</p>;
  const held = passing.filter(({ record }) => record !== null);
  const open = passing.filter(({ record }) => record === null);
  return (
    <>
      <p className="meaning">{OCCASIONS_MEANING}</p>
      <Occasions
        name={counted(held.length, 'occasion with its record', 'occasions with their records')}
        of={held}
      />
      <Occasions name={counted(open.length, 'record to obtain', 'records to obtain')} of={open} />
    </>
  );
}

function Occasions({ name, of }: { readonly name: string; readonly of: readonly OccasionJson[] }) {
  if (of.length === 0) return null;
  return (
    <section className="kind" aria-label={name}>
      <h2>{name}</h2>
      <PagedList
        className="items"
        of={of}
        draw={(occasion) => <Occasion key={occasion.id} occasion={occasion} />}
      />
    </section>
  );
}

/** An occasion, opening on its quotations and on the words of its record that they were held against. */
function Occasion({ occasion }: { readonly occasion: OccasionJson }) {
  const { reports } = useEdition();
  const { selection } = usePageState();
  const { id, speaker, quotations, record, checks = [] } = occasion;
  const places = useMemo(
    () => [
      ...distinctPlaces([
        ...placesOfItems(reports, quotations),
        ...checks.flatMap(({ part, there }) => [part ?? [], there ?? []].flat().map(placeOf)),
      ]),
    ],
    [reports, quotations, checks],
  );
  const quotedBy = occasion.quotedBy ?? [...new Set(quotations.map(({ report }) => report))];
  return (
    <li className="item">
      <ItemLead item={id} places={places} isOpen={selection?.key === id}>
        <bdi className="says">{speaker.name}</bdi>{' '}
        <span className="carried">
          <OccasionPlace occasion={occasion} />
        </span>
      </ItemLead>
      <p className="carried">
        <OccasionRecord occasion={occasion} /> · quoted by <Sigla reports={quotedBy} />
      </p>
      {record === null ? (
        <Passages item={id} places={places} />
      ) : (
        <PagedList
          className="checks"
          of={quotations.flatMap((item) => partsOf(item, checks, reports))}
          draw={(part) => (
            <CheckedPart key={`${part.report}:${part.spans[0]?.start}`} id={id} part={part} places={places} />
          )}
        />
      )}
    </li>
  );
}

/** Words of a quotation with what the record says of them, and their report. */
type Part = Checked & { readonly report: string };

function partsOf(item: ItemRefJson, checks: readonly CheckJson[], reports: Reports): readonly Part[] {
  const parts = checkedIn(item, placesOfItems(reports, [item]), checks);
  return parts.map((one) => ({ ...one, report: item.report }));
}

/** Each place once: the words of a check may be all of a quotation. */
function distinctPlaces(places: readonly Place[]): readonly Place[] {
  return [...new Map(places.map((one) => [`${one.report} ${one.start} ${one.end}`, one])).values()];
}

interface CheckedProps {
  readonly id: string;
  readonly part: Part;
  /** All places of the occasion: opening one of them marks them all. */
  readonly places: readonly Place[];
}

/** The sign of a result, from those of the findings that it leads to. */
const RESULT_SIGNS: Readonly<Record<CheckJson['result'], readonly [sign: string, kind?: string]>> = {
  verbatim: ['✓'],
  altered: [SIGNS['altered-quotation'], 'altered-quotation'],
  'speaker-changed': [SIGNS['altered-quotation'], 'altered-quotation'],
  'not-in-record': [SIGNS['not-in-record'], 'not-in-record'],
  'not-checked': ['–'],
};

/** Words of a quotation, what the record says of them, and where the words differ, both beside each other. */
function CheckedPart({ id, part: { report, check, spans }, places }: CheckedProps) {
  const [sign, kind] = RESULT_SIGNS[check?.result ?? 'not-checked'];
  const here = placesAmong(
    places,
    spans.map(({ start, end }) => ({ report, start, end })),
  );
  return (
    <li data-kind={kind}>
      <p className="carried">
        <span className="sign" aria-hidden="true">
          {sign}
        </span>{' '}
        {resultWords(check?.result)}
      </p>
      {check?.result === 'altered' && check.there !== undefined ? (
        <BesideRecord
          id={id}
          here={here}
          there={placesAmong(places, [placeOf(check.there)])}
          places={places}
        />
      ) : (
        <Passages item={id} places={places} only={here} />
      )}
    </li>
  );
}

/** The same places, as the occasion has them: an item is opened at one of its own. */
function placesAmong(places: readonly Place[], wanted: readonly Place[]): readonly Place[] {
  return wanted.flatMap(
    ({ report, start, end }) =>
      places.find((one) => one.report === report && one.start === start && one.end === end) ?? [],
  );
}

interface BesideProps {
  readonly id: string;
  readonly here: readonly Place[];
  readonly there: readonly Place[];
  readonly places: readonly Place[];
}

function BesideRecord({ id, here, there, places }: BesideProps) {
  const { reports } = useEdition();
  const wordings = [here, there].map((side) => wordsOf(side, reports));
  const stretches = markDifferences(wordings);
  return (
    <div className="versions">
      {[here, there].map((side, i) => (
        <div className="version" key={i === 0 ? 'here' : 'there'}>
          <p className="carried">{i === 0 ? 'As quoted' : 'In the record'}</p>
          <p className="version-says">
            <Differing of={stretches[i]} />
          </p>
          <Passages item={id} places={places} known={wordings[i]} only={side} />
        </div>
      ))}
    </div>
  );
}

function wordsOf(places: readonly Place[], reports: Reports): string {
  return places.map((place) => wordsAt(reports, place)).join(' … ');
}
