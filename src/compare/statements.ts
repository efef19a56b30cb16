import { tokensOf } from '../language/index.ts';
import { QUOTATIONS, type Report, SENTENCES, type Span, ZONES } from '../model/index.ts';
import { stemOf } from '../text/index.ts';
import { isContentWord } from './words.ts';

/** A sentence as something stated: its content words by stem. */
export interface Statement {
  /** Index of the report in the story. */
  readonly report: number;
  readonly span: Span;
  readonly stems: ReadonlySet<string>;
  /** Whether most of its words are somebody's direct speech. */
  readonly isSpeech: boolean;
  readonly isNegated: boolean;
  readonly isHeadline: boolean;
  /** Where it stands in its report, 0 at the beginning and 1 at the end. */
  readonly place: number;
}

/** Two statements of different reports that say much the same, 0 to 1. */
export interface Match {
  readonly a: number;
  readonly b: number;
  readonly likeness: number;
  readonly shared: number;
}

/** Statements of a story and which of them meet. */
export interface StatementIndex {
  readonly statements: readonly Statement[];
  /** Matches of a statement with statements of other reports, the likest first. */
  matchesOf(statement: number): readonly Match[];
}

/** A sentence with fewer content words states too little to be told from another. */
const LEAST_STEMS = 3;

/** Below this two sentences have a subject in common and no more. */
export const LOOSE_LIKENESS = 0.22;

/** Words in more sentences than this are the subject of the story; they weigh in a match but call none up. */
const COMMON_IN = 40;

const SPEAKING_ZONES = new Set(['headline', 'standfirst', 'body']);
const NEGATIONS = new Set([
  'not',
  "n't",
  'never',
  'no',
  'none',
  'neither',
  'nor',
  'without',
  'denied',
  'denies',
  'deny',
]);

export function statementsOf(reports: readonly Report[]): StatementIndex {
  const statements = reports.flatMap((report, i) => statementsIn(report, i));
  const carriers = new Map<string, number[]>();
  statements.forEach(({ stems }, i) => {
    for (const stem of stems) carriers.set(stem, [...(carriers.get(stem) ?? []), i]);
  });
  const weightOf = (stem: string) => Math.log(1 + statements.length / (carriers.get(stem)?.length ?? 1)) ** 2;
  const norms = statements.map(({ stems }) =>
    Math.sqrt([...stems].reduce((sum, stem) => sum + weightOf(stem), 0)),
  );
  const known = new Map<number, readonly Match[]>();
  return {
    statements,
    matchesOf: (a) => {
      const found = known.get(a) ?? matchesFor(a, { statements, carriers, weightOf, norms });
      known.set(a, found);
      return found;
    },
  };
}

function statementsIn(report: Report, index: number): Statement[] {
  const tokens = tokensOf(report);
  const quoted = report.has(QUOTATIONS)
    ? [...report.layer(QUOTATIONS)].filter(({ kind }) => kind === 'direct').flatMap(({ content }) => content)
    : [];
  const zones = [...report.layer(ZONES)].filter(({ kind }) => SPEAKING_ZONES.has(kind));
  return zones.flatMap((zone) =>
    report
      .layer(SENTENCES)
      .within(zone.span)
      .flatMap((ref) => {
        const { span, tokens: range } = report.layer(SENTENCES).at(ref);
        const stems = new Set<string>();
        let isNegated = false;
        let spoken = 0;
        for (let i = range.first; i < range.end; i++) {
          if (quoted.some(({ start, end }) => start <= tokens.startOf(i) && tokens.endOf(i) <= end)) spoken++;
          if (NEGATIONS.has(tokens.foldedOf(i))) isNegated = true;
          if (isContentWord(tokens, i)) stems.add(stemOf(tokens.foldedOf(i)));
        }
        if (stems.size < LEAST_STEMS) return [];
        const place = span.start / Math.max(1, report.text.length);
        const isSpeech = spoken * 2 > range.end - range.first;
        return [
          { report: index, span, stems, isSpeech, isNegated, isHeadline: zone.kind === 'headline', place },
        ];
      }),
  );
}

interface Index {
  readonly statements: readonly Statement[];
  readonly carriers: ReadonlyMap<string, readonly number[]>;
  readonly weightOf: (stem: string) => number;
  readonly norms: readonly number[];
}

/** The cosine of weighted stems with every statement of another report that shares a telling word. */
function matchesFor(a: number, { statements, carriers, weightOf, norms }: Index): Match[] {
  const own = statements[a];
  if (!own) return [];
  const called = new Set<number>();
  for (const stem of own.stems) {
    const places = carriers.get(stem) ?? [];
    if (places.length <= COMMON_IN)
      for (const b of places) if (statements[b]?.report !== own.report) called.add(b);
  }
  const matches: Match[] = [];
  for (const b of called) {
    const shared = [...own.stems].filter((stem) => statements[b]?.stems.has(stem));
    const dot = shared.reduce((sum, stem) => sum + weightOf(stem), 0);
    const likeness = dot / ((norms[a] ?? 1) * (norms[b] ?? 1));
    if (likeness >= LOOSE_LIKENESS) matches.push({ a, b, likeness, shared: shared.length });
  }
  return matches.sort((x, y) => y.likeness - x.likeness || x.b - y.b);
}
