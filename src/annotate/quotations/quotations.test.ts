import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../model/index.ts';
import { quotationsOf, remarked } from './testing.ts';

/** One row a case: what stands there is what must come out. */
function reads(cases: readonly string[]): void {
  it.each(cases)('%s', (marked) => expect(remarked(marked)).toBe(marked));
}

describe('direct quotations', () => {
  reads([
    '“[The talks will resume]Q,” [Mira Sorel]S [said]C.',
    '"[The talks will resume]Q," [said]C [Mira Sorel]S.',
    '[Mira Sorel]S [said]C: “[The talks will resume.]Q”',
    '[Mira Sorel]S [told]C reporters on Monday, “[The talks will resume.]Q”',
    '“[Will the talks resume?]Q” [she]S [asked]C.',
    "``[The talks will resume]Q,'' [the minister]S [said]C.",
    "''[The talks will resume]Q,'' [the minister]S [said]C.",
    '«[The talks will resume]Q», [Sorel]S [said]C.',
    '‘[The talks will resume]Q,’ [Sorel]S [said]C.',
    '" [The talks will resume]Q, " [Sorel]S [said]C.',
    '“[When the talks resume]Q,” [Sorel]S [said]C, “[we will be there.]Q”',
    '“[We are ready]Q,” [Sorel]S [said]C. “[The talks will resume.]Q”',
    '[Mira Sorel, a trade analyst at the Harrow Institute]S, [said]C, “[The talks will resume.]Q”',
    '“[The talks will resume]Q,” [said]C [Mira Sorel, a trade analyst at the Harrow Institute]S.',
    '“[The talks will resume]Q,” [Rep. Olan Brek (D-Tarn)]S [said]C.',
    '[Olan Brek (Tarn), a party elder]S, [said]C: “[The talks will resume.]Q”',
    '“[The talks]Q,” [Sorel]S [said]C, “[will resume.]Q”',
    '[The talks]Q, [Sorel]S [said]C, “[will resume.]Q”',
    '“[The talks will resume.]Q” — [Olan Brek]S',
    '“[Will they?]Q” [Brek]S [asked]C, and the room fell silent.',
    '“[He said “no” to us]Q,” [Sorel]S [said]C.',
    'In Harrow on Monday, [Sorel]S [said]C, “[The talks will resume.]Q”',
    '“[The plan is dead]Q,” [Brek]S [said]C by telephone.',
    '“[The plan is dead]Q,” as [Brek]S [put it]C.',
    'State television quoted [Mira Sorel]S as [saying]C, “[The talks will resume.]Q”',
    'The film shows footage of [Mira Sorel]S [saying]C: “[The talks will resume.]Q”',
    '[Sorel]S, in a letter to the Herald, [wrote]C: “[The talks will resume.]Q”',
  ]);

  it('are of kind direct and hold the words without marks', () => {
    const [found] = quotationsOf('“The talks will resume,” Sorel said.');
    expect(found?.kind).toBe('direct');
    expect(found?.quoted).toEqual(found?.content);
  });

  it('have no source where nobody is credited for sure', () => {
    expect(quotationsOf('“Closed until further notice” hung over the door. Rain fell.')).toEqual([]);
  });
});

describe('quotations that go on', () => {
  it('over paragraphs that each open again are one', () => {
    const text = '“We are ready,” Sorel said. “We have waited for long.\n“The talks will resume.”';
    const [found, ...others] = quotationsOf(text);
    expect(found?.content.map((piece) => wordsOf(text, piece))).toEqual([
      'We are ready',
      'We have waited for long.',
      'The talks will resume.',
    ]);
    expect(others).toEqual([]);
  });

  it('in a paragraph that does not open again are one with the paragraph before', () => {
    const text = '“We were afraid.\nThe ground shook,” one woman told the Herald.';
    const [found, ...others] = quotationsOf(text);
    expect(found?.content.map((piece) => wordsOf(text, piece))).toEqual([
      'We were afraid.',
      'The ground shook',
    ]);
    expect(found?.source && wordsOf(text, found.source.span)).toBe('one woman');
    expect(others).toEqual([]);
  });

  it('in the next paragraph without a cue are by who was quoted before', () => {
    const text = '“We are ready,” Sorel said.\n“The talks will resume.”';
    const [first, next] = quotationsOf(text);
    expect(next?.cue).toBeNull();
    expect(next?.source).toEqual(first?.source);
    expect(next?.confidence).toBeLessThan(first?.confidence ?? 0);
  });

  it('are by nobody where somebody else came between', () => {
    const text = '“We are ready,” Sorel said.\nBrek left the hall.\n“The talks will resume.”';
    expect(quotationsOf(text)).toHaveLength(1);
  });

  it('after a lead-in have its cue and source', () => {
    const text = 'Sorel continued:\n“The talks will resume.”';
    const [found] = quotationsOf(text);
    expect(found?.source && wordsOf(text, found.source.span)).toBe('Sorel');
    expect(found?.cue && wordsOf(text, found.cue)).toBe('continued');
  });
});

describe('indirect quotations', () => {
  reads([
    '[Sorel]S [said]C on Monday that [talks would resume]Q.',
    '[Sorel]S [said]C [talks would resume]Q.',
    '[Talks would resume in June]Q, [Sorel]S [said]C.',
    '[Talks would resume in June]Q, [two officials briefed on the talks]S [said]C.',
    '[According to]C [the Harrow ministry]S, [talks would resume]Q.',
    '[Talks would resume in June]Q, [according to]C [the Harrow ministry]S.',
    '[Sorel]S [told]C the Harrow Herald that [talks would resume]Q.',
    '[The ministry]S [has repeatedly argued]C that [talks are useless]Q.',
    '[Sorel]S [pledged]C [to end the talks]Q.',
    '[According to]C [Olan Brek, the governor of Tarn]S, [talks would resume]Q.',
    '[According to]C [Olan Brek, the governor of Tarn]S, [reopening it would cost a fortune]Q.',
    '[The bridge over the river]Q, [Sorel]S [said]C, [was closed on Monday]Q.',
    '[When rain comes]Q, [Sorel]S [said]C, [they close the bridge]Q.',
    'But [the talks would resume in June]Q, [Sorel]S [said]C.',
    '[The talks failed]Q, as [noted by]C [Olan Brek, the director of the institute]S.',
    'On Monday [the ministry]S [warned]C that [talks would fail]Q.',
    '[The ministry]S on Monday [warned]C that [talks would fail]Q.',
    '[Sorel]S [said]C repeatedly that [talks would fail]Q.',
    '[Sorel]S [said]C during a Friday evening rally in Harrow that [talks would fail]Q.',
    'Critics of the plan, however, stayed home.',
    '[Critics]S, however, [argue]C that [talks would fail]Q.',
    'After [officials]S [said]C that [talks had failed]Q, the army moved.',
    'Nobody heard [Brek]S’s [claim]C that [talks had failed]Q.',
    '[Sorel]S [urged]C [members to vote]Q.',
    '[Sorel]S [called for]C [a vote]Q.',
    '[Sorel]S [pointed out]C that [talks had failed]Q.',
  ]);

  it.each([
    ['a noun is no cue', 'The report on the claims was long.'],
    ['a passive is no cue', 'The minister was told of the plan by an aide.'],
    ['a credit inside another’s apposition is none', 'Sorel, who left when Brek announced the end, slept.'],
    ['nobody’s belief is asked for and told', 'Does Sorel still believe that talks had failed?'],
    ['nobody’s belief is reported', 'You would think that talks had failed.'],
    ['a saying is no speaker', 'As the saying goes, talks fail.'],
    ['a thing claims nothing', 'The second bridge showed that the river was high.'],
  ])('%s', (_, text) => expect(quotationsOf(text)).toEqual([]));

  it('keep what was not said, and mark it', () => {
    expect(quotationsOf('Sorel did not say that talks would resume.')[0]?.negated).toBe(true);
    expect(quotationsOf('Neither Sorel nor Brandt said that talks had failed.')[0]?.negated).toBe(true);
    expect(quotationsOf('Sorel would say that talks should resume.')[0]?.hypothetical).toBe(true);
  });

  it('mark beliefs', () => {
    expect(quotationsOf('Analysts believe that the talks will resume.')[0]?.belief).toBe(true);
    expect(quotationsOf('Analysts say that the talks will resume.')[0]?.belief).toBeUndefined();
  });

  it('mark intentions, outside what others say and where nobody asks for them', () => {
    expect(quotationsOf('Tarn plans to close the bridge.')[0]?.belief).toBe(true);
    expect(quotationsOf('Sorel said that Tarn plans to close the bridge.')).toHaveLength(1);
    expect(quotationsOf('Asked whether she plans to leave, Sorel smiled.')).toEqual([]);
  });
});

describe('mixed quotations', () => {
  reads([
    '[Sorel]S [said]C that [talks with “a rogue state” would fail]Q.',
    '[Sorel]S [called]C the minister “[a reckless man]Q.”',
    '[Sorel]S [described]C the minister as “[a reckless man]Q” on Monday.',
    '[The ministry]S [said]C [Harrow had “lost its way.”]Q',
  ]);

  it('in narration hold the words quoted, and those blamed are their source', () => {
    const text =
      'Tarn lashed out at Mira Sorel on Monday for branding the nation a “rogue state,” warning that it “will not bow.”';
    const found = quotationsOf(text).map((one) => [
      one.kind,
      one.source && wordsOf(text, one.source.span),
      ...one.quoted.map((piece) => wordsOf(text, piece)),
    ]);
    expect(found).toEqual([
      ['mixed', 'Tarn', 'will not bow'],
      ['mixed', 'Mira Sorel', 'rogue state'],
    ]);
  });

  it.each([
    ['titles of works', 'The band sang “Songs of Harrow” at the gate.'],
    ['scare quotes', 'The so-called “reform” cost a fortune.'],
    ['nicknames', 'Marcia "Cia" Brek walked home.'],
  ])('are not %s', (_, text) => expect(quotationsOf(text)).toEqual([]));
});

describe('circumstances', () => {
  const text = 'In an interview with the Herald on Monday, Sorel told Olan Brek that talks would resume.';
  const given = {
    mentions: [
      { words: 'Sorel', form: 'name', type: 'person' },
      { words: 'Olan Brek', form: 'name', type: 'person' },
    ],
    times: ['Monday'],
  } as const;

  it('are addressee, venue and time', () => {
    const [found] = quotationsOf(text, given);
    expect(found?.addressee).toBe(1);
    expect(found?.venue && wordsOf(text, found.venue)).toBe('an interview with the Herald');
    expect(found?.time).toBe(0);
  });

  it('know the people spoken to', () => {
    const [found] = quotationsOf('“We are ready,” Sorel said to reporters.', {
      mentions: [{ words: 'reporters', form: 'nominal', type: 'person' }],
    });
    expect(found?.addressee).toBe(0);
  });

  it('leave out a time that is part of what was said', () => {
    const [found] = quotationsOf('Sorel said that talks would resume on Monday.', { times: ['Monday'] });
    expect(found?.time).toBeUndefined();
  });
});

describe('sources', () => {
  it.each([
    ['Mira Sorel said talks would resume.', { words: 'Mira Sorel', form: 'name', type: 'person' }, 'named'],
    [
      'The Harrow ministry said talks would resume.',
      { words: 'Harrow ministry', form: 'name', type: 'organization' },
      'institutional',
    ],
    [
      'Two officials said talks would resume.',
      { words: 'Two officials', form: 'nominal', type: 'person' },
      'anonymous',
    ],
  ] as const)('%s', (text, mention, standing) => {
    const [found] = quotationsOf(text, { mentions: [mention] });
    expect(found?.source?.mention).toBe(0);
    expect(found?.source?.standing).toBe(standing);
  });

  it('do not take a name inside the phrase for the one who speaks', () => {
    const [found] = quotationsOf('Sorel’s lawyer said talks would resume.', {
      mentions: [{ words: 'Sorel', form: 'name', type: 'person' }],
    });
    expect(found?.source?.mention).toBeNull();
    expect(found?.source?.standing).toBe('anonymous');
  });
});

describe('the turns of a talk', () => {
  const turns = (text: string) =>
    quotationsOf(text).map(({ source, content: [said] }) => [
      source && wordsOf(text, source.span),
      wordsOf(text, said),
    ]);

  it('are by who is named before the colon', () => {
    const text = 'BREK: Is it safe?\nSOREL: It is.\nBREK: For how long?\nSOREL: A year. We built it well.';
    expect(turns(text)).toEqual([
      ['BREK', 'Is it safe?'],
      ['SOREL', 'It is.'],
      ['BREK', 'For how long?'],
      ['SOREL', 'A year. We built it well.'],
    ]);
  });

  it('are by nobody where a letter stands for who speaks', () => {
    const text = 'Q: Is it safe?\nA: It is.\nQ: For how long?\nA: A year.';
    expect(turns(text).map(([source]) => source)).toEqual([null, null, null, null]);
  });

  it('are none where paragraphs open with their subjects', () => {
    expect(turns('Monday: rain.\nTuesday: sun.\nWednesday: fog.\nThursday: snow.')).toEqual([]);
  });
});

describe('any text', () => {
  const words = fc.constantFrom(
    'said',
    'Sorel',
    '“',
    '”',
    '"',
    ',',
    '.',
    'that',
    'the',
    '\n',
    '‘',
    '’',
    "'",
    '«',
    'according',
    'to',
    '(',
    ':',
    'and',
    'calling',
  );

  it('gives quotations whose spans lie in it, and pieces in order', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
        const text = parts.join(' ');
        for (const { span, content, source, cue } of quotationsOf(text)) {
          for (const piece of [...content, ...(source ? [source.span] : []), ...(cue ? [cue] : [])]) {
            expect(piece.end).toBeGreaterThan(piece.start);
            expect(piece.start).toBeGreaterThanOrEqual(span.start);
            expect(piece.end).toBeLessThanOrEqual(span.end);
          }
          const starts = content.map((piece) => piece.start);
          expect(starts).toEqual(starts.toSorted((a, b) => a - b));
        }
      }),
    );
  });
});
