import fc from 'fast-check';
import { expect, it } from 'vitest';
import { span } from '../../model/index.ts';
import { lexicon } from '../testing.ts';
import { readByRules, readTime } from './grammar.ts';
import { piecesOf } from './pieces.ts';

/** A word of each sort that a rule begins with, and words that none begins with. */
const WORDS =
  "the its their a an half between year years two third 5 1990 1990s 12:30 twenty dozens million this that same past last next recent early end mid morning noon May March June Monday Mondays Tue spring fall fiscal today tonight now right in these as every per couple few some about at least up to more than c . ca . over circa no close christmas may day new ' s latter very previous ago later of and - , Kesh envoy said";

it('the look at the first word keeps no time from being read', () => {
  const words = fc.array(fc.constantFrom(...WORDS.split(' ')), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(words, fc.constantFrom(' ', ''), (list, between) => {
      const text = list.join(between);
      const pieces = piecesOf(text, span(0, text.length));
      const reader = { pieces, time: lexicon.timeWords, numbers: lexicon.numberWords };
      for (let i = 0; i <= pieces.length; i++) expect(readTime(reader, i)).toEqual(readByRules(reader, i));
    }),
    { numRuns: 2000 },
  );
});
