import { useMemo } from 'react';
import type { ForeseenJson, OutlookJson } from '../../src/dossier/schema.ts';
import {
  foreseer,
  foretoldWords,
  groupForeseen,
  OUTLOOKS_MEANING,
} from '../../src/dossier/telling/outlooks.ts';
import { standingWords } from '../../src/dossier/telling/words.ts';
import { passesPlaces } from '../filtering.ts';
import { type Place, placeOf, placesOfItems, wordsAt } from '../place.ts';
import { useEdition, usePageState } from '../state.ts';
import { ItemLead, PagedList } from './item.tsx';
import { Passages, PlaceButton } from './passage.tsx';

/** What is foretold, by what it is: who foresees it, how likely, by when, on what condition. */
export function OutlooksPanel() {
  const { dossier, reports } = useEdition();
  const { filter } = usePageState();
  const { outlooks } = dossier;
  const passing = useMemo(
    () =>
      outlooks?.filter(({ forecasts }) =>
        passesPlaces(
          placesOfItems(
            reports,
            forecasts.map(({ item }) => item),
          ),
          forecasts.flatMap((one) => [foreseer(one), ...foretoldWords(one), one.condition?.exact ?? '']),
          filter,
          reports,
        ),
      ),
    [outlooks, reports, filter],
  );
  if (outlooks === undefined || passing === undefined) {
    return <p className="empty">Forecasts were not looked for.</p>;
  }
  if (outlooks.length === 0) return <p className="empty">No forecast was found in these reports.</p>;
  if (passing.length === 0) return <p className="empty">No outlook passes the filter.</p>;
  return (
    <>
      <p className="meaning">{OUTLOOKS_MEANING}</p>
      <PagedList
        className="items"
        of={passing}
        draw={(outlook) => <Outlook key={outlook.id} outlook={outlook} />}
      />
    </>
  );
}

/** A forecast with its places: what is foreseen, and the condition. */
interface Placed {
  readonly foreseen: ForeseenJson;
  readonly outcome: readonly Place[];
  readonly condition: Place | undefined;
}

function Outlook({ outlook: { id, forecasts } }: { readonly outlook: OutlookJson }) {
  const { reports } = useEdition();
  const { selection } = usePageState();
  const placed = useMemo(
    () =>
      forecasts.map(
        (foreseen): Placed => ({
          foreseen,
          outcome: placesOfItems(reports, [foreseen.item]),
          condition: foreseen.condition && placeOf(foreseen.condition),
        }),
      ),
    [forecasts, reports],
  );
  const places = placed.flatMap(({ outcome, condition }) => [...outcome, ...(condition ? [condition] : [])]);
  const [first] = places;
  const lead = first && wordsAt(reports, first);
  return (
    <li className="item">
      <ItemLead item={id} places={places} isOpen={selection?.key === id}>
        <bdi className="says">{lead}</bdi>
      </ItemLead>
      <div className="versions">
        {groupForeseen(forecasts).map((alike) => (
          <Foresight
            key={forecasts.indexOf(alike[0])}
            item={id}
            places={places}
            lead={lead}
            of={placed.filter(({ foreseen }) => alike.includes(foreseen))}
          />
        ))}
      </div>
    </li>
  );
}

interface ForesightProps {
  readonly item: string;
  readonly places: readonly Place[];
  readonly lead: string | undefined;
  readonly of: readonly Placed[];
}

/** Who foresees it, with what they say of it, and every place where they do: the same words of several reports once. */
function Foresight({ item, places, lead, of }: ForesightProps) {
  const [first] = of;
  if (first === undefined) return null;
  const { speaker, condition } = first.foreseen;
  return (
    <div className="version">
      <p>
        <b>{speaker === undefined ? foreseer(first.foreseen) : <bdi>{speaker.name}</bdi>}</b>
        <span className="carried">
          {[
            '',
            ...(speaker === undefined || speaker.standing === 'named'
              ? []
              : [standingWords(speaker.standing)]),
            ...foretoldWords(first.foreseen),
          ].join(' · ')}
        </span>
      </p>
      {first.condition !== undefined && (
        <p className="passage carried">
          condition:{' '}
          <PlaceButton item={item} places={places} place={first.condition}>
            <bdi className="words in-context">{condition?.exact}</bdi>
          </PlaceButton>
        </p>
      )}
      <Passages item={item} places={places} known={lead} only={of.flatMap(({ outcome }) => outcome)} />
    </div>
  );
}
