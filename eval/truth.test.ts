import { describe, expect, it } from 'vitest';
import type { DossierJson, FindingJson } from '../src/dossier/schema.ts';
import { scoreTruth, type Truth } from './truth.ts';

const texts = {
  harbour: 'Nine boats left at dawn. The wind was calm.',
  coast: 'Ten boats left at dawn. Nobody said why.',
};

function cite(report: keyof typeof texts, words: string) {
  const start = texts[report].indexOf(words);
  return { report, start, end: start + words.length, exact: words };
}

type Omitted = Extract<FindingJson, { kind: 'omitted' }>;
const judged: Pick<FindingJson, 'id' | 'about' | 'confidence' | 'why'> = {
  id: 'f-1',
  about: 'quantity',
  confidence: 1,
  why: [{ rule: 'by-hand' }],
};
const boats: FindingJson = {
  kind: 'conflicting',
  ...judged,
  slot: 'quantity',
  versions: [
    { says: 'Nine', evidence: [cite('harbour', 'Nine boats')], origins: ['o-1'] },
    { says: 'Ten', evidence: [cite('coast', 'Ten boats')], origins: ['o-2'] },
  ],
};
const calm: Omitted = {
  kind: 'omitted',
  ...judged,
  elsewhere: [cite('harbour', 'The wind was calm.')],
  missingFrom: ['coast'],
};

/** As much of a dossier as is scored. */
function dossier(findings: FindingJson[], origins: string[][] = [['harbour'], ['coast']]): DossierJson {
  const derivations = truth.derivations;
  const reports = Object.entries(texts).map(([id, text]) => ({ id, text }));
  return {
    reports,
    findings,
    lineage: { origins: origins.map((group) => ({ id: group.join(), reports: group })), derivations },
  } as unknown as DossierJson;
}

const truth: Truth = {
  findings: [
    {
      kind: 'conflicting',
      slot: 'quantity',
      passages: [
        { report: 'harbour', words: 'Nine boats left' },
        { report: 'coast', words: 'Ten boats left' },
      ],
    },
  ],
  origins: [['harbour'], ['coast']],
  derivations: [{ report: 'coast', from: 'harbour', kind: 'rewrite' }],
};

describe('scoreTruth', () => {
  it('is content where all is found and nothing else', () => {
    expect(scoreTruth(dossier([boats]), truth)).toEqual({
      found: 100,
      false: 0,
      origins: 100,
      derivations: 100,
      broken: 0,
      notes: [],
    });
  });

  it('misses what is not found, and a finding in the wrong slot', () => {
    expect(scoreTruth(dossier([]), truth)).toMatchObject({ found: 0, false: 0 });
    expect(scoreTruth(dossier([{ ...boats, slot: 'time' }]), truth)).toMatchObject({ found: 0, false: 1 });
  });

  it('calls false what the truth does not hold, where one too many misleads', () => {
    const single: FindingJson = {
      kind: 'single-source',
      ...judged,
      evidence: [cite('coast', 'Nobody')],
      origins: [],
    };
    const score = scoreTruth(dossier([boats, calm, single]), truth);
    expect(score.false).toBe(1);
    expect(score.notes).toEqual(['false omitted: The wind was calm.']);
  });

  it('lets an optional finding be found or not', () => {
    const passages = [{ report: 'harbour', words: 'The wind was calm.' }];
    const lenient: Truth = {
      ...truth,
      findings: [...truth.findings, { kind: 'omitted', optional: true, passages }],
    };
    expect(scoreTruth(dossier([boats]), lenient)).toMatchObject({ found: 100, false: 0 });
    expect(scoreTruth(dossier([boats, calm]), lenient)).toMatchObject({ found: 100, false: 0 });
  });

  it('sees reports of one origin told as two, and citations that do not hold', () => {
    expect(scoreTruth(dossier([boats], [['harbour', 'coast']]), truth).origins).toBe(0);
    const moved: Omitted = { ...calm, elsewhere: [{ ...cite('harbour', 'calm'), exact: 'wild' }] };
    expect(scoreTruth(dossier([boats, moved]), truth).broken).toBe(1);
  });

  it('holds an omission to the reports that it is missing from, and a derivation to its direction', () => {
    const passages = [{ report: 'harbour', words: 'The wind was calm.' }];
    const wanted = { kind: 'omitted', passages, missingFrom: ['coast'] };
    const derivations = [{ report: 'harbour', from: 'coast', kind: 'rewrite' }];
    expect(scoreTruth(dossier([calm]), { findings: [wanted], origins: [], derivations })).toMatchObject({
      found: 100,
      derivations: 0,
    });
    const elsewhere = { ...wanted, missingFrom: ['coast', 'harbour'] };
    expect(scoreTruth(dossier([calm]), { ...truth, findings: [elsewhere] }).found).toBe(0);
  });

  it('refuses a truth whose words nobody wrote', () => {
    const wrong: Truth = {
      ...truth,
      findings: [{ kind: 'conflicting', passages: [{ report: 'coast', words: 'Twelve' }] }],
    };
    expect(() => scoreTruth(dossier([boats]), wrong)).toThrow(/holds no “Twelve”/);
  });
});
