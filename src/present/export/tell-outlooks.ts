import type { ForeseenJson, OutlookJson } from '../../dossier/schema.ts';
import { foreseer, foresightWords, groupForeseen, OUTLOOKS_MEANING } from '../../dossier/telling/outlooks.ts';
import { listed } from '../../dossier/telling/words.ts';
import type { Item, Part, Section } from './outline.ts';
import type { Telling } from './story.ts';

/** What is foretold, side by side by what it is: who foresees it, how likely, by when, on what condition. */
export function outlooksSection(telling: Telling): Section {
  const items = (telling.dossier.outlooks ?? []).map((outlook) => outlookItem(outlook, telling));
  return {
    heading: 'Outlooks',
    note: OUTLOOKS_MEANING,
    items,
    mayBeCut: true,
    whole: '--format markdown tells all',
  };
}

function outlookItem({ forecasts }: OutlookJson, telling: Telling): Item {
  const alike = groupForeseen(forecasts);
  const [only, ...others] = alike;
  if (only !== undefined && others.length === 0)
    return { head: foresightWords(only[0]), parts: [{ passages: passagesOf(only, telling) }] };
  const parts = alike.map(
    (own): Part => ({ carriedBy: foresightWords(own[0]), passages: passagesOf(own, telling) }),
  );
  return { head: listed([...new Set(forecasts.map(foreseer))]), parts };
}

function passagesOf(forecasts: readonly ForeseenJson[], telling: Telling) {
  return forecasts.flatMap(({ item }) => telling.passagesOf(item));
}
