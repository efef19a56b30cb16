import type { Outlook } from '../model/index.ts';
import { idOf } from './ids.ts';
import type { ForeseenJson, OutlookJson, ReportJson } from './schema.ts';
import { itemKey, rolesIn, speakerFrom } from './speakers.ts';

/** The forecasts of all reports in order, each with who foresees; without a speaker where the report itself does. */
export function foreseenIn(reports: readonly ReportJson[]): ForeseenJson[] {
  return reports.flatMap((report) => {
    const roles = rolesIn(report);
    return (report.forecasts ?? []).map(({ source, condition, likelihood, horizon }, index): ForeseenJson => {
      const by = horizon === undefined ? undefined : report.times?.[horizon]?.value;
      const exact = condition && report.text.slice(condition.start, condition.end);
      return {
        item: { report: report.id, layer: 'forecasts', index },
        ...(source !== null && { speaker: speakerFrom(source, report, roles) }),
        ...(condition && exact !== undefined && { condition: { report: report.id, ...condition, exact } }),
        ...(likelihood !== undefined && { likelihood }),
        ...(by !== undefined && { horizon: by }),
      };
    });
  });
}

/** Outlooks with their forecasts whole: those of most speakers first, else in the order of the story. */
export function outlooksToJson(
  outlooks: readonly Outlook[],
  forecasts: readonly ForeseenJson[],
): OutlookJson[] {
  const known = new Map(forecasts.map((one) => [itemKey(one.item), one]));
  return outlooks
    .map(({ forecasts: items }) => {
      const own = items.flatMap((item) => known.get(itemKey(item)) ?? []);
      return { id: idOf('k', items.map(itemKey)), forecasts: own };
    })
    .sort((a, b) => speakersIn(b) - speakersIn(a));
}

/** How many foresee: a report that foretells in its own voice counts as one. */
function speakersIn({ forecasts }: OutlookJson): number {
  return new Set(forecasts.map(({ speaker, item }) => speaker?.entity ?? speaker?.name ?? item.report)).size;
}
