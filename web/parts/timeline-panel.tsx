import { useMemo } from 'react';
import type { TimelineJson } from '../../src/dossier/schema.ts';
import { timeWords } from '../../src/dossier/telling/times.ts';
import { passesPlaces } from '../filtering.ts';
import { type Place, placesOfItems } from '../place.ts';
import { useEdition, usePageState } from '../state.ts';
import { ItemLead, PagedList } from './item.tsx';
import { Passages } from './passage.tsx';

/** The times that the reports name, in order, each with the passages that name it. */
export function TimelinePanel() {
  const { dossier, reports } = useEdition();
  const { filter } = usePageState();
  const moments = useMemo(
    () =>
      dossier.timeline
        .map((moment) => ({ moment, places: placesOfItems(reports, moment.items) }))
        .filter(({ moment, places }) =>
          passesPlaces(places, [moment.value, timeWords(moment.value)], filter, reports),
        ),
    [dossier, reports, filter],
  );
  if (dossier.timeline.length === 0)
    return <p className="empty">No report names a time that could be read.</p>;
  if (moments.length === 0) return <p className="empty">No time passes the filter.</p>;
  return (
    <PagedList
      className="timeline"
      of={moments}
      draw={({ moment, places }, i) => (
        <Moment key={`${i}:${moment.value}`} moment={moment} places={places} />
      )}
    />
  );
}

function Moment({ moment, places }: { readonly moment: TimelineJson; readonly places: readonly Place[] }) {
  const { selection } = usePageState();
  const key = `time:${moment.value}`;
  const { earliest, latest } = moment;
  const spread = earliest !== undefined && latest !== undefined && earliest !== latest;
  return (
    <li className="item moment">
      <ItemLead item={key} places={places} isOpen={selection?.key === key}>
        <span className="moment-words">{timeWords(moment.value)}</span>
        {spread && (
          <span className="moment-bounds">
            {' '}
            between {timeWords(earliest)} and {timeWords(latest)}
          </span>
        )}
      </ItemLead>
      <Passages item={key} places={places} />
    </li>
  );
}
