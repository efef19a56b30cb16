import { z } from 'zod';
import type { CitationJson, DossierJson, FindingJson } from '../src/dossier/schema.ts';

const passage = z.strictObject({ report: z.string(), words: z.string().min(1) });
const passages = z.array(passage).min(1);
const note = z.string().optional();
const difference = {
  note,
  optional: z.boolean().optional(),
  versions: z.array(passages).min(2),
};

/**
 * A story with what a careful editor finds in it. Each passage quotes words that stand once in their report. What
 * may be found and need not has `optional`. `eval/gold/README.md` tells the fields.
 */
export const goldStory = z.strictObject({
  story: z.string(),
  reports: z.array(z.looseObject({ id: z.string(), title: z.string(), text: z.string() })).min(2),
  expected: z.strictObject({
    conflicts: z.array(z.strictObject({ slot: z.string(), ...difference })),
    updates: z.array(z.strictObject({ slot: z.string(), ...difference })),
    alterations: z.array(z.strictObject({ change: z.string(), ...difference })),
    traps: z.array(z.strictObject({ why: z.string(), passages: z.tuple([passage, passage]) })),
    corroborated: z.array(z.strictObject({ note, passages })),
    repeated: z.array(z.strictObject({ note, passages })),
    disputed: z.array(z.strictObject({ note, claim: passages, denial: passages })),
    omitted: z.array(z.strictObject({ note, passages, missingFrom: z.array(z.string()).min(1) })),
    origins: z.array(z.array(z.string()).min(1)),
    derivations: z.array(
      z.strictObject({
        report: z.string(),
        from: z.string().optional(),
        kinds: z.array(z.string()).min(1),
      }),
    ),
  }),
});
export type GoldStory = z.infer<typeof goldStory>;
export type Expected = GoldStory['expected'];

/** Where nothing is expected. */
export const NOTHING_EXPECTED: Expected = {
  conflicts: [],
  updates: [],
  alterations: [],
  traps: [],
  corroborated: [],
  repeated: [],
  disputed: [],
  omitted: [],
  origins: [],
  derivations: [],
};
export type Passage = z.infer<typeof passage>;

/** Characters of a report, half-open. */
export interface Place {
  readonly report: string;
  readonly start: number;
  readonly end: number;
}

/** Versions that differ, as places: one array for each version. */
export interface Difference {
  readonly kind: 'conflicting' | 'updated' | 'altered-quotation';
  /** The slot, or the change of a quotation. */
  readonly sort: string;
  readonly note: string;
  readonly optional: boolean;
  readonly versions: readonly (readonly Place[])[];
}

/** Where passages stand in the reports of a dossier. Throws an Error for words that stand in no or several places. */
export function placeFinder(dossier: DossierJson): (passage: Passage) => Place {
  const texts = new Map(dossier.reports.map((report) => [report.id, report.text]));
  return ({ report, words }) => {
    const text = texts.get(report) ?? '';
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`the truth quotes ${report}, which holds no “${words}”`);
    if (text.includes(words, start + 1)) throw new Error(`“${words}” stands more than once in ${report}`);
    return { report, start, end: start + words.length };
  };
}

/** Everything that differs in a story: conflicts, updates, altered quotations. */
export function differencesIn(expected: Expected, placed: (passage: Passage) => Place): Difference[] {
  const placing = (
    kind: Difference['kind'],
    sort: string,
    one: Expected['updates'][number] | Alteration,
  ) => ({
    kind,
    sort,
    note: one.note ?? sort,
    optional: one.optional ?? false,
    versions: one.versions.map((version) => version.map(placed)),
  });
  return [
    ...expected.conflicts.map((one) => placing('conflicting', one.slot, one)),
    ...expected.updates.map((one) => placing('updated', one.slot, one)),
    ...expected.alterations.map((one) => placing('altered-quotation', one.change, one)),
  ];
}
type Alteration = Expected['alterations'][number];

/** Two places meet where they share this part of the shorter one: a number, and the sentence around it. */
const LEAST_SHARED = 0.5;

export function meets(a: Place, b: Place): boolean {
  if (a.report !== b.report) return false;
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared > 0 && shared >= LEAST_SHARED * Math.min(a.end - a.start, b.end - b.start);
}

/** The sides of a finding that stand against or beside one another: versions, origins, claim and denial. */
export function sidesOf(finding: FindingJson): readonly (readonly CitationJson[])[] {
  switch (finding.kind) {
    case 'conflicting':
    case 'updated':
    case 'altered-quotation':
      return finding.versions.map((version) => version.evidence);
    case 'corroborated':
      return finding.byOrigin.map((group) => group.evidence);
    case 'disputed':
      return [finding.claim, finding.denial];
    default:
      return [];
  }
}

/** Whether two sides of a finding rest on two different ones of `groups`, each side on its own. */
export function restsApart(
  sides: readonly (readonly Place[])[],
  groups: readonly (readonly Place[])[],
): boolean {
  const met = sides.map((side) =>
    groups.flatMap((group, i) => (group.some((place) => side.some((one) => meets(one, place))) ? [i] : [])),
  );
  return met.some((here, i) => met.slice(i + 1).some((there) => differ(here, there)));
}

/** Whether one can be taken from each list so that the two are different. */
function differ(a: readonly number[], b: readonly number[]): boolean {
  return a.some((one) => b.some((other) => other !== one));
}
