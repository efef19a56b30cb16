import type { ForeseenJson } from '../schema.ts';
import { timeWords } from './times.ts';

export const OUTLOOKS_MEANING =
  'Forecasts that foresee the same stand together. How likely is their word for it, on the scale of ICD 203; no word of ours.';

/** Who foresees it: a forecast that nobody is credited with is the report's own. */
export const foreseer = ({ speaker }: ForeseenJson): string => speaker?.name ?? 'the report itself';

/** "unlikely · by 3 May 2031 · condition: if the dam holds", after who foresees it: all that is told beside the words. */
export function foresightWords(forecast: ForeseenJson): string {
  const { condition } = forecast;
  const under = condition === undefined ? [] : [`condition: ${condition.exact}`];
  return [foreseer(forecast), ...foretoldWords(forecast), ...under].join(' · ');
}

/** The forecasts of an outlook with the same words beside them, together. */
export function groupForeseen(
  forecasts: readonly ForeseenJson[],
): readonly (readonly [ForeseenJson, ...ForeseenJson[]])[] {
  const groups = new Map<string, [ForeseenJson, ...ForeseenJson[]]>();
  for (const one of forecasts) {
    const beside = foresightWords(one);
    const group = groups.get(beside);
    if (group === undefined) groups.set(beside, [one]);
    else group.push(one);
  }
  return [...groups.values()];
}

/** How likely a forecaster calls it, and by when: what is told of a forecast beside its words. */
export function foretoldWords(told: {
  readonly likelihood?: string | undefined;
  readonly horizon?: string | undefined;
}): readonly string[] {
  return [
    ...(told.likelihood === undefined ? [] : [told.likelihood.replaceAll('-', ' ')]),
    ...(told.horizon === undefined ? [] : [`by ${timeWords(told.horizon)}`]),
  ];
}
