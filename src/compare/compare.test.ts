import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dossierFrom, type Telling } from '../../test/support/story.ts';
import { AGENCY_TEXT, agency, apart, groups, kinds } from './testing.ts';

const copy: Telling = {
  id: 'copy',
  outlet: 'Marn Gazette',
  published: '2031-04-07T11:00:00Z',
  text: AGENCY_TEXT,
};
describe('lineage', () => {
  it('shows a copy as derived from the earlier text, and the two as one origin', () => {
    const dossier = dossierFrom([copy, agency]);
    expect(dossier.lineage.derivations).toMatchObject([{ report: 'copy', from: 'agency', kind: 'copy' }]);
    expect(dossier.lineage.origins).toMatchObject([
      { reports: ['agency', 'copy'], known: true, name: 'Valley Press' },
    ]);
  });

  it('keeps reports apart that share no narrative', () => {
    expect(groups(dossierFrom([agency, apart]))).toEqual([['agency'], ['apart']]);
  });

  it('takes reports whose outlet nobody states for one unknown origin', () => {
    const nameless = [agency, apart].map(({ id, text }): Telling => ({ id: id ?? '', text }));
    expect(dossierFrom(nameless).lineage.origins).toMatchObject([{ known: false, basis: 'unknown' }]);
  });

  it('does not take shared quotations for copying', () => {
    const quotations =
      '“We shall mend every lock before the swallows leave the valley,” said Mayor Odo Brandt. “Nobody in this room will pay a penny more for bread because of it.”';
    const first = { ...apart, text: `${apart.text}\n\n${quotations}` };
    const second: Telling = {
      id: 'second',
      outlet: 'Marn Radio',
      published: '2031-04-08T10:00:00Z',
      text: `A short evening at the town hall, and little to write home about except the speeches.\n\n${quotations}`,
    };
    const dossier = dossierFrom([first, second]);
    expect(groups(dossier)).toEqual([['apart'], ['second']]);
    expect(kinds(dossier, 'repeated').length).toBeGreaterThan(0);
  });

  it('tells who was first across time zones', () => {
    const east = { ...copy, id: 'east', published: '2031-04-07T17:00:00+09:00' };
    const west = { ...agency, id: 'west', published: '2031-04-07T09:00:00Z' };
    expect(dossierFrom([west, east]).lineage.derivations).toMatchObject([{ report: 'west', from: 'east' }]);
  });

  it('claims no direction where nothing shows one', () => {
    const twins = ['left', 'right'].map(
      (id): Telling => ({ id, outlet: `The ${id}`, published: '2031-04-07', text: AGENCY_TEXT }),
    );
    const { derivations, origins } = dossierFrom(twins).lineage;
    expect(derivations.map((one) => one.kind)).toEqual(['common-origin', 'common-origin']);
    expect(origins).toMatchObject([{ known: false, basis: 'presumed' }]);
  });
});

describe('what reports state', () => {
  it.each([12, 60])('never counts %i copies as corroboration, nor as single sources', (length) => {
    const copies = Array.from({ length }, (_, i) => ({
      ...copy,
      id: `copy-${i}`,
      outlet: `Outlet ${i}`,
    }));
    const dossier = dossierFrom([agency, ...copies]);
    expect([...kinds(dossier, 'corroborated'), ...kinds(dossier, 'single-source')]).toEqual([]);
    expect(dossier.lineage.origins).toHaveLength(1);
  });

  it('finds two figures for the dead, and says who carries which', () => {
    const nine: Telling = {
      id: 'a-nine',
      outlet: 'North Post',
      published: '2031-05-02',
      text: 'A ferry sank off Brill on Friday and nine people were killed, the coast guard said.',
    };
    const eleven: Telling = {
      id: 'b-eleven',
      outlet: 'South Post',
      published: '2031-05-02',
      text: 'Eleven people were killed on Friday when the Brill ferry went down in a gale.',
    };
    const [conflict] = kinds(dossierFrom([nine, eleven]), 'conflicting');
    expect(conflict).toMatchObject({
      slot: 'quantity',
      versions: [{ says: 'nine people were killed' }, { says: 'Eleven people were killed' }],
    });
  });

  it('takes a later, higher count for an update and not for a conflict', () => {
    const early: Telling = {
      id: 'early',
      outlet: 'North Post',
      published: '2031-05-02T10:00:00Z',
      text: 'A ferry sank off Brill on Friday and nine people were killed, the coast guard said.',
    };
    const late: Telling = {
      id: 'late',
      outlet: 'South Post',
      published: '2031-05-03T10:00:00Z',
      text: 'Eleven people were killed when the Brill ferry went down in a gale on Friday.',
    };
    const dossier = dossierFrom([early, late]);
    expect(kinds(dossier, 'conflicting')).toEqual([]);
    expect(kinds(dossier, 'updated')).toHaveLength(1);
  });

  it('tells an update from the lower count to the higher, however many carry which', () => {
    const nine = 'A ferry sank off Brill on Friday and nine people were killed, the coast guard said.';
    const eleven = [
      'Eleven people were killed when the Brill ferry went down.',
      'Divers found eleven people dead in the ferry.',
    ];
    const early: Telling = { id: 'early', outlet: 'North Post', published: '2031-05-02', text: nine };
    const late = eleven.map(
      (text, i): Telling => ({ id: `late-${i}`, outlet: `Post ${i}`, published: '2031-05-04', text }),
    );
    const [update] = kinds(dossierFrom([early, ...late]), 'updated');
    expect(update).toMatchObject({
      versions: [{ says: expect.stringContaining('nine') }, { says: expect.stringMatching(/eleven/i) }],
    });
  });

  it('does not set "at least nine" against eleven, nor this wreck against another', () => {
    const nine: Telling = {
      id: 'nine',
      outlet: 'North Post',
      published: '2031-05-02T10:00:00Z',
      text: 'A ferry sank off Brill on Friday and at least nine people were killed, the coast guard said.',
    };
    const eleven: Telling = {
      id: 'eleven',
      outlet: 'South Post',
      published: '2031-05-02T11:00:00Z',
      text: 'Eleven people were killed on Friday when the Brill ferry went down in a gale. In 2019, 40 people were killed in a wreck there.',
    };
    expect(kinds(dossierFrom([nine, eleven]), 'conflicting')).toEqual([]);
  });

  it('corroborates nothing of sentences that share all their words and say the opposite', () => {
    const told = (id: string, text: string): Telling => ({
      id,
      outlet: `The ${id}`,
      published: '2031-05-02',
      text,
    });
    const there = told('left', 'Kesten invaded the island of Varn on Monday with 300 tanks.');
    const back = told('right', 'Varn invaded the island of Kesten on Monday with 300 tanks.');
    expect(kinds(dossierFrom([there, back]), 'corroborated')).toEqual([]);
  });

  it('finds two days for one opening, and does not call the sentences the same', () => {
    const told = (id: string, day: string): Telling => ({
      id,
      outlet: `The ${id}`,
      published: '2031-05-02',
      text: `The renovated lighthouse at Brill will open to visitors again on ${day} May after years of repairs.`,
    });
    const dossier = dossierFrom([told('left', '12'), told('right', '14')]);
    expect(kinds(dossier, 'conflicting')).toMatchObject([{ slot: 'time' }]);
    expect([...kinds(dossier, 'repeated'), ...kinds(dossier, 'corroborated')]).toEqual([]);
  });

  it('does not set a part against the whole that another report gives beside it', () => {
    const told = (id: string, text: string): Telling => ({
      id,
      outlet: `The ${id}`,
      published: '2031-05-02',
      text,
    });
    const both = told(
      'left',
      'The army sent 400 soldiers to the north and 900 soldiers to the southern border on Monday.',
    );
    const part = told('right', 'The army sent 900 soldiers to the southern border on Monday.');
    expect(kinds(dossierFrom([both, part]), 'conflicting')).toEqual([]);
  });

  const apartFrom = (text: string, id: string): Telling => ({
    id,
    outlet: `The ${id}`,
    published: '2031-05-02',
    text,
  });

  it.each([
    [
      'antonyms',
      'Wheat prices rose by 12 percent in Kesh in March.',
      'Wheat prices fell by 12 percent in Kesh in March.',
    ],
    [
      'ordinals',
      'Velmora imposed its 12th sanctions package on Ordania.',
      'Velmora imposed its 13th sanctions package on Ordania.',
    ],
    [
      'countries',
      'Velmora closed the strait after the talks failed in Tarsin.',
      'Ordania closed the strait after the talks failed in Tarsin.',
    ],
    [
      'certainty',
      'Ordania may have shelled the Halmar bridge on Friday.',
      'Ordania shelled the Halmar bridge on Friday.',
    ],
    [
      'what befell them',
      'The blast at the Orm mill killed 12 people.',
      'The blast at the Orm mill wounded 12 people.',
    ],
  ])('calls nothing one statement that differs in %s', (_, left, right) => {
    const dossier = dossierFrom([apartFrom(`Snow fell. ${left}`, 'left'), apartFrom(right, 'right')]);
    expect([...kinds(dossier, 'corroborated'), ...kinds(dossier, 'repeated')]).toEqual([]);
  });

  it('finds what one report states and another denies in the same words', () => {
    const yes = apartFrom(
      'The parliament of Velmora approved the treaty on Monday after a long debate in the house.',
      'left',
    );
    const no = apartFrom(
      'The parliament of Velmora did not approve the treaty on Monday after a long debate in the house.',
      'right',
    );
    expect(kinds(dossierFrom([yes, no]), 'conflicting')).toMatchObject([{ slot: 'negation' }]);
  });

  it.each([
    ['one outlet', 'Valley Post', 'The Valley Post'],
    ['look-alike letters', 'Valley Post', 'Vаlley Роst'],
    ['nobody', 'Valley Post', 'unknown'],
  ])('lets %s corroborate nothing', (_, one, other) => {
    const first = {
      ...apartFrom('A ferry sank off Kesh on Tuesday and 12 people died.', 'left'),
      outlet: one,
    };
    const second = {
      ...apartFrom('Divers will search. Twelve people died on Tuesday as a ferry sank off Kesh.', 'right'),
      outlet: other,
    };
    expect(kinds(dossierFrom([first, second]), 'corroborated')).toEqual([]);
  });

  it('finds one office held and lost by one person', () => {
    const held: Telling = {
      id: 'held',
      outlet: 'North Post',
      published: '2031-05-02',
      text: 'President Olga Renn opened the new bridge at Brill on Friday.',
    };
    const lost: Telling = {
      id: 'lost',
      outlet: 'South Post',
      published: '2031-05-02',
      text: 'Former President Olga Renn opened the new bridge at Brill on Friday.',
    };
    expect(kinds(dossierFrom([held, lost]), 'conflicting')).toMatchObject([{ slot: 'title', about: 'name' }]);
  });
});

describe('what is quoted', () => {
  const saying = (words: string, id: string): Telling => ({
    id,
    outlet: `The ${id}`,
    published: '2031-05-02',
    text: `It rained on the parade at ${id}. “${words},” said Mayor Odo Brandt.`,
  });

  it.each([
    ['negation-dropped', 'We did promise to mend the bridge this year'],
    ['number-changed', 'We did not promise to mend the bridge in 3 years'],
    ['word-changed', 'We did not promise to mend the bridge this month'],
  ])('tells %s', (change, words) => {
    const original =
      change === 'number-changed'
        ? 'We did not promise to mend the bridge in 2 years'
        : 'We did not promise to mend the bridge this year';
    const dossier = dossierFrom([saying(original, 'left'), saying(words, 'right')]);
    expect(kinds(dossier, 'altered-quotation')).toMatchObject([{ change }]);
  });

  it('tells that two people are given the same words', () => {
    const words = 'We did not promise to mend the bridge this year';
    const other = {
      ...saying(words, 'right'),
      text: `It rained all day. “${words},” said Engineer Ilse Karn.`,
    };
    const dossier = dossierFrom([saying(words, 'left'), other]);
    expect(kinds(dossier, 'altered-quotation')).toMatchObject([
      { change: 'speaker-changed', slot: 'attribution' },
    ]);
    expect(kinds(dossier, 'repeated')).toEqual([]);
  });

  it('takes no office for another that says the same', () => {
    const words = 'No shell fell on the town of Kesh last night';
    const told = (source: string, id: string): Telling => ({
      ...saying(words, id),
      text: `It rained. “${words},” ${source} said.`,
    });
    const dossier = dossierFrom([told('the ministry', 'left'), told('the army', 'right')]);
    expect(kinds(dossier, 'repeated')).toEqual([]);
  });

  it('tells a cut that turns the sense', () => {
    const dossier = dossierFrom([
      saying('I would support the treaty only if the army withdrew', 'left'),
      saying('I would support the treaty', 'right'),
    ]);
    expect(kinds(dossier, 'altered-quotation')).toMatchObject([{ change: 'cut' }]);
    expect(kinds(dossier, 'repeated')).toEqual([]);
  });

  it('takes a shorter cut of a quotation for the same utterance', () => {
    const dossier = dossierFrom([
      saying('We shall keep our promise and mend the bridge this year', 'left'),
      saying('mend the bridge this year', 'right'),
    ]);
    expect(kinds(dossier, 'altered-quotation')).toEqual([]);
    expect(kinds(dossier, 'repeated')).toHaveLength(1);
  });
});

it('keeps a denial apart from the assertion in the same words', () => {
  const told = (id: string, text: string): Telling => ({
    id,
    outlet: `The ${id}`,
    published: '2031-05-02',
    text,
  });
  const { ledger, reports } = dossierFrom([
    told('left', 'General Omar Vasht denied that his troops had shelled the market.'),
    told('right', 'General Omar Vasht said that his troops had shelled the market.'),
  ]);
  expect(reports.flatMap((report) => (report.quotations ?? []).map((one) => one.negated ?? false))).toEqual([
    true,
    false,
  ]);
  expect(ledger.flatMap(({ utterances }) => utterances)).toHaveLength(2);
});

it('gives the same bytes for any order of the reports', () => {
  const tellings = [agency, copy, apart];
  const expected = JSON.stringify(dossierFrom(tellings));
  fc.assert(
    fc.property(fc.shuffledSubarray(tellings, { minLength: 3 }), (shuffled) => {
      expect(JSON.stringify(dossierFrom(shuffled))).toBe(expected);
    }),
    { numRuns: 6 },
  );
});
