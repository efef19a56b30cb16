import type { ForeseenJson, OutlookJson } from '../../dossier/schema.ts';
import { foretoldWords, listed } from '../../dossier/telling/words.ts';
import type { Item, Part, Section } from './outline.ts';
import type { Telling } from './story.ts';

/** What is foretold, side by side by what it is: who foresees it, how likely, by when, on what condition. */
export function outlooksSection(telling: Telling): Section {
  const items = (telling.dossier.outlooks ?? []).map((outlook) => outlookItem(outlook, telling));
  const note =
    'Forecasts that foresee the same stand together. How likely is their word for it, on the scale of ICD 203; no word of ours.';
  return { heading: 'Outlooks', note, items, mayBeCut: true, whole: '--format markdown tells all' };
}

function outlookItem({ forecasts }: OutlookJson, telling: Telling): Item {
  const alike = [...byWordsBeside(forecasts)];
  const [only, ...others] = alike;
  if (only !== undefined && others.length === 0)
    return { head: only[0], parts: [{ passages: passagesOf(only[1], telling) }] };
  const parts = alike.map(([carriedBy, own]): Part => ({ carriedBy, passages: passagesOf(own, telling) }));
  return { head: listed([...new Set(forecasts.map(foreseer))]), parts };
}

/** The forecasts with the same words beside them, by those words. */
function byWordsBeside(forecasts: readonly ForeseenJson[]): Map<string, ForeseenJson[]> {
  const groups = new Map<string, ForeseenJson[]>();
  for (const one of forecasts) {
    const beside = wordsBeside(one);
    groups.set(beside, [...(groups.get(beside) ?? []), one]);
  }
  return groups;
}

function passagesOf(forecasts: readonly ForeseenJson[], telling: Telling) {
  return forecasts.flatMap(({ item }) => telling.passagesOf(item));
}

const foreseer = ({ speaker }: ForeseenJson): string => speaker?.name ?? 'the report itself';

/** "Mira Sorel · unlikely · by 3 May 2031 · condition: if the dam holds". */
function wordsBeside(forecast: ForeseenJson): string {
  const { condition, likelihood, horizon } = forecast;
  const under = condition === undefined ? [] : [`condition: ${condition.exact}`];
  return [foreseer(forecast), ...foretoldWords({ likelihood, horizon }), ...under].join(' · ');
}
