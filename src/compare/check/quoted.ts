import {
  type CheckedStatement,
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
import { utterancesOf } from '../quotations/utterances.ts';
import type { Sources } from './align.ts';
import { isConditionCut } from './cut.ts';
import { isNegation } from './polarity.ts';
import { pairsOf, type Said, type SaidIndex, saidIn } from './said.ts';
import type { CheckScene } from './scene.ts';
import { type Credit, creditOf, creditsDiffer } from './speakers.ts';
import { type Judged, statementOf } from './statement.ts';
import { termsOf } from './terms.ts';

/** Words inside quotation marks in the draft. */
interface Quoted {
  readonly span: Span;
  readonly text: string;
  readonly words: readonly string[];
  readonly credit: Credit | null;
  readonly whole: Span;
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
  const kept = found.filter(
    ({ said, relation }) => KEPT.has(relation.relation) && !goesBeyond(quoted, said, found),
  );
  if (kept.length > 0) return byCredit(scene, quoted, kept, found);
  const running = passageOf(scene, sources, quoted);
  const base = { span: quoted.span, about: 'quotation' as const };
  const cut = found.find(({ said }) => isOnlyCut(quoted, said) && isConditionCut(scene, quoted, said.text));
  if (cut !== undefined) return { ...base, ...conditionCut([cut]) };
  if (running !== null) return { ...base, ...byTeller(scene, quoted, running) };
  const [best] = found.filter(({ relation }) => relation.likeness >= ALTERED_LIKENESS);
  if (best !== undefined) return alteredFrom(scene, quoted, best);
  const least = quoted.credit === null ? SENTENCE_FROM : TELLING_WORDS;
  if (quoted.words.length < least || (quoted.credit === null && isTitle(quoted.text)))
    return { ...base, result: 'not-checked', confidence: 0.5, rule: 'too-short-to-be-told' };
  return { ...base, span: quoted.whole, result: 'unsupported', confidence: 0.85, rule: 'quoted-nowhere' };
}

/** Whether a quotation has what was said and more that nobody is quoted with. */
function goesBeyond({ words }: Quoted, { text }: Said, found: readonly Candidate[]): boolean {
  const whole = ` ${words.join(' ')} `;
  const said = ` ${comparedWords(text).join(' ')} `;
  const at = whole.indexOf(said);
  if (at < 0 || words.length - comparedWords(text).length < BEYOND) return false;
  const rest = [whole.slice(0, at + 1), whole.slice(at + said.length - 1)].filter(
    (part) => part.trim() !== '',
  );
  const others = found.map((one) => ` ${comparedWords(one.said.text).join(' ')} `);
  return !rest.every((part) => others.some((other) => other.includes(part)));
}

const BEYOND = 3;

/** Words that a report has without quoting them: of whoever it credits with them in its own words, or its own. */
function byTeller(
  scene: CheckScene,
  { credit, words, text }: Quoted,
  running: Passage,
): Omit<Judged, 'span' | 'about'> {
  const passages = [running];
  if (credit === null || words.length < UNCREDITED_FROM || isToldAsSaid(scene, credit, running, text))
    return { result: 'supported', passages, confidence: 0.7, rule: 'words-of-the-report' };
  return { result: 'unsupported', passages, confidence: 0.7, rule: 'told-by-the-report-itself' };
}

/** Whether a sentence has words between marks, or on the word of somebody who may be the one credited. */
function isToldAsSaid(
  scene: CheckScene,
  credit: Credit,
  { report, span: where }: Passage,
  text: string,
): boolean {
  const own = scene.report(report);
  const wanted = ` ${comparedWords(text).join(' ')} `;
  const around = own.text.slice(Math.max(0, where.start - LONGEST_SPEECH), where.end + LONGEST_SPEECH);
  const isBetween = [...around.matchAll(BETWEEN_MARKS)].some(([whole]) =>
    ` ${comparedWords(whole).join(' ')} `.includes(wanted),
  );
  const layer = own.layer(QUOTATIONS);
  return (
    isBetween ||
    layer
      .touching(where)
      .map((ref) => layer.at(ref))
      .filter(({ content }) => content.some((piece) => runningWords(scene, report, piece).includes(wanted)))
      .map((one) => creditOf(scene, report, one))
      .some((told) => told === null || !creditsDiffer(scene, credit, told))
  );
}

/** Marks further off open and close something else. */
const LONGEST_SPEECH = 500;

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
  if (best.length > 0 && best.every(({ said }) => isConditionCut(scene, quoted, said.text)))
    return { ...base, span: quoted.span, ...conditionCut(best) };
  const elsewhere = others.filter(({ said }) => hasMissing(quoted, best, said.text));
  if (elsewhere.length > 0)
    return {
      ...base,
      span: quoted.whole,
      result: 'speaker-differs',
      change: 'speaker-changed',
      passages: [...best, ...elsewhere].flatMap(({ said }) => said.pieces),
      confidence: 0.7,
      rule: 'words-of-two-joined',
    };
  const isWhole = best[0]?.relation.relation === 'same';
  const otherwise = quotedOtherwise(found, best);
  return {
    ...base,
    span: quoted.span,
    result: 'supported',
    passages: best.flatMap(({ said }) => said.pieces),
    confidence: otherwise > 0 ? CONTRADICTED : isWhole ? 0.95 : 0.85,
    rule: isWhole ? 'same-quoted-words' : 'part-of-the-quoted-words',
    ...(otherwise > 0 && { detail: `${otherwise} other reports quote it otherwise` }),
  };
}

function conditionCut(from: readonly Candidate[]): Omit<Judged, 'span' | 'about'> {
  return {
    result: 'altered',
    change: 'cut',
    passages: from.flatMap(({ said }) => said.pieces),
    confidence: 0.75,
    rule: 'condition-cut-off',
  };
}

const CONTRADICTED = 0.5;

/** Whether words said by another make a sentence of the quotation that nobody who may be credited with it said. */
function hasMissing({ text, words }: Quoted, best: readonly Candidate[], other: string): boolean {
  const runs = (said: string) => ` ${comparedWords(said).join(' ')} `;
  const own = best.map(({ said }) => runs(said.text));
  if (own.some((said) => said.includes(` ${words.join(' ')} `))) return false;
  return text
    .split(/(?<=[.!?])\s+/)
    .map((sentence) => comparedWords(sentence))
    .filter(({ length }) => length > TELLING_WORDS)
    .map((sentence) => ` ${sentence.join(' ')} `)
    .some((sentence) => !own.some((said) => said.includes(sentence)) && runs(other).includes(sentence));
}

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
    passages: said.pieces,
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
