import type { CueWords } from '../../lexicon/index.ts';
import { MENTIONS, type Report } from '../../model/index.ts';
import { groupBy } from '../../text/index.ts';
import type { Attribution, Piece } from './attributions.ts';
import { creditedSource } from './credited.ts';

/**
 * "The agency said talks would resume, according to Sorel": the agency only carries what Sorel said. What is credited
 * to a person by "according to" is then the content of the credit inside it, and not the carrier’s own clause.
 */
export function withoutCarriers(
  report: Report,
  attributions: readonly Attribution[],
  words: CueWords,
): readonly Attribution[] {
  const bySegment = groupBy(attributions, (one) => one.creditSegment);
  return attributions.map((one) => {
    if (one.told?.form !== 'according') return one;
    const carried = carriedIn(one, bySegment.get(one.creditSegment) ?? []);
    if (carried === null || !isByPerson(report, one, words)) return one;
    return { ...one, pieces: carried.pieces, rules: [...one.rules, 'carried-by-another'] };
  });
}

/** The attribution whose credit and content both stand in the content of another. */
function carriedIn({ pieces }: Attribution, others: readonly Attribution[]): Attribution | null {
  const [piece, another] = pieces;
  if (piece === undefined || another !== undefined) return null;
  return (
    others.find(
      ({ source, cue, pieces: said }) =>
        source !== null &&
        cue !== null &&
        [source, cue, ...said].every((part) => piece.first <= part.first && part.last <= piece.last) &&
        said.every((part: Piece) => part.segment === piece.segment),
    ) ?? null
  );
}

function isByPerson(report: Report, attribution: Attribution, words: CueWords): boolean {
  const mention = creditedSource(report, attribution, words)?.mention ?? null;
  return mention !== null && report.layer(MENTIONS).at(mention).type === 'person';
}
