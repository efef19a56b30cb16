import { describe, expect, it } from 'vitest';
import { type Citation, evidenceOf } from './citation.ts';
import { evidenceIn, FINDING_KINDS, type Finding, type ReportedVersion, type Version } from './finding.ts';
import { NO_METADATA, Report } from './report.ts';
import { span } from './span.ts';
import type { OriginId } from './story.ts';

const report = new Report({
  id: 'harbour',
  text: 'Nine boats left. Ten boats left. Nobody said why.',
  role: 'report',
  language: 'en',
  metadata: NO_METADATA,
  capture: { uri: 'harbour.txt', at: null, mediaType: 'text/plain', digest: 'sha256:00' },
  extractor: { name: 'by-hand', version: '1' },
  removals: [],
  notices: [],
});
const [first, second, third] = [
  report.cite(span(0, 16)),
  report.cite(span(17, 32)),
  report.cite(span(33, 49)),
];
const origin = 'o-1' as OriginId;
const judged = { about: 'claim', confidence: 1, why: [{ rule: 'by-hand' }] } as const;
const version = (citation: Citation): ReportedVersion => ({
  says: citation.exact,
  evidence: [citation],
  origins: [origin],
});
const recorded: Version = {
  says: 'eleven',
  evidence: [],
  origins: [],
  actor: { id: 'a-1', role: 'harbour master' },
};

const ONE_OF_EACH: {
  readonly [K in Finding['kind']]: readonly [Extract<Finding, { kind: K }>, readonly Citation[]];
} = {
  conflicting: [
    { kind: 'conflicting', ...judged, versions: [version(first), version(second)] },
    [first, second],
  ],
  updated: [{ kind: 'updated', ...judged, versions: [version(first), recorded] }, [first]],
  'altered-quotation': [
    { kind: 'altered-quotation', ...judged, versions: [version(first), version(second)], change: 'cut' },
    [first, second],
  ],
  disputed: [
    { kind: 'disputed', ...judged, claim: [first], denial: [second, third] },
    [first, second, third],
  ],
  'not-in-record': [{ kind: 'not-in-record', ...judged, evidence: [third], record: report.id }, [third]],
  corroborated: [
    {
      kind: 'corroborated',
      ...judged,
      byOrigin: [
        { origin, evidence: [first] },
        { origin, evidence: [third] },
      ],
    },
    [first, third],
  ],
  repeated: [{ kind: 'repeated', ...judged, evidence: [first, second], origins: [origin] }, [first, second]],
  'single-source': [{ kind: 'single-source', ...judged, evidence: [third], origins: [origin] }, [third]],
  omitted: [{ kind: 'omitted', ...judged, elsewhere: [second], missingFrom: [report.id] }, [second]],
};

describe('evidenceIn', () => {
  it.each(FINDING_KINDS)('gives every citation of a finding that is %s, in the order told', (kind) => {
    const [finding, citations] = ONE_OF_EACH[kind];
    expect(evidenceIn(finding)).toEqual(citations);
  });
});

describe('evidenceOf', () => {
  it('is nothing where there are no citations', () => {
    expect(evidenceOf([])).toBeNull();
    expect(evidenceOf([first, third])).toEqual([first, third]);
  });
});

it('tells every kind of finding, once', () => {
  expect([...FINDING_KINDS].sort()).toEqual(Object.keys(ONE_OF_EACH).sort());
});
