import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordingRelation } from './index.ts';

/** The relation as it is told: `altered: polarity`. */
function told(first: string, second: string): string {
  const { relation, changes } = wordingRelation(first, second);
  return relation === 'altered' || relation === 'conflict' ? `${relation}: ${changes[0]}` : relation;
}

const HELD = 'The bridge will not open before June, and 1,200 barges are waiting.';

describe('what is one wording', () => {
  it.each([
    ['“The bridge will not open before June, and 1,200 barges are waiting.”', 'quotation marks'],
    ['THE BRIDGE WILL NOT OPEN BEFORE JUNE AND 1,200 BARGES ARE WAITING', 'capitals'],
    ['The bridge will\u00a0not open\nbefore June, and 1200 barges are waiting', 'spaces, a number'],
    ['The bridge won’t open before June, and 1 200 barges are waiting.', 'a contraction'],
    [
      'The bri\u00addge will n\u200bot open before June, and 1,200 barges are waiting.',
      'invisible characters',
    ],
    ['The bridge will not open before June, and 1,200 barges are wait-\ning.', 'a broken word'],
    ['Ｔｈｅ bridge will not open before June, and １,２００ barges are waiting.', 'wide letters'],
  ])('takes %j for the same: %s', (second) => {
    expect(told(HELD, second)).toBe('same');
  });

  it.each([
    ['The U.S. envoy left.', 'The US envoy left'],
    ['Some 45 percent of 3.5 million voted.', 'Some 45% of 3,500,000 voted.'],
    ['Twenty-five boats sank, and one thousand people saw it.', '25 boats sank, and 1,000 people saw it.'],
    ['The defence of our harbour is a labour of honour.', 'The defense of our harbor is a labor of honor'],
    ['We travelled to the theatre.', 'We traveled to the theater'],
    ['The café in Đoda re-opened.', 'The cafe\u0301 in Đoda reopened.'],
    ['“We stay,” said Ana Ruiz.', '“We stay,” said Foreign Minister Ruiz.'],
    ['“We stay,” she said, “and we build.”', '“We stay and we build.”'],
  ])('takes %j and %j for the same', (first, second) => {
    expect(told(first, second)).toBe('same');
  });

  it('tells what a reader does not see', () => {
    expect(wordingRelation('We stay', 'We st\u200bay').flags).toEqual(['invisible characters']);
    expect(wordingRelation('We stay', 'We stay\ufe01\ufe02').flags).toEqual(['variation selectors']);
    expect(wordingRelation('We stay', `We s${'\u0301'.repeat(300)}tay`).flags).toEqual(['combining marks']);
    expect(wordingRelation('We stay ☀️', 'We stay').flags).toEqual([]);
  });

  it.each([
    ['We shall stay', 'We shаll stay', 'a letter of another script'],
    ['We shall stay', 'We \u202ellahs\u202c stay', 'letters turned about'],
    ['We will stay', 'We wiII stay', 'a capital for a small letter'],
  ])('does not take what only looks alike for the same: %j, %j: %s', (first, second) => {
    expect(told(first, second)).toBe('look-alike');
  });
});

describe('words left out or put in, and shown to be', () => {
  it.each([
    ['The bridge will not open ... and 1,200 barges are waiting.', 'elided'],
    ['The bridge will not open before June […]', 'elided'],
    ['The bridge will not open before June', 'partial'],
    ['1,200 barges are waiting', 'partial'],
    ['The bridge [at Kesh] will not open before June, and 1,200 barges are waiting.', 'editorial'],
    ['The bridge (at Kesh) will not open before June, and 1,200 barges are waiting.', 'editorial'],
    ['[It] will not open before June, and 1,200 barges are waiting.', 'editorial'],
    ['The bridge will ... open before June, and 1,200 barges are waiting.', 'altered: polarity'],
    ['The bridge will [not] not open before June, and 1,200 barges are waiting.', 'altered: polarity'],
  ])('%j is %s', (second, relation) => {
    expect(told(HELD, second)).toBe(relation);
  });
});

describe('words changed', () => {
  it.each([
    ['The bridge will open before June, and 1,200 barges are waiting.', 'altered: polarity'],
    ['The bridge will not open before June, and 12,000 barges are waiting.', 'altered: number'],
    ['The bridge will not open in June, and 1,200 barges are waiting.', 'altered: word'],
    ['The bridge may not open before June, and 1,200 barges are waiting.', 'altered: modality'],
    ['The bridge will not open before July, and 1,200 barges are waiting.', 'altered: name'],
    ['The bridge will not open, and 1,200 barges are waiting.', 'altered: cut'],
  ])('%j is %s', (second, relation) => {
    expect(told(HELD, second)).toBe(relation);
  });

  it.each([
    ['We stay. We build.', 'We stay and we build.', 'altered: joined'],
    ['We stay. We build.', 'We stay, we build.', 'altered: joined'],
    ['We stay. It is late. We build.', 'We stay, we build.', 'altered: joined'],
    ['We sign only if they leave.', 'We sign', 'altered: condition'],
    ['I do not think that we can sign.', 'we can sign', 'altered: polarity'],
    ['The vote was legal and fair.', 'The vote was illegal and fair.', 'altered: polarity'],
    ['It costs $5 a barrel.', 'It costs €5 a barrel.', 'altered: number'],
    ['Kesh attacked Marn on Monday.', 'Marn attacked Kesh on Monday.', 'altered: order'],
    ['“We stay,” said Ana Ruiz.', '“We stay,” said Odo Brandt.', 'conflict: speaker'],
    ['“We stay,” Ruiz said.', '“We stay,” according to Brandt.', 'conflict: speaker'],
    ['“The raid was a success,” said Ruiz.', 'The raid was a success.', 'altered: attribution'],
    ['We want peace on the river.', 'Barley fell to a new low.', 'other'],
    ['We go on, and nobody will stop us.', 'We go on', 'partial'],
    ['We go on. Nobody will stop us.', 'We go on.', 'partial'],
    ['Mr. Brandt left. Nobody stayed.', 'Mr Brandt left. Nobody stayed.', 'same'],
  ])('%j, %j: %s', (first, second, relation) => {
    expect(told(first, second)).toBe(relation);
  });
});

const words = fc.array(fc.constantFrom('we', 'will', 'go', 'to', 'Kesh', 'and', 'stay', '3,000', 'men.'), {
  minLength: 5,
  maxLength: 12,
});

describe('laws', () => {
  it('never takes a dropped negation for the same', () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.constantFrom('not', 'never', 'no'), (own, at, negation) => {
        const place = at % (own.length + 1);
        const negated = [...own.slice(0, place), negation, ...own.slice(place)].join(' ');
        const relation = wordingRelation(negated, own.join(' ')).relation;
        expect(['same', 'look-alike', 'editorial']).not.toContain(relation);
      }),
    );
  });

  it('takes every text for the same as itself, and ends on any', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.string({ unit: 'binary', maxLength: 60 }),
        (a, b) => {
          expect(wordingRelation(a, a).relation).toBe('same');
          expect(wordingRelation(a, b).likeness).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});
