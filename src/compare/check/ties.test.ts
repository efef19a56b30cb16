import { describe, expect, it } from 'vitest';
import { readTellings, tables } from '../../../test/support/story.ts';
import { storyOf } from '../../model/index.ts';
import { checkDraft } from './check.ts';

/** The results of a draft held against a report: `words: result`. */
function told(report: string, text: string): string[] {
  const [read, draft] = readTellings([
    { id: 'r0', outlet: 'Marn Post', published: '2031-04-08T09:00:00Z', text: report },
    { id: 'draft', text },
  ]);
  if (read === undefined || draft === undefined) throw new Error('no draft');
  return checkDraft(draft, storyOf([read]), tables.lexicon).statements.map(
    ({ span, result }) => `${text.slice(span.start, span.end)}: ${result}`,
  );
}

describe('a figure', () => {
  it.each([
    [
      'Officials said 310 people had been hurt in Sarrow.',
      'At least 310 people were killed in Sarrow.',
      'At least 310 people: value-differs',
    ],
    [
      'At least 23 people drowned off Sarrow on Monday.',
      'At least 310 people drowned off Sarrow.',
      'At least 310 people: value-differs',
    ],
    [
      'Police said 14 people had been arrested for looting in Sarrow.',
      '14 people had been killed in Sarrow.',
      '14 people: value-differs',
    ],
    [
      'Kelmia would release 65 Sarrovian soldiers and receive 55 in return.',
      'Kelmia would release 55 Sarrovian soldiers and receive 65 in return.',
      '55 Sarrovian soldiers: value-differs',
    ],
    [
      'The motion was carried by 92 votes to 88 on Monday.',
      'The motion was carried by 88 votes to 92.',
      '88 votes: value-differs',
    ],
  ])('is held to what is told of it: %s', (report, draft, expected) => {
    expect(told(report, draft)).toContain(expected);
  });

  it.each([
    [
      'Officials said 310 people had been hurt in Sarrow.',
      'In Sarrow 310 people were wounded.',
      '310 people',
    ],
    [
      'Kelmia would release 65 Sarrovian soldiers and receive 55 in return.',
      'Kelmia would receive 55 Sarrovian soldiers and release 65.',
      '55 Sarrovian soldiers',
    ],
    [
      'The motion was carried by 92 votes to 88 on Monday.',
      'By 92 votes to 88 the motion was carried.',
      '92 votes',
    ],
  ])('is borne by the same in other words: %s', (report, draft, words) => {
    expect(told(report, draft)).toContain(`${words}: supported`);
  });
});

describe('a given name', () => {
  const left = 'Peter Stoll, its captain, has left.';

  it('is held to that of the one of the family name', () => {
    const report = `Marn Ferries will pay the fine, said its chief executive, Paul Imrie. ${left}`;
    expect(told(report, 'Marn Ferries will pay the fine, said its chief executive, Peter Imrie.')).toContain(
      'Peter Imrie: value-differs',
    );
  });

  it('may stand in a short form', () => {
    const report = `Marn Ferries will pay the fine, said its chief executive, Peter Imrie. Pete Stoll has left.`;
    expect(
      told(report, 'Marn Ferries will pay the fine, said its chief executive, Pete Imrie.'),
    ).not.toContain('Pete Imrie: value-differs');
  });
});

describe('what is said without marks', () => {
  const report =
    'The mayor, Rosa Tollen, said that at least 60 people might be trapped in the mine. President Karl Lugar arrived on Monday.';

  it('is held to who says it', () => {
    const draft = 'President Karl Lugar said that at least 60 people might be trapped in the mine.';
    expect(told(report, draft)).toContain(`${draft}: speaker-differs`);
  });

  it('may be told by the office of who says it', () => {
    const draft = 'The mayor said that at least 60 people might be trapped in the mine.';
    expect(told(report, draft)).toContain(`${draft}: supported`);
  });
});

describe('a main verb', () => {
  it.each([
    ['Lisa Kolm abstained. Two members voted against the government.'],
    ['Lisa Kolm, a member of the ruling party, abstained on Monday. The government won the vote.'],
    ['Lisa Kolm of the ruling Mill Party abstained from the vote on the government.'],
  ])('is not borne by another act: %s', (report) => {
    const draft = 'Lisa Kolm voted against the government.';
    expect(told(report, draft)).not.toContain(`${draft}: supported`);
  });

  it('is borne by one of like meaning', () => {
    const draft = 'Lisa Kolm quit as head of the harbour board.';
    expect(told('Lisa Kolm resigned as head of the harbour board.', draft)).toContain(`${draft}: supported`);
  });
});
