import type { CitationJson, DossierJson, FindingJson } from '../src/dossier/schema.ts';
import { citationsIn } from '../src/dossier/telling/citations.ts';
import {
  type Difference,
  differencesIn,
  type Expected,
  type GoldStory,
  meets,
  type Passage,
  type Place,
  placeFinder,
  restsApart,
  sidesOf,
} from './gold-truth.ts';

/** How many came out right of how many, and what did not, a line each. */
interface Outcome {
  readonly part: number;
  readonly whole: number;
  readonly notes: readonly string[];
}

/** A dossier beside the truth of its story. */
interface Judged {
  readonly findings: readonly FindingJson[];
  readonly lineage: DossierJson['lineage'];
  readonly expected: Expected;
  readonly differences: readonly Difference[];
  readonly placed: (passage: Passage) => Place;
}

/** What is measured of a story, by name. */
const measures = {
  found: (judged) => ({ ...foundOf(judged), notes: [] }),
  conflicts: (judged) => foundOf(judged, 'conflicting'),
  updates: (judged) => foundOf(judged, 'updated'),
  alterations: (judged) => foundOf(judged, 'altered-quotation'),
  slots,
  traps,
  falseConflicts: (judged) => strays(judged, 'conflicting', ['conflicting', 'altered-quotation']),
  falseUpdates: (judged) => strays(judged, 'updated', ['updated']),
  falseAlterations: (judged) => strays(judged, 'altered-quotation', ['altered-quotation', 'conflicting']),
  origins: pairs,
  derivations,
  corroborated,
  repeated,
  falseCorroborated,
  disputed,
  omitted,
} satisfies Readonly<Record<string, (judged: Judged) => Outcome>>;
type MeasureName = keyof typeof measures;

/** The counts of one story by measure. */
export type StoryScore = Readonly<Record<MeasureName, Outcome>>;

/** Scores a dossier. Throws an Error where the truth quotes words that do not stand once in their report. */
export function scoreStory(dossier: DossierJson, { expected }: GoldStory): StoryScore {
  const placed = placeFinder(dossier);
  const differences = differencesIn(expected, placed);
  const judged = { findings: dossier.findings, lineage: dossier.lineage, expected, differences, placed };
  const outcomes = Object.entries(measures).map(([name, measure]) => [name, measure(judged)]);
  return Object.fromEntries(outcomes) as StoryScore;
}

/** The figures of many stories: what is false, a story on average; all else, percent of what was due. */
export function figuresOf(scores: readonly StoryScore[]): ReadonlyMap<string, number> {
  const names = Object.keys(measures) as MeasureName[];
  return new Map(
    names.map((name) => {
      const sum = (field: 'part' | 'whole') => scores.reduce((total, one) => total + one[name][field], 0);
      return [
        name,
        name.startsWith('false') ? ratio(sum('part'), scores.length) : percent(sum('part'), sum('whole')),
      ];
    }),
  );
}

/** Of conflicts, updates and altered quotations, or of one kind of them: those that a finding of their kind tells. */
function foundOf({ findings, differences }: Judged, kind?: Difference['kind']): Outcome {
  const due = differences.filter((one) => !one.optional && (kind === undefined || one.kind === kind));
  return outcomeOf(
    due,
    (one) => findings.some((finding) => tells(finding, one)),
    (one) => `missed ${one.kind}, ${one.sort}: ${one.note}`,
  );
}

/** Of those found, the ones whose slot or change is told as it is. */
function slots({ findings, differences }: Judged): Outcome {
  const found = differences.filter((one) => findings.some((finding) => tells(finding, one)));
  return outcomeOf(
    found,
    (one) => findings.some((finding) => tells(finding, one) && sortOf(finding) === one.sort),
    (one) => `told as something else than ${one.sort}: ${one.note}`,
  );
}

function tells(finding: FindingJson, { kind, versions }: Difference): boolean {
  return finding.kind === kind && restsApart(sidesOf(finding), versions);
}

function sortOf(finding: FindingJson): string | undefined {
  return finding.kind === 'altered-quotation' ? finding.change : finding.slot;
}

/** Traps that no finding of a difference falls into. */
function traps({ findings, differences, expected, placed }: Judged): Outcome {
  const differing = findings.filter((one) => 'versions' in one);
  return outcomeOf(
    expected.traps,
    ({ passages }) => !differing.some((finding) => fallsInto(finding, passages.map(placed), differences)),
    ({ why, passages }) => `trap, ${why}: ${passages.map((one) => one.words).join(' | ')}`,
  );
}

/**
 * Whether two versions of a finding rest on the two passages of a trap. A citation that is wide enough to hold
 * what the finding rightly tells as well is not held against it.
 */
function fallsInto(
  finding: FindingJson,
  trap: readonly Place[],
  differences: readonly Difference[],
): boolean {
  const right = differences.filter((one) => tells(finding, one)).flatMap((one) => one.versions.flat());
  const restsOn = (citation: CitationJson, place: Place) =>
    meets(citation, place) && !right.some((other) => meets(citation, other) && !meets(other, place));
  const sides = sidesOf(finding).map((side) =>
    trap.filter((place) => side.some((citation) => restsOn(citation, place))),
  );
  return restsApart(
    sides,
    trap.map((place) => [place]),
  );
}

/** Findings of a kind that tell nothing that differs. What is disputed may also be told as a conflict. */
function strays(judged: Judged, kind: string, kinds: readonly string[]): Outcome {
  const { findings, differences, expected, placed } = judged;
  const disputes = expected.disputed.map(({ claim, denial }) => [claim.map(placed), denial.map(placed)]);
  const known = [
    ...differences.filter((one) => kinds.includes(one.kind)).map((one) => one.versions),
    ...(kind === 'conflicting' ? disputes : []),
  ];
  const told = findings.filter((one) => one.kind === kind);
  const wrong = told.filter((finding) => !known.some((groups) => restsApart(sidesOf(finding), groups)));
  const notes = wrong.map((one) => `false ${kind}: ${wordsOf(one)}`);
  return { part: wrong.length, whole: told.length, notes };
}

/** Pairs of reports that are told to share an origin, or not, as they do. */
function pairs({ lineage, expected }: Judged): Outcome {
  const told = lineage.origins.map((origin) => origin.reports);
  const reports = [...new Set(expected.origins.flat())].sort();
  const all = reports.flatMap((a, i) => reports.slice(i + 1).map((b) => [a, b] as const));
  return outcomeOf(
    all,
    ([a, b]) => areOne(a, b, told) === areOne(a, b, expected.origins),
    ([a, b]) => `${areOne(a, b, told) ? 'told as one origin' : 'not told as one origin'}: ${a}, ${b}`,
  );
}

function areOne(a: string, b: string, origins: readonly (readonly string[])[]): boolean {
  return origins.some((origin) => origin.includes(a) && origin.includes(b));
}

/** Derivations that are told with their direction and kind; of a common origin, that there is one. */
function derivations({ lineage, expected }: Judged): Outcome {
  return outcomeOf(
    expected.derivations,
    ({ report, from, kinds }) =>
      lineage.derivations.some(
        (one) =>
          one.report === report && kinds.includes(one.kind) && (from === undefined || one.from === from),
      ),
    ({ report, from, kinds }) =>
      `no derivation: ${report}, ${kinds.join(' or ')}${from === undefined ? '' : ` of ${from}`}`,
  );
}

function corroborated({ findings, expected, placed }: Judged): Outcome {
  return outcomeOf(
    expected.corroborated,
    ({ passages }) =>
      findings.some((one) => one.kind === 'corroborated' && isAcross(one, passages.map(placed))),
    ({ note, passages }) => `missed corroborated: ${note ?? passages[0]?.words}`,
  );
}

function repeated({ findings, expected, placed }: Judged): Outcome {
  const isTold = (finding: FindingJson, places: readonly Place[]) =>
    places.filter((place) => citationsIn(finding).some((one) => meets(one, place))).length > 1;
  return outcomeOf(
    expected.repeated,
    ({ passages }) => findings.some((one) => one.kind === 'repeated' && isTold(one, passages.map(placed))),
    ({ note, passages }) => `missed repeated: ${note ?? passages[0]?.words}`,
  );
}

/** Corroboration by reports of one origin only, or of what several tell from one source. */
function falseCorroborated({ findings, expected, placed }: Judged): Outcome {
  const told = findings.filter((one) => one.kind === 'corroborated');
  const wrong = told.filter((finding) => {
    const reports = citationsIn(finding).map((one) => one.report);
    const isOneOrigin = expected.origins.some((origin) => reports.every((one) => origin.includes(one)));
    return isOneOrigin || expected.repeated.some(({ passages }) => isAcross(finding, passages.map(placed)));
  });
  const notes = wrong.map((one) => `false corroborated: ${wordsOf(one)}`);
  return { part: wrong.length, whole: told.length, notes };
}

function disputed({ findings, expected, placed }: Judged): Outcome {
  return outcomeOf(
    expected.disputed,
    ({ claim, denial }) => {
      const sides = [claim.map(placed), denial.map(placed)];
      return findings.some((one) => one.kind === 'disputed' && restsApart(sidesOf(one), sides));
    },
    ({ note }) => `missed disputed: ${note}`,
  );
}

function omitted({ findings, expected, placed }: Judged): Outcome {
  return outcomeOf(
    expected.omitted,
    ({ passages, missingFrom }) =>
      findings.some(
        (one) =>
          one.kind === 'omitted' &&
          missingFrom.every((report) => one.missingFrom.includes(report)) &&
          one.elsewhere.some((citation) => passages.some((each) => meets(citation, placed(each)))),
      ),
    ({ note }) => `missed omitted: ${note}`,
  );
}

/** Whether two sides of a finding rest on two of the places. */
function isAcross(finding: FindingJson, places: readonly Place[]): boolean {
  return restsApart(
    sidesOf(finding),
    places.map((place) => [place]),
  );
}

function outcomeOf<T>(all: readonly T[], isRight: (one: T) => boolean, say: (one: T) => string): Outcome {
  const wrong = all.filter((one) => !isRight(one));
  return { part: all.length - wrong.length, whole: all.length, notes: wrong.map(say) };
}

function wordsOf(finding: FindingJson): string {
  return citationsIn(finding)
    .map((one) => `${one.report} “${one.exact}”`)
    .join(' | ');
}

/** To two places, as the scorers of other data print. */
function percent(part: number, whole: number): number {
  return whole === 0 ? 100 : ratio(100 * part, whole);
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((100 * part) / whole) / 100;
}
