import { describe, expect, it } from 'vitest';
import { dossierFrom, type Telling } from '../../../test/support/story.ts';
import { kinds } from '../testing.ts';

const storyOf = (...texts: readonly string[]) =>
  dossierFrom(
    texts.map((text, i): Telling => ({ id: `r${i}`, outlet: `Outlet ${i}`, published: '2031-05-02', text })),
  );
const changesIn = (...texts: readonly string[]) =>
  kinds(storyOf(...texts), 'altered-quotation').map((one) => ('change' in one ? one.change : null));
const repeatedIn = (...texts: readonly string[]) =>
  kinds(storyOf(...texts), 'repeated').filter(({ about }) => about === 'quotation');

describe('the same words under two credits', () => {
  const words = '“We shall open every lock of the canal by the first of June,”';
  const named = `Mayor Odo Brandt spoke at noon. ${words} Brandt said.`;

  it.each([
    ['a description that others give to the speaker', `It rained. ${words} the mayor said.`],
    [
      'a body that the other names as the carrier',
      `It rained. The Valley Press Agency reported that Odo Brandt had written: ${words.replace(',”', '.”')}`,
    ],
  ])('are one quotation: %s', (_, other) => {
    const first = other.includes('Agency') ? `It rained. ${words} the Valley Press Agency said.` : named;
    expect(repeatedIn(first, other)).toHaveLength(1);
  });

  it('are two where another body is credited', () => {
    expect(repeatedIn(named, `It rained. ${words} the Canal Ministry said.`)).toEqual([]);
  });
});

describe('a sentence that one report quotes on', () => {
  const long = 'It rained. “I took the boat, and I brought it back before dawn,” said Odo Brandt.';

  it('is cut in the report that stops', () => {
    expect(changesIn(long, 'It was wet. “I took the boat,” said Odo Brandt.')).toEqual(['cut']);
  });

  it.each([
    [
      'a fragment in a sentence of its own',
      'It was wet. Odo Brandt admitted that he “took the boat” in the night.',
    ],
    [
      'the rest quoted elsewhere',
      'It was wet. “I took the boat,” said Odo Brandt. “I brought it back before dawn,” he added.',
    ],
  ])('is not, with %s', (_, other) => {
    expect(changesIn(long, other)).not.toContain('cut');
  });

  it('goes on behind the words that credit where two origins have him go on', () => {
    const whole = '“I took the boat last night,” Odo Brandt said. “It was the best hour of my life.”';
    const short = 'It was wet. “I took the boat last night,” said Odo Brandt.';
    expect(changesIn(`It rained. ${whole}`, `Snow fell on the hills. ${whole}`, short)).toEqual(['cut']);
    expect(changesIn(`It rained. ${whole}`, short)).toEqual([]);
  });
});

describe('what stands beside words that both reports quote', () => {
  const quoted = 'It rained. Odo Brandt called Ilse Karn “a clever woman” and “no saint.”';

  it('is a paraphrase where one quotes it and the other tells it', () => {
    const told = 'It was wet. Odo Brandt called Ilse Karn “a clever woman” who isn’t exactly holy, and left.';
    expect(changesIn(quoted, told)).toEqual(['paraphrase']);
  });

  it('is something else where one denies and the other does not', () => {
    const told = 'It was wet. Odo Brandt called Ilse Karn “a clever woman” who builds good boats, and left.';
    expect(changesIn(quoted, told)).toEqual([]);
  });
});

describe('one sentence turned about', () => {
  it('is put in other words where both wordings deny', () => {
    const first = 'It rained. “I have nothing to hide,” Mayor Odo Brandt said.';
    const other = 'It rained. “I have something to hide from no one,” Mayor Odo Brandt said.';
    expect(changesIn(first, other)).toEqual(['paraphrase']);
  });
});
