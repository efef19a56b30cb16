import { cover, QUOTATIONS, type Span, wordsOf } from '../../model/index.ts';
import { comparedWords } from '../compared-words.ts';
import type { Passage } from '../evidence.ts';
import { type Utterance, utterancesOf } from '../quotations/utterances.ts';
import type { CheckScene } from './scene.ts';
import { type Credit, creditOf } from './speakers.ts';

/** Words that a report quotes, with who is credited, ready to be compared. */
export interface Said extends Passage {
  readonly text: string;
  readonly credit: Credit | null;
  /** The whole quotation with its cue and source. */
  readonly whole: Span;
  /** The quoted words alone: of two that are joined each, without what stands between. */
  readonly pieces: readonly Passage[];
}

/** All that the reports quote, with the pairs of words by which it is found. */
export interface SaidIndex {
  readonly said: readonly Said[];
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** Two pieces of one speech stand no further apart than what tells who speaks. */
const ONE_SPEECH = 250;
/** Pairs of words in more quotations than this are grammar. */
const COMMON_IN = 60;

export function saidIn(scene: CheckScene): SaidIndex {
  const utterances = utterancesOf(scene).filter(({ report }) => scene.reports.includes(report));
  const said = utterances.flatMap((one, i) => {
    const own = saidFrom(scene, one);
    const next = utterances[i + 1];
    if (next === undefined || !isOneSpeech(scene, one, next)) return [own];
    return [own, joined(own, saidFrom(scene, next))];
  });
  const places = new Map<string, number[]>();
  said.forEach(({ text }, i) => {
    for (const key of pairsOf(comparedWords(text))) {
      const known = places.get(key);
      if (!known) places.set(key, [i]);
      else if (known.length < COMMON_IN) known.push(i);
    }
  });
  return { said, places };
}

/** Whether two utterances follow on one another and nothing says that they are of two people. */
function isOneSpeech(scene: CheckScene, one: Utterance, next: Utterance): boolean {
  if (next.report !== one.report || next.span.start - one.span.end >= ONE_SPEECH) return false;
  if (one.quotation === next.quotation) return true;
  if (one.speaker !== null && next.speaker !== null) return one.speaker === next.speaker;
  const [a, b] = [one, next].map(({ report, quotation }) => {
    const own = scene.report(report).layer(QUOTATIONS).at(quotation);
    return creditOf(scene, report, own)?.words ?? new Set<string>();
  });
  if (a === undefined || b === undefined || a.size === 0 || b.size === 0) return true;
  return [...a].some((word) => b.has(word));
}

function joined(own: Said, next: Said): Said {
  return {
    ...own,
    text: `${own.text} ${next.text}`,
    span: cover(own.span, next.span),
    pieces: [...own.pieces, ...next.pieces],
  };
}

function saidFrom(scene: CheckScene, { report, span: where, quotation }: Utterance): Said {
  const own = scene.report(report);
  const told = own.layer(QUOTATIONS).at(quotation);
  return {
    report,
    span: where,
    text: wordsOf(own.text, where),
    credit: creditOf(scene, report, told),
    whole: told.span,
    pieces: [{ report, span: where }],
  };
}

/** The pairs of words that stand next to each other; of a single word that word. */
export function pairsOf(words: readonly string[]): Set<string> {
  if (words.length < 2) return new Set(words);
  return new Set(words.slice(1).map((word, i) => `${words[i]} ${word}`));
}
