import { dossierFrom, type Telling } from '../../test/support/story.ts';
import type { DossierJson, FindingJson } from '../dossier/index.ts';

export const AGENCY_TEXT = [
  'The council of Marn voted on Monday to close the northern canal to barges for three months, after engineers found cracks in two of its locks.',
  'The closure will cost the grain merchants of the valley dearly, since nearly all of their harvest leaves by water at this time of year.',
  'Repairs are to begin in the first week of May, and the council has set aside money from the flood fund to pay for them.',
].join('\n\n');

/** A report as an agency gives it out. */
export const agency: Telling = {
  id: 'agency',
  outlet: 'Valley Press',
  published: '2031-04-07T08:00:00Z',
  text: AGENCY_TEXT,
};
/** One on the same happening that shares no narrative with it. */
export const apart: Telling = {
  id: 'apart',
  outlet: 'Canal Weekly',
  published: '2031-04-08T09:00:00Z',
  text: 'Barge crews at the lower basin were coiling ropes this morning and wondering what to do until summer.\n\nAn old lock keeper said that he had warned of the masonry for years, and that nobody had listened to him.',
};

/** The dossier of reports of one day, each by an outlet of its own. */
export function dossierOfTexts(texts: readonly string[]): DossierJson {
  return dossierFrom(
    texts.map((text, i) => ({ id: `r${i}`, outlet: `Outlet ${i}`, published: '2031-04-07', text })),
  );
}

export function kinds(dossier: DossierJson, kind: FindingJson['kind']): FindingJson[] {
  return dossier.findings.filter((finding) => finding.kind === kind);
}

export function groups({ lineage }: DossierJson): string[][] {
  return lineage.origins.map((origin) => origin.reports);
}
