import type { CheckedStatement, Citation, FindingAbout, Reason, Span } from '../../model/index.ts';
import type { Passage } from '../evidence.ts';
import type { Alignment, Source, Sources } from './align.ts';
import type { Clause } from './clauses.ts';
import { isCrediting, outletOf, type Told } from './outlets.ts';
import type { CheckScene } from './scene.ts';
import { type Term, termsOf } from './terms.ts';

/** A clause of the draft with the sentences that bear it: what the slots of the clause are held against. */
export interface Reading {
  readonly clause: Clause;
  readonly terms: readonly Term[];
  /** The words of its sentence, for a clause that has too few to know what it is about. */
  readonly wider: readonly Term[];
  /** The sentences that bear the clause best, the best first. */
  readonly borne: readonly Alignment[];
  /** The outlets by whose reports the draft goes, where it names them. */
  readonly outlets: readonly Told[];
}

export function readingOf(
  scene: CheckScene,
  sources: Sources,
  outlets: readonly Told[],
  clause: Clause,
): Reading {
  const credits = scene.cuesAt(scene.draft);
  const tellingOf = (where: Span) =>
    termsOf(scene, scene.draft, where).filter(({ token }) => !isCrediting(outlets, token) && !credits(token));
  const terms = tellingOf(clause.span);
  const isBrief = terms.length < LEAST_TERMS;
  const wider = isBrief ? tellingOf(clause.sentence) : terms;
  const borne = nearestBy(sources, terms, outletOf(outlets, clause)?.report);
  return { clause, terms, wider, borne, outlets };
}

/** What one report has of a passage, where it has nearly as much as any: outlets are named as those who act, too. */
function nearestBy(
  sources: Sources,
  terms: readonly Term[],
  report: number | undefined,
): readonly Alignment[] {
  const all = sources.nearest(terms);
  if (report === undefined) return all;
  const own = sources.nearest(terms, report);
  return (own[0]?.cover ?? 0) >= (all[0]?.cover ?? 0) * OWN_SHARE ? own : all;
}

/** So much of what any report has of a passage makes the report that is named the one it goes by. */
const OWN_SHARE = 0.6;

const LEAST_TERMS = 3;

/** From this share of what tells, a sentence of a report says much the same; from the other it is on the same thing. */
export const SAYS_THE_SAME = 0.6;
const ON_THE_SAME = 0.3;
/** A sentence that has less of a passage than this share of the best one is not what it rests on. */
const BESIDE_THE_BEST = 0.6;

/** The sentences that are on the same as a passage without some of its words: those that are to be compared. */
export function bearing(
  scene: CheckScene,
  sources: Sources,
  reading: Reading,
  without: Span,
): readonly Alignment[] {
  const tokens = scene.tokens(scene.draft);
  const named = outletOf(reading.outlets, reading.clause, without)?.report;
  const rest = reading.wider.filter(({ token, stem }) => {
    const at = tokens.startOf(token);
    // What one outlet counts is not found by what another does.
    return (at < without.start || at >= without.end) && (named === undefined || stem !== '');
  });
  const found = nearestBy(sources, rest, named);
  const best = Math.max(0, ...found.map((one) => one.cover));
  return found.filter((one) => one.cover >= ON_THE_SAME && one.cover >= best * BESIDE_THE_BEST);
}

/** So much of a passage, or a place so near to what bears it, makes a sentence one that the passage may rest on. */
const SOME = 0.25;
const NEARBY = 4;

/** The sentences that have anything to do with what a passage tells. */
export function nearbySources(
  sources: Sources,
  reading: Reading,
  near: readonly Alignment[],
): readonly Source[] {
  const found = new Set(reading.borne.filter(({ cover }) => cover >= SOME).map(({ source }) => source));
  for (const { source } of near) {
    for (let at = source.place - NEARBY; at <= source.place + NEARBY; at++) {
      const one = sources.all[at];
      if (one?.report === source.report) found.add(one);
    }
  }
  return [...found];
}

/** What a judgement on words of the draft is made of. */
export interface Judged {
  readonly span: Span;
  readonly about: FindingAbout;
  readonly result: CheckedStatement['result'];
  readonly passages?: readonly Passage[];
  readonly change?: CheckedStatement['change'] | undefined;
  readonly confidence: number;
  readonly rule: string;
  readonly detail?: string | undefined;
}

export function statementOf(scene: CheckScene, judged: Judged): CheckedStatement {
  const { span, about, result, passages = [], change, confidence, rule, detail } = judged;
  const why: Reason = { rule, ...(detail !== undefined && { detail }) };
  return {
    span,
    about,
    result,
    evidence: citationsOf(scene, passages),
    ...(change !== undefined && { change }),
    confidence,
    why: [why],
  };
}

/** Borne out by some reports and contradicted by others: both are shown, and the reason names those others. */
export function toldOtherwise(
  scene: CheckScene,
  rule: string,
  passages: readonly Passage[],
  against: readonly Passage[],
): Omit<Judged, 'span' | 'about'> {
  const others = [...new Set(against.map(({ report }) => scene.report(report).id))];
  return {
    result: 'supported',
    passages: [...passages.slice(0, MOST_CITED / 2), ...against],
    confidence: CONTRADICTED,
    rule,
    detail: `told otherwise in ${others.join(', ')}`,
  };
}

const CONTRADICTED = 0.5;

/** Passages more than these show nothing that the first ones do not. */
const MOST_CITED = 4;

function citationsOf(scene: CheckScene, passages: readonly Passage[]): Citation[] {
  const cited = new Map<string, Citation>();
  for (const { report, span } of passages) {
    const citation = scene.cite(report, span);
    cited.set(`${citation.report} ${span.start} ${span.end}`, citation);
  }
  return [...cited.values()].slice(0, MOST_CITED);
}

/** Whether words of the draft tell that they are wrong. */
export function isWrong({ result }: Pick<CheckedStatement, 'result'>): boolean {
  return result !== 'supported' && result !== 'not-checked';
}
