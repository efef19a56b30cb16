import { describe, expectTypeOf, it } from 'vitest';
import type {
  Citation,
  Conflicting,
  Corroborated,
  Evidence,
  Finding,
  FindingKind,
  Layer,
  LayerKey,
  LayerType,
  Mention,
  OriginEvidence,
  Quotation,
  RecordedVersion,
  Ref,
  Report,
  ReportedVersion,
  SingleSource,
} from './index.ts';
import { type FINDING_KINDS, MENTIONS, QUOTATIONS } from './index.ts';

declare const citation: Citation;
declare const reported: ReportedVersion;
declare const recorded: RecordedVersion;
declare const fromOneOrigin: OriginEvidence;
declare const report: Report;
declare const mentions: Layer<Mention>;
declare const aMention: Ref<Mention>;
declare const aQuotation: Ref<Quotation>;

describe('evidence', () => {
  it('is one citation at least', () => {
    expectTypeOf<[Citation]>().toExtend<Evidence>();
    expectTypeOf<[]>().not.toExtend<Evidence>();
    expectTypeOf<readonly Citation[]>().not.toExtend<Evidence>();
  });

  it('is owed by every finding', () => {
    const judged = { about: 'claim', confidence: 1, why: [{ rule: 'by-hand' }] } as const;
    const good: SingleSource = { kind: 'single-source', ...judged, evidence: [citation], origins: [] };
    expectTypeOf(good).toExtend<Finding>();
    // @ts-expect-error a finding that rests on nothing
    const bare: SingleSource = { kind: 'single-source', ...judged, evidence: [], origins: [] };
    // @ts-expect-error a finding that forgets what it rests on
    const forgotten: SingleSource = { kind: 'single-source', ...judged, origins: [] };
    // @ts-expect-error a judgement that does not say why
    const unexplained: SingleSource = { ...good, why: [] };
    return [bare, forgotten, unexplained];
  });
});

describe('corroborated', () => {
  it('takes two origins', () => {
    expectTypeOf<[OriginEvidence, OriginEvidence]>().toExtend<Corroborated['byOrigin']>();
    expectTypeOf<[OriginEvidence]>().not.toExtend<Corroborated['byOrigin']>();
    // @ts-expect-error one origin corroborates nothing, however many reports carry it
    const alone: Corroborated['byOrigin'] = [fromOneOrigin];
    return alone;
  });
});

describe('conflicting', () => {
  it('takes two versions, the first of them from a report', () => {
    const both: Conflicting['versions'] = [reported, recorded];
    // @ts-expect-error one version conflicts with nothing
    const one: Conflicting['versions'] = [reported];
    // @ts-expect-error the record of offices alone contradicts nobody
    const none: Conflicting['versions'] = [recorded, recorded];
    return [both, one, none];
  });
});

describe('a ref', () => {
  it('points into a layer of its own kind only', () => {
    expectTypeOf(mentions.at(aMention)).toEqualTypeOf<Mention>();
    // @ts-expect-error a place in another layer
    mentions.at(aQuotation);
    // @ts-expect-error a number that no layer gave out
    mentions.at(0);
  });
});

describe('a layer key', () => {
  it('names one kind of annotation', () => {
    expectTypeOf(report.layer(MENTIONS)).toEqualTypeOf<Layer<Mention>>();
    expectTypeOf(report.layer(QUOTATIONS)).toEqualTypeOf<Layer<Quotation>>();
    expectTypeOf<LayerType<Mention>>().toExtend<LayerKey>();
  });

  it('takes no other key’s place, wider or narrower', () => {
    expectTypeOf<LayerType<Quotation>>().not.toExtend<LayerType<Mention>>();
    interface Person extends Mention {
      readonly born: string;
    }
    expectTypeOf<LayerType<Person>>().not.toExtend<LayerType<Mention>>();
    expectTypeOf<LayerType<Mention>>().not.toExtend<LayerType<Person>>();
    // @ts-expect-error quotations are no mentions
    const wrong: LayerType<Mention> = QUOTATIONS;
    return wrong;
  });
});

describe('the kinds of finding', () => {
  it('are all listed', () => {
    expectTypeOf<(typeof FINDING_KINDS)[number]>().toEqualTypeOf<FindingKind>();
  });
});
