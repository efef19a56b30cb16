import {
  type CheckedStatement,
  cover,
  QUOTATIONS,
  type QuotationChange,
  type Span,
  span,
  trimSpan,
  wordsOf,
} from '../../model/index.ts';
import { type WordingRelation, wordingRelation } from '../../text/index.ts';
import { comparedWords } from '../compared-words.ts';
import type { Passage } from '../evidence.ts';
import { type Utterance, utterancesOf } from '../quotations/utterances.ts';
import type { Sources } from './align.ts';
import { isNegation } from './polarity.ts';
import type { CheckScene } from './scene.ts';
import { type Credit, creditOf, creditsDiffer } from './speakers.ts';
import { type Judged, statementOf } from './statement.ts';
import { termsOf } from './terms.ts';

/** Words that a report quotes, with who is credited, ready to be compared. */
interface Said extends Passage {
  readonly text: string;
  readonly credit: Credit | null;
  /** The whole quotation with its cue and source. */
  readonly whole: Span;
}

/** Words inside quotation marks in the draft. */
interface Quoted {
  readonly span: Span;
  readonly text: string;
  readonly words: readonly string[];
  readonly credit: Credit | null;
  readonly whole: Span;
}

/** All that the reports quote, with the pairs of words by which it is found. */
interface SaidIndex {
  readonly said: readonly Said[];
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** Two pieces of one speech stand no further apart than what tells who speaks. */
const ONE_SPEECH = 250;
/** Pairs of words in more quotations than this are grammar. */
const COMMON_IN = 60;

function saidIn(scene: CheckScene): SaidIndex {
  const utterances = utterancesOf(scene).filter(({ report }) => scene.reports.includes(report));
  const said = utterances.flatMap((one, i) => {
    const own = saidFrom(scene, one);
    const next = utterances[i + 1];
    const isOn = next?.report === one.report && next.span.start - one.span.end < ONE_SPEECH;
    const text = scene.report(one.report).text;
    const joined = next && `${own.text} ${wordsOf(text, next.span)}`;
    return isOn && joined ? [own, { ...own, text: joined, span: cover(one.span, next.span) }] : [own];
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

function saidFrom(scene: CheckScene, { report, span: where, quotation }: Utterance): Said {
  const own = scene.report(report);
  const told = own.layer(QUOTATIONS).at(quotation);
  return {
    report,
    span: where,
    text: wordsOf(own.text, where),
    credit: creditOf(scene, report, told),
    whole: told.span,
  };
}

function pairsOf(words: readonly string[]): Set<string> {
  if (words.length < 2) return new Set(words);
  return new Set(words.slice(1).map((word, i) => `${words[i]} ${word}`));
}

/** Words between marks that nobody is credited with: titles and words held at a distance may be so short. */
const UNCREDITED_FROM = 4;

/** The quoted words of the draft, credited or not, in their order. */
export function quotedIn(scene: CheckScene): Quoted[] {
  const own = scene.report(scene.draft);
  if (!own.has(QUOTATIONS)) return [];
  const credited = utterancesOf(scene)
    .filter(({ report }) => report === scene.draft)
    .map(({ span: where, quotation, words }): Quoted => {
      const told = own.layer(QUOTATIONS).at(quotation);
      const credit = creditOf(scene, scene.draft, told);
      return { span: where, text: wordsOf(own.text, where), words, credit, whole: told.span };
    });
  const known = marksOf(own.text.length, credited);
  const bare = [...own.text.matchAll(BETWEEN_MARKS)]
    .map(({ index, 0: whole }) => trimSpan(own.text, span(index + 1, index + whole.length - 1)))
    .filter((where) => !isMarked(known, where))
    .map((where) => ({
      where,
      text: wordsOf(own.text, where),
      words: comparedWords(wordsOf(own.text, where)),
    }))
    .filter(({ words }) => words.length >= UNCREDITED_FROM)
    .map(({ where, text, words }): Quoted => ({ span: where, text, words, credit: null, whole: where }));
  return [...credited, ...bare].sort((a, b) => a.span.start - b.span.start);
}

/** 1 for every character of passages. */
export function marksOf(length: number, passages: readonly { readonly span: Span }[]): Uint8Array {
  const flags = new Uint8Array(length);
  for (const { span: where } of passages) flags.fill(1, where.start, where.end);
  return flags;
}

/** Whether any character of a passage is marked. */
export function isMarked(flags: Uint8Array, { start, end }: Span): boolean {
  return flags.subarray(start, end).includes(1);
}

const BETWEEN_MARKS = /["“„«][^"“”„«»\n]{1,2000}["”“»]/g;

/** Each quotation of the draft: whether the reports quote it so, and whom they credit. */
export function checkQuotations(
  scene: CheckScene,
  sources: Sources,
  quoted: readonly Quoted[],
): CheckedStatement[] {
  const index = saidIn(scene);
  return quoted.map((one) => statementOf(scene, judge(scene, sources, index, one)));
}

interface Candidate {
  readonly said: Said;
  readonly relation: WordingRelation;
}

const KEPT = new Set(['same', 'look-alike', 'partial', 'elided', 'editorial']);
/** From so many words on, words that nobody said are invented; fewer may be anybody's. */
const TELLING_WORDS = 2;
/** Words that nobody is credited with, from so many on, are a quotation all the same. */
const SENTENCE_FROM = 6;

/** The title of a work: capitals throughout. */
function isTitle(text: string): boolean {
  const words = (text.match(/\p{L}+/gu) ?? []).filter((word) => word.length > SHORT_WORD);
  return words.length > 0 && words.every((word) => /^\p{Lu}/u.test(word));
}

const SHORT_WORD = 3;

/** An alteration shares so much with what was said. */
const ALTERED_LIKENESS = 0.6;

function judge(scene: CheckScene, sources: Sources, index: SaidIndex, quoted: Quoted): Judged {
  const found = candidatesFor(index, quoted);
  const kept = found.filter(({ relation }) => KEPT.has(relation.relation));
  if (kept.length > 0) return byCredit(scene, quoted, kept, found);
  const running = passageOf(scene, sources, quoted);
  const base = { span: quoted.span, about: 'quotation' as const };
  if (running !== null)
    return {
      ...base,
      result: 'supported',
      passages: [running],
      confidence: 0.7,
      rule: 'words-of-the-report',
    };
  const [best] = found.filter(({ relation }) => relation.likeness >= ALTERED_LIKENESS);
  if (best !== undefined) return alteredFrom(scene, quoted, best);
  const least = quoted.credit === null ? SENTENCE_FROM : TELLING_WORDS;
  if (quoted.words.length < least || (quoted.credit === null && isTitle(quoted.text)))
    return { ...base, result: 'not-checked', confidence: 0.5, rule: 'too-short-to-be-told' };
  return { ...base, span: quoted.whole, result: 'unsupported', confidence: 0.85, rule: 'quoted-nowhere' };
}

/** The very words, then: of whom? */
function byCredit(
  scene: CheckScene,
  quoted: Quoted,
  kept: readonly Candidate[],
  found: readonly Candidate[],
): Judged {
  const { credit } = quoted;
  const others =
    credit === null
      ? []
      : kept.filter(({ said }) => said.credit !== null && creditsDiffer(scene, credit, said.credit));
  const base = { about: 'quotation' as const };
  if (kept.length > 0 && others.length === kept.length)
    return {
      ...base,
      span: quoted.whole,
      result: 'speaker-differs',
      change: 'speaker-changed',
      passages: others.map(({ said }) => ({ report: said.report, span: said.whole })),
      confidence: 0.85,
      rule: 'same-words-other-speaker',
    };
  const best = kept.filter((one) => !others.includes(one));
  const isWhole = best[0]?.relation.relation === 'same';
  const otherwise = quotedOtherwise(found, best);
  return {
    ...base,
    span: quoted.span,
    result: 'supported',
    passages: best.map(({ said }) => ({ report: said.report, span: said.span })),
    confidence: otherwise > 0 ? CONTRADICTED : isWhole ? 0.95 : 0.85,
    rule: isWhole ? 'same-quoted-words' : 'part-of-the-quoted-words',
    ...(otherwise > 0 && { detail: `${otherwise} other reports quote it otherwise` }),
  };
}

const CONTRADICTED = 0.5;

/** How many other reports quote what must be the same words in another sense. */
function quotedOtherwise(found: readonly Candidate[], best: readonly Candidate[]): number {
  const own = new Set(best.map(({ said }) => said.report));
  const others = found.filter(
    ({ relation }) => relation.relation === 'altered' && relation.likeness >= ALTERED_LIKENESS,
  );
  return new Set(others.map(({ said }) => said.report).filter((report) => !own.has(report))).size;
}

function alteredFrom(scene: CheckScene, quoted: Quoted, { said, relation }: Candidate): Judged {
  const base = {
    span: quoted.span,
    about: 'quotation' as const,
    passages: [{ report: said.report, span: said.span }],
  };
  const change = changeOf(relation.changes);
  // "She would not 'send soldiers'": the words outside the marks keep the sense.
  if (change === 'negation-dropped' && isOnlyCut(quoted, said) && isNegatedAround(scene, quoted))
    return { ...base, result: 'supported', confidence: 0.6, rule: 'negated-outside-the-marks' };
  return {
    ...base,
    result: 'altered',
    change,
    confidence: Math.round((0.5 + relation.likeness * 0.45) * 100) / 100,
    rule: 'quoted-in-other-words',
    detail: `${Math.round(relation.likeness * 100)} % of the words in common`,
  };
}

function isOnlyCut({ words }: Quoted, { text }: Said): boolean {
  return ` ${comparedWords(text).join(' ')} `.includes(` ${words.join(' ')} `);
}

function isNegatedAround(scene: CheckScene, { span: inner, whole }: Quoted): boolean {
  const tokens = scene.tokens(scene.draft);
  for (let i = tokens.indexAt(whole.start); i < tokens.size && tokens.startOf(i) < whole.end; i++) {
    const at = tokens.startOf(i);
    if ((at < inner.start || at >= inner.end) && isNegation(tokens.foldedOf(i))) return true;
  }
  return false;
}

const CHANGES: Readonly<Record<WordingRelation['changes'][number], QuotationChange>> = {
  polarity: 'negation-dropped',
  number: 'number-changed',
  condition: 'cut',
  joined: 'cut',
  name: 'word-changed',
  modality: 'word-changed',
  order: 'word-changed',
  cut: 'cut',
  word: 'word-changed',
  ellipsis: 'ellipsis',
  insertion: 'word-changed',
  edge: 'cut',
  speaker: 'speaker-changed',
  attribution: 'attribution-dropped',
};

function changeOf([gravest]: WordingRelation['changes']): QuotationChange {
  return gravest === undefined ? 'word-changed' : CHANGES[gravest];
}

/** What the reports quote that has words of the draft's in a row, the likest first. */
function candidatesFor({ said, places }: SaidIndex, { text, words }: Quoted): Candidate[] {
  const near = new Set([...pairsOf(words)].flatMap((pair) => places.get(pair) ?? []));
  return [...near]
    .sort((a, b) => a - b)
    .flatMap((i) => said[i] ?? [])
    .map((one) => ({ said: one, relation: closest(one.text, text) }))
    .sort((a, b) => rankOf(b) - rankOf(a));
}

function rankOf({ relation }: Candidate): number {
  return relation.likeness + (KEPT.has(relation.relation) ? 1 : 0);
}

/** Speeches of more sentences than this are looked at whole and sentence by sentence. */
const MOST_SENTENCES = 12;
const LONGEST_RUN = 3;

/** The relation to the whole of what was said, or to the sentences in it that come closest. */
function closest(said: string, text: string): WordingRelation {
  const whole = wordingRelation(said, text);
  if (KEPT.has(whole.relation)) return whole;
  const sentences = said.split(/(?<=[.!?])\s+/).slice(0, MOST_SENTENCES);
  let best = whole;
  for (let first = 0; first < sentences.length; first++) {
    for (let end = first + 1; end <= Math.min(sentences.length, first + LONGEST_RUN); end++) {
      const part = wordingRelation(sentences.slice(first, end).join(' '), text);
      if (part.likeness > best.likeness) best = part;
    }
  }
  return best;
}

/** Where words stand in a report in this order, outside of what it quotes. */
function passageOf(scene: CheckScene, sources: Sources, { span: where, words }: Quoted): Passage | null {
  if (words.length < TELLING_WORDS) return null;
  const wanted = ` ${words.join(' ')} `;
  const near = sources.nearest(termsOf(scene, scene.draft, where)).map(({ source }) => source);
  return near.find(({ report, span: own }) => runningWords(scene, report, own).includes(wanted)) ?? null;
}

function runningWords(scene: CheckScene, report: number, where: Span): string {
  return ` ${comparedWords(wordsOf(scene.report(report).text, where)).join(' ')} `;
}
