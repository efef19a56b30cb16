import { describe, expect, it } from 'vitest';
import { readTellings } from '../../../test/support/story.ts';
import { CHAINS, MENTIONS, type Report, wordsOf } from '../../model/index.ts';

/** The mentions of a chain with more than one, in order, with ` = ` between them. */
function chainsIn(text: string): string[] {
  const [report] = readTellings([{ id: 'a', text }]);
  return report === undefined
    ? []
    : [...report.layer(CHAINS)].flatMap(({ mentions }) => told(report, mentions));
}

function told(report: Report, mentions: readonly number[]): string[] {
  const all = [...report.layer(MENTIONS)];
  const words = mentions.flatMap((ref) => (all[ref] ? [wordsOf(report.text, all[ref].span)] : []));
  return words.length > 1 ? [words.join(' = ')] : [];
}

describe('who is spoken of', () => {
  it.each([
    ['is no body that calls itself it', 'Belmora said it would close the border. He left on Tuesday.', []],
    [
      'is not who was named before a role that speaks of itself',
      'Olan Brek closed the mill. A government spokesman said he had no information.',
      ['government spokesman = he'],
    ],
    [
      'is open in what is quoted, where nobody is likely',
      'The guard, Ray Dorn, shot the man. The man’s aunt, Mira Sorel, disputed that. “He had his hands up,” she said.',
      ['man = man', 'Mira Sorel = she', 'He = his'],
    ],
    [
      'is not the kin who is named after him',
      'Darov told the inquiry of the night. The brother, Piet Darov, will testify on Friday.',
      ['brother = Piet Darov'],
    ],
    [
      'is who has a town’s name for a family name',
      'Yul Breda signed the pact on Thursday. Breda said the gates would open.',
      ['Yul Breda = Breda'],
    ],
  ])('%s: %s', (_, text, chains) => expect(chainsIn(text)).toEqual(chains));
});
