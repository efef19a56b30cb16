import { type Chain, MENTIONS, type Report, wordsOf } from '../model/index.ts';

/** The fullest name of a chain as it stands in the report, or null where nothing names its referent. */
export function nameOfChain(report: Report, chain: Chain): string | null {
  return chain.name === null ? null : wordsOf(report.text, report.layer(MENTIONS).at(chain.name).span);
}
