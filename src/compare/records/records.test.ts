import { describe, expect, it } from 'vitest';
import { dossierFrom, type Telling } from '../../../test/support/story.ts';
import type { DossierJson } from '../../dossier/index.ts';

const RECORD: Telling = {
  id: 'record',
  role: 'record',
  headline: 'Remarks by Mayor Olan Brek at the opening of the Harrow dam',
  published: '2031-03-11',
  text: [
    'THE MAYOR: Good morning. We will not sell the old mill to the company, not this year and not next. The dam has cost us 1,200 crowns a head, and nobody in the valley will pay for it twice.',
    'Q: Mayor Brek, do you think the company will drown the lower valley before spring?',
    'MAYOR BREK: I do not. The gates stay shut until the engineers of the province have looked at every one of them.',
  ].join('\n\n'),
};
const STATEMENT: Telling = {
  ...RECORD,
  headline: 'Statement by Mayor Olan Brek',
  text: 'We will not sell the old mill to the company. The gates stay shut until the engineers have looked at every one of them.',
};

const report = (id: string, text: string): Telling => ({
  id,
  outlet: `The ${id}`,
  published: '2031-03-12',
  text: `Mayor Olan Brek opened the Harrow dam.\n\n${text}`,
});

/** What the record says of each quotation that was held against it, in order. */
function results({ occasions }: DossierJson): string[] {
  return occasions.flatMap(({ checks = [] }) => checks.map(({ result }) => result));
}

/** Findings that a record gave, each with what it says. */
function foundIn(text: string, record = RECORD): string[] {
  return dossierFrom([record, report('east', text)]).findings.flatMap((finding) => {
    if (finding.kind === 'not-in-record') return [`not in ${finding.record}`];
    return finding.kind === 'altered-quotation'
      ? [`${finding.change}: ${finding.versions.map(({ says }) => says).join(' | ')}`]
      : [];
  });
}

describe('a quotation of which there is a record', () => {
  it.each([
    [
      '“We will not sell the old mill to the company, not this year and not next,” Brek said.',
      'to the letter',
    ],
    ['Brek said they would “not sell the old mill.”', 'in part'],
    ['“The gates stay shut until the engineers ... have looked at every one of them,” Brek said.', 'elided'],
    [
      '“The gates [of the dam] stay shut until the engineers of the province have looked,” Brek said.',
      'explained',
    ],
    ['“The dam has cost us 1200 crowns a head,” Brek said.', 'with a number in another form'],
  ])('is verbatim: %s', (text) => {
    const dossier = dossierFrom([RECORD, report('east', text)]);
    expect(results(dossier)).toEqual(['verbatim']);
    expect(foundIn(text)).toEqual([]);
  });

  it.each([
    [
      '“We will sell the old mill to the company, not this year and not next,” Brek said.',
      'negation-dropped: We will not sell the old mill to the company, not this year and not next | We will sell the old mill to the company, not this year and not next',
    ],
    [
      '“The dam has cost us 12,000 crowns a head,” Brek said.',
      'number-changed: The dam has cost us 1,200 crowns a head | The dam has cost us 12,000 crowns a head',
    ],
    [
      '“The gates stay shut until the farmers of the province have looked at every one of them,” Brek said.',
      'word-changed: The gates stay shut until the engineers of the province have looked at every one of them | The gates stay shut until the farmers of the province have looked at every one of them',
    ],
    ['“The company will drown the lower valley before spring,” Brek said.', 'speaker-changed: Q | Brek'],
  ])('is altered: %s', (text, finding) => expect(foundIn(text)).toEqual([finding]));

  it('is one finding for all its wordings, the record first with those who have its words', () => {
    const dossier = dossierFrom([
      RECORD,
      report('east', '“The dam has cost us 12,000 crowns a head,” Brek said.'),
      report('north', '“The dam has cost us 2,000 crowns a head,” Brek said.'),
      report('west', '“The dam has cost us 1,200 crowns a head,” Brek said.'),
    ]);
    const altered = dossier.findings.filter(({ kind }) => kind === 'altered-quotation');
    expect(altered).toMatchObject([
      {
        change: 'number-changed',
        versions: [
          { evidence: [{ report: 'record' }, { report: 'west' }] },
          { evidence: [{ report: 'east' }] },
          { evidence: [{ report: 'north' }] },
        ],
      },
    ]);
  });
});

describe('a quotation that no record has', () => {
  it.each([
    ['a transcript with his label', RECORD],
    ['his statement', STATEMENT],
  ])('is not in the record of its speaker: %s', (_what, record) => {
    expect(foundIn('“My brother owns half of the company,” Brek said on Tuesday.', record)).toEqual([
      'not in record',
    ]);
  });

  it.each([
    ['another speaker', '“My brother owns half of the company,” Mira Sorel said on Tuesday.'],
    ['nobody', '“My brother owns half of the company.”'],
    ['another day', '“My brother owns half of the company,” Brek said last week.'],
    ['another year', '“My brother owns half of the company,” Brek said in 2029.'],
    ['another venue', 'In an interview with Vey Radio, Brek said: “My brother owns half of the company.”'],
    ['a time before', '“My brother owns half of the company,” Brek had said.'],
    ['a fragment', 'Brek called the mill a “rotten tooth.”'],
    ['indirect speech', 'Brek said on Tuesday that his brother owned half of the company.'],
    ['a denial', 'Brek denied that he had said “my brother owns half of the company.”'],
  ])('is nothing to it where it is of %s', (_what, text) => expect(foundIn(text)).toEqual([]));

  it('is nothing to a record that holds only a part', () => {
    const excerpts = { ...RECORD, headline: 'Excerpts from remarks by Mayor Olan Brek' };
    expect(foundIn('“My brother owns half of the company,” Brek said on Tuesday.', excerpts)).toEqual([]);
  });

  it('is nothing to a record in another language', () => {
    const foreign = { ...RECORD, language: 'pt' };
    expect(foundIn('“My brother owns half of the company,” Brek said on Tuesday.', foreign)).toEqual([]);
  });
});

describe('a record', () => {
  const quoting = [
    report('east', '“We will not sell the old mill to the company, not this year and not next,” Brek said.'),
    report('west', 'They would “not sell the old mill to the company, not this year,” Brek told the crowd.'),
  ];

  it('is an origin of its own, and nobody’s copy', () => {
    const { lineage } = dossierFrom([RECORD, ...quoting]);
    expect(lineage.derivations.filter((one) => [one.report, one.from].includes('record'))).toEqual([]);
    expect(lineage.origins.find(({ reports }) => reports.includes('record'))).toMatchObject({
      reports: ['record'],
      known: true,
      basis: 'record',
    });
  });

  it('is what a report is made from that tells it as its own', () => {
    const { text } = STATEMENT;
    const { lineage } = dossierFrom([
      STATEMENT,
      { id: 'east', outlet: 'The East', published: '2031-03-10', text },
    ]);
    expect(lineage.derivations).toMatchObject([{ report: 'east', from: 'record' }]);
  });

  it('carries nothing as a report does', () => {
    const dossier = dossierFrom([RECORD, ...quoting.slice(0, 1)]);
    const kinds = dossier.findings.map(({ kind }) => kind);
    expect(kinds).not.toContain('repeated');
    expect(kinds).not.toContain('corroborated');
    expect(dossier.notices).toEqual([]);
  });

  it('is that of the occasion whose quotations it has', () => {
    const { occasions } = dossierFrom([RECORD, ...quoting]);
    expect(occasions).toMatchObject([
      { speaker: { name: 'Olan Brek' }, time: '2031-03-11', quotedBy: ['east', 'west'], record: 'record' },
    ]);
  });

  it('changes nothing in the order of the inputs', () => {
    const there = JSON.stringify(dossierFrom([RECORD, ...quoting]));
    expect(JSON.stringify(dossierFrom([...quoting, RECORD].toReversed()))).toBe(there);
  });
});
