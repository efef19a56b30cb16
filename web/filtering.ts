import type { FindingJson } from '../src/dossier/schema.ts';
import { citationsIn } from '../src/dossier/telling/citations.ts';
import type { Edition } from './edition.ts';
import { type Place, type Reports, wordsAt } from './place.ts';
import type { Filter } from './state.ts';

/** Whether a finding passes: by kind or slot, by a report that carries or lacks it, and by words in it. */
export function passesFinding(
  finding: FindingJson,
  filter: Filter,
  { reports, since }: Pick<Edition, 'reports' | 'since'>,
): boolean {
  if (filter.slot === 'since' && !since.has(finding.id)) return false;
  if (filter.slot.startsWith('kind:') && filter.slot !== `kind:${finding.kind}`) return false;
  if (filter.slot.startsWith('slot:') && filter.slot !== `slot:${finding.slot}`) return false;
  const citations = citationsIn(finding);
  const missingFrom = finding.kind === 'omitted' ? finding.missingFrom : [];
  const carriers = [...citations.map((citation) => citation.report), ...missingFrom];
  if (filter.report !== '' && !carriers.includes(filter.report)) return false;
  const says = 'versions' in finding ? finding.versions.map((version) => version.says) : [];
  const outlets = carriers.map((report) => reports.get(report)?.outlet ?? '');
  return holdsWords([...says, ...citations.map((citation) => citation.exact), ...outlets], filter.words);
}

/** Whether an item with these places, and these other words about it, passes. */
export function passesPlaces(
  places: readonly Place[],
  about: readonly string[],
  filter: Filter,
  reports: Reports,
): boolean {
  if (filter.report !== '' && !places.some((place) => place.report === filter.report)) return false;
  return holdsWords([...about, ...places.map((place) => wordsAt(reports, place))], filter.words);
}

/** Every word asked for stands in one of the texts or another. */
function holdsWords(texts: readonly string[], words: string): boolean {
  const asked = words.toLowerCase().split(/\s+/).filter(Boolean);
  if (asked.length === 0) return true;
  const text = texts.join('\n').toLowerCase();
  return asked.every((word) => text.includes(word));
}
