import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dossierFrom, type Telling } from '../../../test/support/story.ts';
import { kinds } from '../testing.ts';

/** A report that quotes: `“Words,” said Mayor Odo Brandt.` unless it is told otherwise. */
function saying(id: string, words: string, credit = 'said Mayor Odo Brandt'): Telling {
  return {
    id,
    outlet: `The ${id}`,
    published: '2031-05-02',
    text: `It rained on the parade at ${id}. “${words},” ${credit}.`,
  };
}

const changesIn = (...tellings: readonly Telling[]) =>
  kinds(dossierFrom(tellings), 'altered-quotation').map((one) => ('change' in one ? one.change : null));

const HELD =
  'We shall mend the bridge before winter, although the money is not yet there, and open it in spring';

describe('what was done to the words of one saying', () => {
  it.each([
    ['ellipsis', 'We shall mend the bridge before winter ... and open it in spring'],
    ['cut', 'We shall mend the bridge before winter, and open it in spring'],
    ['cut', 'We shall mend the bridge before winter'],
    [
      'word-changed',
      'We shall burn the bridge before winter, although the money is not yet there, and open it in spring',
    ],
    [
      'negation-dropped',
      'We shall mend the bridge before winter, although the money is there, and open it in spring',
    ],
  ])('%s', (change, words) => {
    expect(changesIn(saying('left', HELD), saying('right', words))).toEqual([change]);
  });

  it.each([
    [
      'brackets',
      'We shall mend the bridge [at Kesh] before winter, although the money is not yet there, and open it in spring',
    ],
    ['invisible characters', HELD.replace('not', 'n\u200bot')],
    [
      'an edge that keeps the sense',
      'mend the bridge before winter, although the money is not yet there, and open it in spring',
    ],
  ])('takes %s for no change', (_, words) => {
    expect(changesIn(saying('left', HELD), saying('right', words))).toEqual([]);
    expect(kinds(dossierFrom([saying('left', HELD), saying('right', words)]), 'repeated')).not.toEqual([]);
  });

  it('tells paraphrases of one speaker, and calls them translations where a report says so', () => {
    const told = 'I ask every driver to wait for the last lamp on the bridge';
    const other = 'Drivers, I beg you, be patient until the last lamp is on the bridge';
    expect(changesIn(saying('left', told), saying('right', other))).toEqual(['paraphrase']);
    const credit = 'said Mayor Odo Brandt in the language of the valley';
    expect(changesIn(saying('left', told), saying('right', other, credit))).toEqual(['translation']);
  });

  it('tells two people under one title apart', () => {
    const words = 'A river is only as calm as the people on its banks';
    const other = saying('right', words, 'said Mayor Ilse Karn');
    expect(changesIn(saying('left', words), other)).toEqual(['speaker-changed']);
  });
});

describe('what is two sayings', () => {
  it('keeps a catchphrase of two days apart', () => {
    const left = saying('left', 'We build, we stay', 'said Mayor Odo Brandt on 28 April 2031');
    const right = saying('right', 'We build, we stay', 'said Mayor Odo Brandt on 1 May 2031');
    const dossier = dossierFrom([left, right]);
    expect([...kinds(dossier, 'altered-quotation'), ...kinds(dossier, 'repeated')]).toEqual([]);
  });

  it('takes other words on another day for another saying', () => {
    const left = saying(
      'left',
      'We shall mend the bridge this year',
      'said Mayor Odo Brandt on 28 April 2031',
    );
    const right = saying(
      'right',
      'We shall mend the bridge next year',
      'said Mayor Odo Brandt on 1 May 2031',
    );
    expect(changesIn(left, right)).toEqual([]);
  });

  it('takes both wordings in one report for two', () => {
    const left = saying('left', 'We shall mend the bridge this year');
    const both = {
      ...saying('right', 'We shall mend the bridge this year'),
      text: `It rained. “We shall mend the bridge this year,” said Mayor Odo Brandt. “We shall mend the bridge next year,” he said.`,
    };
    expect(changesIn(left, both)).toEqual([]);
  });
});

it('finds the same in every order of the reports', () => {
  const tellings = [
    saying('one', HELD),
    saying('two', HELD.replace('not yet ', '')),
    saying('three', HELD, 'said Mayor Ilse Karn'),
    saying('four', 'We shall mend the bridge before winter'),
  ];
  const expected = JSON.stringify(dossierFrom(tellings).findings);
  fc.assert(
    fc.property(fc.shuffledSubarray(tellings, { minLength: 4 }), (shuffled) => {
      expect(JSON.stringify(dossierFrom(shuffled).findings)).toBe(expected);
    }),
    { numRuns: 8 },
  );
});

describe('sentences of one speech that are built alike', () => {
  const short = (words: string) => saying(words.slice(-6).trim(), words, 'Mayor Odo Brandt said');
  it.each([
    ['If they attack, we will answer', 'If they withdraw, we will talk'],
    ['I write to you as a mother', 'I write to you as a citizen'],
    ['I am grateful to the doctors who stayed', 'I am grateful to the firefighters who came'],
  ])('are two: %s, %s', (one, other) => {
    expect(changesIn(short(one), short(other))).toEqual([]);
  });

  it.each([
    ['He [the governor] lied to us all day', 'The governor lied to us all day'],
    ['He told me that he had signed it', 'He [Mr. Dahl] told me that he had signed it'],
  ])('are one where an editor names who is meant: %s, %s', (one, other) => {
    expect(changesIn(saying('left', one), saying('right', other))).toEqual([]);
  });

  it('are one where a word is turned', () => {
    const [one, other] = ['It was a useful talk between people', 'It was a useless talk between people'];
    expect(changesIn(saying('left', one), saying('right', other))).toEqual(['word-changed']);
  });
});
