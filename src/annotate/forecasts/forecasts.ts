import { type Stretch, type Tokens, tokensOf } from '../../language/index.ts';
import type { ForecastWords } from '../../lexicon/forecast-words.ts';
import type { Lexicon } from '../../lexicon/index.ts';
import {
  type Annotator,
  CHAINS,
  chainNumbers,
  contains,
  cover,
  FORECASTS,
  type Forecast,
  type Likelihood,
  layerOf,
  MENTIONS,
  type Mention,
  overlaps,
  QUOTATIONS,
  type Quotation,
  type Reason,
  type Ref,
  type Report,
  SENTENCES,
  type Sentence,
  type Span,
  TIMES,
  type TimeExpression,
  TOKENS,
  VERSION,
  wordsOf,
} from '../../model/index.ts';
import { spanOfWords } from './clauses.ts';
import {
  conditionOf,
  type Foretelling,
  foreseerOf,
  foretellingsIn,
  isSupposed,
  outcomeOf,
  subjectsOf,
} from './foretelling.ts';
import { likelihoodIn } from './likelihood.ts';

const maker = { name: 'variorum-forecasts', version: VERSION };

/** What is foretold in a report: by whom, under which condition, in which words of likelihood, by when. */
export const forecastsAnnotator: Annotator<Lexicon> = {
  writes: [FORECASTS],
  reads: [TOKENS, SENTENCES, MENTIONS, TIMES, QUOTATIONS, CHAINS],
  languages: ['en'],
  maker,
  annotate: (report, lexicon) => ({ layers: [layerOf(FORECASTS, maker, findForecasts(report, lexicon))] }),
};

function findForecasts(report: Report, { forecastWords: words }: Lexicon): Forecast[] {
  const tokens = tokensOf(report);
  const scene = sceneOf(report);
  return [...report.layer(SENTENCES)].flatMap((sentence) => {
    if (tokens.foldedOf(sentence.tokens.end - 1) === '?') return [];
    const reading = { tokens, sentence, words, scene };
    return foretellingsIn(tokens, sentence.tokens, words).flatMap((one) => forecastFrom(one, reading) ?? []);
  });
}

/** What is asked of a report while its forecasts are read. */
interface Scene {
  readonly report: Report;
  readonly chainOf: ReadonlyMap<Ref<Mention>, number>;
  /** The day of publication, or null: without it nothing is known to lie ahead. */
  readonly published: string | null;
}

function sceneOf(report: Report): Scene {
  return {
    report,
    chainOf: chainNumbers([...report.layer(CHAINS)]),
    published: report.metadata.published?.value.slice(0, 'YYYY-MM-DD'.length) ?? null,
  };
}

interface Reading {
  readonly tokens: Tokens;
  readonly sentence: Sentence;
  readonly words: ForecastWords;
  readonly scene: Scene;
}

function forecastFrom(told: Foretelling, reading: Reading): Forecast | null {
  const { tokens, sentence, words, scene } = reading;
  const condition = conditionOf(tokens, told, words);
  const outcome = spanOfWords(tokens, outcomeOf(tokens, told.root, condition));
  if (outcome === null || isItselfOpen(tokens, told.root, words) || isSupposed(tokens, told.root, words))
    return null;
  const quotation = quotationAround(scene, tokens.spanOf(told.root));
  // "Prices rise unless the state acts, analysts say": "unless" is no exception to their saying so.
  if (told.kind === 'exception' && quotationAround(scene, tokens.spanOf(told.marker)) !== quotation)
    return null;
  const clipped = quotation === null ? outcome : clippedTo(outcome, quotation);
  const likelihood = likelihoodIn(tokens, sentence.tokens, told, words);
  const horizon = horizonIn(scene, clipped);
  const why = reasonsFor(told, { ...reading, condition, quotation, likelihood, horizon });
  const [first, ...rest] = why;
  if (first === undefined) return null;
  const conditionSpan = condition && spanOfWords(tokens, condition);
  return {
    span: conditionSpan ? cover(clipped, conditionSpan) : clipped,
    outcome: clipped,
    ...(conditionSpan && { condition: conditionSpan }),
    source: quotation?.source ?? null,
    ...(likelihood && { likelihood }),
    ...(horizon !== null && { horizon }),
    why: [first, ...rest],
  };
}

interface Found extends Reading {
  readonly condition: Stretch | null;
  readonly quotation: Quotation | null;
  readonly likelihood: Likelihood | null;
  readonly horizon: Ref<TimeExpression> | null;
}

/** Why a clause foretells; nothing where it may be a promise, a plan, or merely possible. */
function reasonsFor({ root, marker, kind }: Foretelling, found: Found): Reason[] {
  const { tokens, words, condition, likelihood, horizon } = found;
  const word = tokens.foldedOf(marker);
  if (kind !== 'modal') return [{ rule: `foretold-by-${kind}`, detail: word }];
  const foreseer = foreseerOf(tokens, root, words);
  if (likelihood === null && (isOwnDoing(root, found) || isThreat(root, found))) return [];
  const why: Reason[] = [];
  if (foreseer !== null) why.push({ rule: 'foreseen', detail: tokens.foldedOf(foreseer) });
  if (likelihood !== null) why.push({ rule: 'word-of-likelihood', detail: likelihood });
  if (condition !== null) why.push({ rule: 'modal-with-condition', detail: word });
  if (horizon !== null && word !== 'would') why.push({ rule: 'modal-with-time-ahead', detail: word });
  if (why.length === 0 && isAssessment(word, found)) why.push({ rule: 'possibility-assessed', detail: word });
  return why;
}

/** Whether who speaks is who will do it: a promise, a threat or a plan, and no forecast. */
function isOwnDoing(root: number, { tokens, scene, quotation }: Found): boolean {
  const subject = subjectsOf(tokens, root)[0];
  if (subject === undefined || quotation === null) return false;
  if (/^(?:i|we)$/.test(tokens.foldedOf(subject))) return true;
  const speaker = quotation.source?.mention ?? null;
  if (speaker === null) return false;
  const mentions = scene.report.layer(MENTIONS).touching(tokens.spanOf(subject));
  return mentions.some((ref) => ref === speaker || scene.chainOf.get(ref) === scene.chainOf.get(speaker));
}

/** "Tarn will halt deliveries unless Varn pays": what somebody will do to others, unless one who only assesses says so. */
function isThreat(root: number, { tokens, scene, words, condition, quotation }: Found): boolean {
  const opensUnless = condition !== null && tokens.foldedOf(condition.first) === 'unless';
  const subject = subjectsOf(tokens, root)[0];
  if (!opensUnless || subject === undefined || isByAssessor(scene, quotation, words)) return false;
  const mentions = scene.report.layer(MENTIONS);
  const hasObject = tokens.dependentsOf(root).some((i) => tokens.roleOf(i) === 'object');
  const doers = mentions.touching(tokens.spanOf(subject)).map((ref) => mentions.at(ref));
  const isDoer = tokens.uposOf(subject) === 'PROPN' || /^(?:he|she|they)$/.test(tokens.foldedOf(subject));
  return hasObject && (isDoer || doers.some(({ type }) => DOERS.has(type)));
}

const DOERS: ReadonlySet<string> = new Set(['person', 'organization', 'country', 'group']);

/** Whether who says it is named as an analyst or the like. */
function isByAssessor({ report }: Scene, quotation: Quotation | null, { assessors }: ForecastWords): boolean {
  const source = quotation?.source ?? null;
  if (source === null) return false;
  const who =
    wordsOf(report.text, source.span)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return who.some((word) => assessors.has(word) || assessors.has(word.replace(/s$/, '')));
}

/** "Might" and "may" in the mouth of a named or anonymous person assess; in a body's they often allow. */
function isAssessment(word: string, { quotation }: Found): boolean {
  return (
    /^(?:might|may)$/.test(word) && quotation?.source?.standing === 'named' && quotation.kind !== 'direct'
  );
}

/** A clause that is a condition or an open question itself: "if it will hold", "whether talks will resume". */
function isItselfOpen(tokens: Tokens, root: number, { conditions }: ForecastWords): boolean {
  return tokens
    .dependentsOf(root)
    .some((one) => tokens.foldedOf(one) === 'whether' || isOwnCondition(tokens, one, conditions));
}

function isOwnCondition(tokens: Tokens, i: number, conditions: ReadonlySet<string>): boolean {
  return tokens.roleOf(i) === 'marker' && conditions.has(tokens.foldedOf(i));
}

/** The quotation with the shortest content around a word: the one whose source says it. */
function quotationAround({ report }: Scene, word: Span): Quotation | null {
  const quotations = report.layer(QUOTATIONS);
  const around = quotations
    .touching(word)
    .map((ref) => quotations.at(ref))
    .filter(({ content }) => content.some((part) => contains(part, word)));
  const length = ({ content }: Quotation) => content.reduce((sum, { start, end }) => sum + end - start, 0);
  return around.toSorted((a, b) => length(a) - length(b))[0] ?? null;
}

function clippedTo(outcome: Span, { content }: Quotation): Span {
  const part = content.find((one) => overlaps(one, outcome));
  if (part === undefined) return outcome;
  return { start: Math.max(outcome.start, part.start), end: Math.min(outcome.end, part.end) };
}

/** The time in an outcome that begins after publication. */
function horizonIn({ report, published }: Scene, outcome: Span): Ref<TimeExpression> | null {
  if (published === null) return null;
  const times = report.layer(TIMES);
  const ahead = times.within(outcome).filter((ref) => (times.at(ref).earliest ?? '') > published);
  return ahead.at(-1) ?? null;
}
