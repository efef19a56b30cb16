import type { Lexicon } from '../../lexicon/index.ts';
import {
  type Annotator,
  boundsBySigns,
  CHAINS,
  DATE_SIGNS,
  type DateSign,
  LINKS,
  layerOf,
  MENTIONS,
  QUOTATIONS,
  type Report,
  SENTENCES,
  TIMES,
  TOKENS,
  VERSION,
} from '../../model/index.ts';
import { signsOfEvents } from './events.ts';
import { signsOfOffices } from './offices.ts';

const maker = { name: 'variorum-dating', version: VERSION };

/** What bounds the day of a report that states none. Nothing else is reckoned from it. */
export const datingAnnotator: Annotator<Lexicon> = {
  writes: [DATE_SIGNS],
  reads: [TOKENS, SENTENCES, TIMES, MENTIONS, QUOTATIONS, CHAINS, LINKS],
  languages: ['en'],
  maker,
  annotate: (report, lexicon) =>
    report.metadata.published === null
      ? { layers: [layerOf(DATE_SIGNS, maker, findSigns(report, lexicon))] }
      : { layers: [] },
};

/** Signs that can all hold: offices give way to dates, and what is to come gives way to what has been. */
function findSigns(report: Report, { actors }: Lexicon): DateSign[] {
  const events = signsOfEvents(report);
  const all = [...events, ...signsOfOffices(report, actors)];
  if (canHold(all)) return all;
  return canHold(events) ? events : events.filter((sign) => sign.latest === undefined);
}

function canHold(signs: readonly DateSign[]): boolean {
  const { earliest = '', latest = LAST_OF_ALL } = boundsBySigns(signs) ?? {};
  return earliest <= latest;
}

const LAST_OF_ALL = '9999-12-31';
