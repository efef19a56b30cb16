import { type MouseEvent, type ReactNode, useMemo, useState } from 'react';
import { copyCitations } from '../citing.ts';
import { contextOf, type Place, type Reports, wordsAt } from '../place.ts';
import { useDispatch, useEdition } from '../state.ts';
import { Witness } from './siglum.tsx';

/** Characters of context on each side of a short passage, and how short a passage needs any. */
const REACH = 90;
const NEEDS_CONTEXT = 80;
/** Longer words than these are not said twice; shorter ones need their sentence. */
const SPEAKS_ALONE = 24;
/** Passages shown before the reader asks for the rest. */
const FIRST_PASSAGES = 3;

/** A key press on a button arrives as a click that no pointer made. */
export function isByKey(event: MouseEvent): boolean {
  return event.detail === 0;
}

export interface OpenOn {
  /** The item, and all its places: opening one passage marks them all. */
  readonly item: string;
  readonly places: readonly Place[];
  /** Words that stand above the passages; a passage of just these names its outlet and does not say them again. */
  readonly known?: string | undefined;
}

/**
 * The passages of an item, each opening in its report; the first few, and the rest when asked. Reports that carry a
 * passage in the same words, as copies do, share a row.
 */
export function Passages({ item, places, known, only }: OpenOn & { readonly only?: readonly Place[] }) {
  const { reports } = useEdition();
  const [isWhole, setWhole] = useState(false);
  const rows = useMemo(() => groupTwins(reports, only ?? places), [reports, only, places]);
  const visible = isWhole ? rows : rows.slice(0, FIRST_PASSAGES);
  return (
    <ul className="passages">
      {visible.map((row) => (
        <li key={`${row[0].report}:${row[0].start}:${row[0].end}`}>
          <Passage item={item} places={places} known={known} row={row} />
        </li>
      ))}
      {visible.length < rows.length && (
        <li>
          <button type="button" className="quiet" onClick={() => setWhole(true)}>
            show {rows.length - visible.length} more
          </button>
        </li>
      )}
    </ul>
  );
}

type Row = readonly [Place, ...Place[]];

function groupTwins(reports: Reports, places: readonly Place[]): readonly Row[] {
  const rows = new Map<string, [Place, ...Place[]]>();
  for (const place of places) {
    const { before, after } = contextOf(reports, place, REACH);
    const key = `${before}\n${wordsAt(reports, place)}\n${after}`;
    const row = rows.get(key);
    if (row === undefined) rows.set(key, [place]);
    else if (!row.includes(place)) row.push(place);
  }
  return [...rows.values()];
}

/** A passage in its sentence, the reports that carry it, and a button that copies their citations. */
function Passage({ item, places, known, row }: OpenOn & { readonly row: Row }) {
  const { reports } = useEdition();
  const [first, ...twins] = row;
  const isKnown = known !== undefined && known.length > SPEAKS_ALONE && wordsAt(reports, first) === known;
  const carriers = isKnown || twins.length > 0 ? row : [];
  return (
    <span className="passage-row">
      <span className="passage">
        {carriers.map((place) => (
          <PlaceButton key={`${place.report}:${place.start}`} item={item} places={places} place={place}>
            <Witness report={place.report} />
          </PlaceButton>
        ))}
        {!isKnown && (
          <PlaceButton item={item} places={places} place={first}>
            {twins.length === 0 && <Witness report={first.report} />} <Words place={first} />
          </PlaceButton>
        )}
      </span>
      <CopyButton places={row} />
    </span>
  );
}

interface PlaceButtonProps extends OpenOn {
  readonly place: Place;
  readonly children: ReactNode;
}

/** Opens an item on one of its places: all of them are marked, and this one is brought into view. */
export function PlaceButton({ item, places, place, children }: PlaceButtonProps) {
  const dispatch = useDispatch();
  const onClick = (event: MouseEvent) =>
    dispatch({ do: 'open', key: item, places, at: places.indexOf(place), movesFocus: isByKey(event) });
  return (
    <button type="button" onClick={onClick}>
      {children}
    </button>
  );
}

/** The words at a place, and where they are few, the sentence around them. */
export function Words({ place }: { readonly place: Place }): ReactNode {
  const { reports } = useEdition();
  const words = wordsAt(reports, place);
  if (words.length >= NEEDS_CONTEXT) return <bdi className="words">{words}</bdi>;
  const { before, after } = contextOf(reports, place, REACH);
  return (
    <bdi className="words in-context">
      {before}
      <b>{words}</b>
      {after}
    </bdi>
  );
}

export function CopyButton({ places }: { readonly places: readonly Place[] }) {
  const edition = useEdition();
  const dispatch = useDispatch();
  return (
    <button
      type="button"
      className="copy"
      title="Copy with citation"
      onClick={() => void copyCitations(edition, places, dispatch)}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <rect x="5.5" y="5.5" width="8" height="8" rx="1.5" />
        <path d="M10.5 3.5v-1a1 1 0 0 0-1-1h-7a1 1 0 0 0-1 1v7a1 1 0 0 0 1 1h1" />
      </svg>
      <span className="out-of-sight">Copy with citation</span>
    </button>
  );
}
