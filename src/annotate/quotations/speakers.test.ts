import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../model/index.ts';
import { quotationsOf, remarked } from './testing.ts';

/** One row a case: what stands there is what must come out. */
function reads(cases: readonly string[]): void {
  it.each(cases)('%s', (marked) => expect(remarked(marked)).toBe(marked));
}

describe('who speaks', () => {
  reads([
    'The video shows [Brek]S [telling]C reporters that [the gates were shut]Q.',
    'Video shows [Brek]S [saying]C [the gates were shut]Q.',
    '“[The gates are shut]Q,” [his deputy, J. Kovar]S, [said]C.',
    '“[The gates are shut]Q,” [said]C [Brek]S as she left.',
    '“[The gates are shut]Q,” [said]C [Olan Brek, a guard in Tarn, who has four children]S.',
    '[Developers and supporters in Tarn]S [say]C [the gates are shut]Q.',
    '[Brek and his aides]S [said]C [the gates were shut]Q.',
    'But [a rebel commander]S, reached by telephone, [said]C [his men still held the bridge]Q.',
    'As [Renko]S [put it]C, “[the gates are shut.]Q”',
    '“[A sad day]Q,” [he]S [called]C it.',
    '[The Tarn Geological Survey in Harrow, Varn]S, [said]C [it was a strong quake]Q.',
    '“[The ship turned]Q,” [Captain Olan Brek, Chief Press Officer, Defence]S, [said]C.',
    '[Mira Sorel, the governor of Tarn Province, the heart of the valley]S, [said]C [rain had come]Q.',
    '[A miner who asked not to be named]S [said]C [the gates were shut]Q.',
    'Late on Tuesday [the union]S [said]C that [talks had failed]Q.',
    'Last week [the union]S [warned]C that [talks had failed]Q.',
    'Two weeks earlier [the union]S [said]C that [talks had failed]Q.',
    'State television quoted [Olan Brek]S as [saying]C that [the gates were shut]Q.',
    '[Olan Brek]S was quoted by state television as [saying]C that [the gates were shut]Q.',
    '[He]S [said]C that [in addition, the boarding party also found six rifles]Q.',
    '[Brek]S [told]C Jonas Pfeil, the envoy of Varn, [to leave the country]Q.',
    '[Olan Brek]S [told]C the state television that [talks had failed]Q.',
    '“[We fell.]Q”― [Olan Brek]S',
  ]);

  it.each([
    ['what a deed shows is the writer’s conclusion', 'Mr. Brek wavers, showing that he can be rational.'],
    ['a text that is silent says nothing', 'Sorel left because it did not say whether rain would come.'],
    ['a proverb is by nobody', 'We wait, but as the old saying goes, actions count.'],
  ])('%s', (_, text) => expect(quotationsOf(text)).toEqual([]));

  it('is the person behind "according to", and not who carries it', () => {
    const text = 'The Herald said talks had failed, according to Olan Brek.';
    const mentions = [{ words: 'Olan Brek', form: 'name', type: 'person' }] as const;
    const credited = quotationsOf(text, { mentions }).find((one) => one.source?.mention === 0);
    expect(credited?.content.map((piece) => wordsOf(text, piece))).toEqual(['talks had failed']);
  });

  it('is the person, and not the country he is of', () => {
    const mentions = [
      { words: 'Olan Brek', form: 'name', type: 'person' },
      { words: 'Thessaly', form: 'name', type: 'country' },
    ] as const;
    const [found] = quotationsOf('Olan Brek of Thessaly left, saying that talks had failed.', { mentions });
    expect(found?.source?.mention).toBe(0);
  });

  it('is who holds an office, and not the town it is of', () => {
    const mentions = [{ words: 'Istra', form: 'name', type: 'place' }] as const;
    const [found] = quotationsOf('Mayor of Istra vows to repair the dam', { mentions });
    expect(found?.source?.mention).toBeNull();
    expect(found?.source?.standing).toBe('named');
  });

  it.each([
    'Dam would fail, court told',
    '“The dam was unsafe,” court told',
    'The dam was unsafe, an inquest was told.',
    'The dam was unsafe, a court heard.',
    'The court was told that the dam was unsafe.',
  ])('is not who is told: %s', (text) => {
    expect(quotationsOf(text).map(({ source }) => source)).toEqual([null]);
  });

  it.each(['Fans heard that the game was off.', 'He was told that the game was off.'])(
    'is nobody where nobody reports: %s',
    (text) => expect(quotationsOf(text)).toEqual([]),
  );

  it('is named by the name behind a role', () => {
    const mentions = [
      { words: 'governor', form: 'nominal', type: 'person' },
      { words: 'Olan Brek', form: 'name', type: 'person' },
    ] as const;
    const [found] = quotationsOf('The governor of Tarn, Olan Brek, said talks had failed.', { mentions });
    expect(found?.source?.mention).toBe(1);
  });
});

describe('what is said', () => {
  reads([
    '[Brek]S [said]C a day earlier that [the dam was safe]Q.',
    '[Brek]S [told]C reporters hours after the dam broke that [it had been safe]Q.',
    '[Brek]S [announced]C shortly after Sorel resigned that [the dam was safe]Q.',
    '[Brek]S [said]C [the day after the flood was the worst]Q.',
    '[Brek]S [promised]C you that [the dam was safe]Q.',
    '[Brek]S [denied]C that [[Dorn]S2 [said]C2 “[the dam is safe.]Q2”]Q',
    '[[The chief]S2 [knew]C2 that [the dam would fail]Q2]Q, a court [heard]C.',
    '[Brek]S [said]C [63 people were treated]Q.',
    '[Brek]S [said]C [30 of the 80 wounded remained]Q.',
    '[Brek]S [said]C [40 percent to 70 percent of the houses fell]Q.',
    '[Brek]S [said]C [50 were injured]Q.',
    '[Brek]S [said]C on Sept. 11 that [50 were injured]Q.',
    '[Brek]S [said]C in a speech on Friday that [Monday’s attack was a mistake]Q.',
    '[Brek]S [said]C [he seeks a deal]Q, a goal that many analysts believe is far.',
    '[Brek]S [said]C [rain was near]Q, which analysts say is wrong.',
    'In an interview on “Late Hour,” [Brek]S [said]C [talks had failed]Q.',
    '[Brek]S [said]C [rain came from Tarn and that Sorel had “no proof”]Q.',
  ]);

  it.each([
    'Brek denied that his troops had shelled the market.',
    'Brek denied shelling the market.',
    'Brek rejected claims that his troops had shelled the market.',
    'Sorel refuted the allegation that she had been paid.',
    'Analysts did not believe that talks would resume.',
  ])('is marked where it is denied: %s', (text) => expect(quotationsOf(text)[0]?.negated).toBe(true));

  it('is another’s inside a denial, and marked there', () => {
    const [outer, inner] = quotationsOf('Brek denied that Dorn said “the dam is safe.”');
    expect([outer?.kind, outer?.quoted, outer?.negated]).toEqual(['indirect', [], true]);
    expect([inner?.kind, inner?.negated]).toEqual(['direct', true]);
  });

  it('is the speaker’s own inside a thought', () => {
    const [found] = quotationsOf('Brek said he thought that the dam was “safe” for now.');
    expect(found?.kind).toBe('mixed');
  });

  it.each(['“I was not there,” Brek said.', 'Brek dismissed the report as “pure invention.”'])(
    'is not marked where the words are the speaker’s own: %s',
    (text) => expect(quotationsOf(text).map((one) => one.negated)).toEqual([undefined]),
  );
});

describe('the time and venue of a saying', () => {
  const timeIn = (text: string, time: string) => quotationsOf(text, { times: [time] })[0]?.time;

  it.each([
    ['Brek called the shelling of 11 February “a mistake.”', '11 February'],
    ['After he left on Monday, Brek said the talks had failed.', 'Monday'],
    ['Brek, who met Sorel on Monday, said the talks had failed.', 'Monday'],
    ['Brek left on Monday and said the talks had failed.', 'Monday'],
    ['On Monday, the North denounced Brek’s remarks branding the valley a “swamp.”', 'Monday'],
    ['Brek, governor since 2019, said the talks had failed.', '2019'],
  ])('are not those of something else: %s', (text, time) => expect(timeIn(text, time)).toBeUndefined());

  it.each([
    ['Brek called the shelling “a mistake” on Friday.', 'Friday'],
    ['On Monday, Brek said the talks had failed.', 'Monday'],
    ['Speaking in an interview on Monday, Brek said the talks had failed.', 'Monday'],
    ['“We are ready,” Brek said in a televised address on Friday.', 'Friday'],
  ])('are those of its clause: %s', (text, time) => expect(timeIn(text, time)).toBe(0));

  it('are told by the words about the saying, not by words about other remarks', () => {
    const text =
      'In a statement on Friday referencing Sorel’s remarks on “Late Hour,” Brek said talks had failed.';
    const [found] = quotationsOf(text);
    expect(found?.venue && wordsOf(text, found.venue)).toBe('a statement');
  });

  it.each([
    ['In a Vey Radio interview aired on January 23, Brek called it “a mistake.”', 'a Vey Radio interview'],
    [
      'It was about what Brek said in an interview on The Harbour Show on January 23, where he called it “a mistake.”',
      'an interview on The Harbour Show',
    ],
    ['The talk was on a show on January 23, where Brek called it “a mistake.”', 'a show'],
  ])('are those of the venue that is told of: %s', (text, venue) => {
    const [found] = quotationsOf(text, { times: ['January 23'] });
    expect(found?.venue && wordsOf(text, found.venue)).toBe(venue);
    expect(found?.time).toBe(0);
  });

  it.each([
    'He gave an interview in the valley, where he lived, and Brek called it “a mistake.”',
    'After the interview the crew went to Harrow, where Brek called it “a mistake.”',
  ])('are none where a place that is no venue stands between: %s', (text) => {
    expect(quotationsOf(text)[0]?.venue).toBeUndefined();
  });
});
