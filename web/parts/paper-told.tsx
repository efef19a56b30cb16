import { Fragment } from 'react';
import type { ItemRefJson, OccasionJson } from '../../src/dossier/schema.ts';
import { checkedIn, OCCASIONS_MEANING, resultWords } from '../../src/dossier/telling/occasions.ts';
import { foresightWords, groupForeseen, OUTLOOKS_MEANING } from '../../src/dossier/telling/outlooks.ts';
import { placesOfItems, type Reports, wordsAt } from '../place.ts';
import { useEdition } from '../state.ts';
import { type Notes, Numbers } from './notes.tsx';
import { OccasionPlace, OccasionRecord } from './occasion.tsx';

interface PaperProps {
  readonly notes: Notes;
}

/** The occasions on paper: who, where and when, the record or that it is to be obtained, and each quotation by number. */
export function PaperOccasions({ notes }: PaperProps) {
  const { dossier, reports } = useEdition();
  if (dossier.occasions.length === 0) return null;
  return (
    <section>
      <h2>Occasions</h2>
      <p className="meaning">{OCCASIONS_MEANING}</p>
      <ul className="paper-told">
        {dossier.occasions.map((occasion) => (
          <li key={occasion.id}>
            <bdi>{occasion.speaker.name}</bdi>
            {(occasion.venue ?? occasion.time) !== undefined && ', '}
            <OccasionPlace occasion={occasion} />; <OccasionRecord occasion={occasion} />
            {occasion.quotations.map((item) => (
              <Fragment key={`${item.report}:${item.index}`}>
                {'; '}
                {occasion.record !== null && `${resultsOf(item, occasion, reports)} `}
                <Numbers of={placesOfItems(reports, [item])} notes={notes} />
              </Fragment>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the record says of each stretch of a quotation, in their order. */
function resultsOf(item: ItemRefJson, { checks }: OccasionJson, reports: Reports): string {
  const parts = checkedIn(item, placesOfItems(reports, [item]), checks);
  return parts.map(({ check }) => resultWords(check?.result)).join('; then ');
}

/** The outlooks on paper, a line for each that foresees otherwise. */
export function PaperOutlooks({ notes }: PaperProps) {
  const { dossier, reports } = useEdition();
  const { outlooks = [] } = dossier;
  if (outlooks.length === 0) return null;
  return (
    <section>
      <h2>Outlooks</h2>
      <p className="meaning">{OUTLOOKS_MEANING}</p>
      <ul className="paper-told">
        {outlooks.flatMap(({ id, forecasts }) =>
          groupForeseen(forecasts).map((alike) => {
            const places = placesOfItems(
              reports,
              alike.map(({ item }) => item),
            );
            return (
              <li key={`${id}:${forecasts.indexOf(alike[0])}`}>
                <bdi>{foresightWords(alike[0])}</bdi>: <bdi>“{places[0] && wordsAt(reports, places[0])}”</bdi>{' '}
                <Numbers of={places} notes={notes} />
              </li>
            );
          }),
        )}
      </ul>
    </section>
  );
}
