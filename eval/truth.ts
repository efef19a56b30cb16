import { z } from 'zod';
import type { DossierJson, FindingJson } from '../src/dossier/schema.ts';
import { citationsIn } from '../src/dossier/telling/citations.ts';

const passage = z.strictObject({ report: z.string(), words: z.string().min(1) });

/**
 * What a careful reader finds in a story. `passages` are the words that a finding must cite, each exactly as they
 * stand in the report; `slot`, `change` and `missingFrom` are held to where they are stated. A finding that may be
 * found and need not has `optional`. `origins` are the groups of reports that are one account each.
 */
export const truthJson = z.strictObject({
  findings: z.array(
    z.strictObject({
      kind: z.string(),
      slot: z.string().optional(),
      change: z.string().optional(),
      missingFrom: z.array(z.string()).min(1).optional(),
      optional: z.boolean().optional(),
      passages: z.array(passage).min(1),
      note: z.string().optional(),
    }),
  ),
  origins: z.array(z.array(z.string()).min(1)),
  derivations: z.array(z.strictObject({ report: z.string(), from: z.string(), kind: z.string() })),
});
export type Truth = z.infer<typeof truthJson>;
type ExpectedFinding = Truth['findings'][number];

/** Kinds of which one too many misleads: whatever the truth does not hold is false. */
const JUDGED: readonly string[] = ['conflicting', 'altered-quotation', 'corroborated', 'omitted'];

/** A citation meets a passage where they share this part of the shorter one. */
const LEAST_SHARED = 0.5;

export interface TruthScore {
  /** Percent of the expected findings that were found. */
  readonly found: number;
  /** Findings of a judged kind that the truth does not hold. */
  readonly false: number;
  /** Percent of the expected origins that are origins to the report. */
  readonly origins: number;
  /** Percent of the expected derivations that are told, with their direction and kind. */
  readonly derivations: number;
  /** Citations whose words are not what stands at their offsets. */
  readonly broken: number;
  /** What was missed and what was false, a line each. */
  readonly notes: readonly string[];
}

/** Scores a dossier against its truth. Throws an Error where the truth quotes words that no report holds. */
export function scoreTruth(dossier: DossierJson, truth: Truth): TruthScore {
  const texts = new Map(dossier.reports.map((report) => [report.id, report.text]));
  const matches = (expected: ExpectedFinding, finding: FindingJson) => isMet(expected, finding, texts);
  const due = truth.findings.filter((one) => !one.optional);
  const missed = due.filter((expected) => !dossier.findings.some((finding) => matches(expected, finding)));
  const wrong = dossier.findings.filter(
    (finding) =>
      JUDGED.includes(finding.kind) && !truth.findings.some((expected) => matches(expected, finding)),
  );
  const groups = new Set(dossier.lineage.origins.map((origin) => keyOf(origin.reports)));
  const apart = truth.origins.filter((group) => !groups.has(keyOf(group)));
  const told = new Set(dossier.lineage.derivations.map(derivationKey));
  const untold = truth.derivations.filter((one) => !told.has(derivationKey(one)));
  const broken = dossier.findings
    .flatMap(citationsIn)
    .filter((one) => texts.get(one.report)?.slice(one.start, one.end) !== one.exact);
  return {
    found: percent(due.length - missed.length, due.length),
    false: wrong.length,
    origins: percent(truth.origins.length - apart.length, truth.origins.length),
    derivations: percent(truth.derivations.length - untold.length, truth.derivations.length),
    broken: broken.length,
    notes: [
      ...missed.map(
        (one) => `missed ${one.kind}: ${one.passages.map((passage) => passage.words).join(' | ')}`,
      ),
      ...wrong.map(
        (one) =>
          `false ${one.kind}: ${citationsIn(one)
            .map((citation) => citation.exact)
            .join(' | ')}`,
      ),
      ...apart.map((group) => `not one origin: ${group.join(', ')}`),
      ...untold.map((one) => `no derivation: ${derivationKey(one)}`),
    ],
  };
}

function derivationKey({ report, from, kind }: Truth['derivations'][number]): string {
  return `${report} is a ${kind} of ${from}`;
}

function isMet(expected: ExpectedFinding, finding: FindingJson, texts: ReadonlyMap<string, string>): boolean {
  if (finding.kind !== expected.kind) return false;
  if (expected.slot !== undefined && finding.slot !== expected.slot) return false;
  if (expected.change !== undefined && !('change' in finding && finding.change === expected.change))
    return false;
  const missing = 'missingFrom' in finding ? finding.missingFrom : [];
  if (expected.missingFrom !== undefined && keyOf(expected.missingFrom) !== keyOf(missing)) return false;
  const citations = citationsIn(finding);
  return expected.passages.every(({ report, words }) => {
    const start = texts.get(report)?.indexOf(words) ?? -1;
    if (start < 0) throw new Error(`the truth quotes ${report}, which holds no “${words}”`);
    const end = start + words.length;
    return citations.some((one) => one.report === report && shares(one, { start, end }));
  });
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function shares(a: Place, b: Place): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared >= LEAST_SHARED * Math.min(a.end - a.start, b.end - b.start) && shared > 0;
}

function keyOf(reports: readonly string[]): string {
  return JSON.stringify([...reports].sort());
}

/** To two places, as the scorers of other data print. */
function percent(part: number, whole: number): number {
  return whole === 0 ? 100 : Math.round((10_000 * part) / whole) / 100;
}
