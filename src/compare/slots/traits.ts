import { isVerb, type Tokens, tokensOf } from '../../language/index.ts';
import { MENTIONS, QUANTITIES, QUOTATIONS, TIMES, type Report } from '../../model/index.ts';
import { stemOf } from '../../text/index.ts';
import { oncePerStory, reportAt, type StoryContext } from '../context.ts';
import { isAddition, isAttribute } from '../counts.ts';
import { isOfOtherEvent, sideOf } from '../figures.ts';
import { tellsGrowth } from '../growth.ts';
import { type Moment, momentsClash } from '../moments.ts';
import { areClose, areCompatible } from '../quantities.ts';
import { isContentWord } from '../words.ts';
import type { Telling } from './tellings.ts';

export interface Word {
  readonly key: string;
  readonly lemma: string;
  readonly isName: boolean;
  readonly weight: number;
  readonly tie: number;
  readonly part: 'head' | 'verb' | 'subject' | 'object' | 'other';
}

export interface Seen {
  readonly telling: Telling;
  readonly words: readonly Word[];
  readonly before: readonly Word[];
  readonly verb: string;
  readonly head: string;
  readonly isPast: boolean;
  readonly mood: string;
  readonly isNegated: boolean;
  readonly isOther: boolean;
  readonly isAddition: boolean;
  readonly isAttribute: boolean;
  readonly grows: boolean;
  readonly days: readonly string[];
  readonly speaker: string;
  readonly isPart: boolean;
  readonly isBeforePast: boolean;
  readonly isAnother: boolean;
  readonly olderDays: number;
  readonly siblings: readonly number[];
  readonly order: number;
  readonly side: string;
  readonly isQuoted: boolean;
}

function isSumOf(a: Seen, b: Seen): boolean {
  const [x, y] = [a.telling.quantity?.value ?? 0, b.telling.quantity?.value ?? 0];
  return x < y && a.siblings.some((v) => v + x === y || v - x === y);
}

function isYearLike(t: Telling): boolean {
  return t.sort === 'count' && t.head === null;
}

function hasAntonym(context: StoryContext, a: readonly Word[], b: readonly Word[]): boolean {
  return a.some((x) => x.part !== 'other' && b.some((y) => y.part === x.part && context.lexicon.thesaurus.areOpposites(x.lemma, y.lemma)));
}

const PARTS = /\b(?:of them|of those|of these|of whom|of which|among them|including|one of|half of|most of|other|others|remaining|rest)\b/i;
const ANOTHER = /\b(?:another|earlier|previous|previously|last|next|second|third|aftershock|sister|similar|also|again|further|more|since|than|former|old|ago)\b/i;

const frequencies = oncePerStory((context: StoryContext) => {
  const df = new Map<string, number>();
  let n = 0;
  for (const s of context.statements.statements) {
    n++;
    for (const stem of s.stems) df.set(stem, (df.get(stem) ?? 0) + 1);
  }
  return { df, n };
});

const MODALS = new Map([['will', 'future'], ["'ll", 'future'], ['wo', 'future'], ['shall', 'future'], ['may', 'possible'], ['might', 'possible'], ['could', 'possible'], ['would', 'possible'], ['should', 'possible'], ['must', 'possible'], ['can', 'possible']]);
const NEG = new Set(["n't", 'not', 'never', 'no', 'without', 'deny', 'neither', 'nor']);

export function seenOf(context: StoryContext, telling: Telling): Seen {
  const report = reportAt(context.story, telling.report);
  const tokens = tokensOf(report);
  const { first, end } = telling.sentence.tokens;
  const under = tokens.dependentsOf(telling.verb);
  const modal = under.map((i) => MODALS.get(tokens.foldedOf(i))).find((m) => m !== undefined);
  const words = wordsAbout(context, report, telling, first, end, telling.at);
  const firstBefore = previous(report, first);
  const figure = telling.quantity && telling.moment === null && telling.sort !== 'length' ? { report: telling.report, span: telling.span, quantity: telling.quantity, index: telling.index, head: telling.head } : null;
  const layer = report.layer(TIMES);
  const days = layer.within(telling.sentence.span).flatMap((ref) => {
    const t = layer.at(ref);
    return /^\d{4}-\d\d-\d\d/.test(t.value) && (t.type === 'DATE' || t.type === 'TIME') ? [t.value.slice(0, 10)] : [];
  });
  return {
    telling,
    words,
    before: firstBefore === null ? [] : wordsAbout(context, report, telling, firstBefore[0], firstBefore[1], null),
    verb: isVerb(tokens, telling.verb) ? tokens.lemmaOf(telling.verb) : '',
    head: telling.moment !== null ? '' : headLemma(tokens, telling),
    isPast: /^VB[DN]$/.test(tokens.tagOf(telling.verb)),
    mood: modal ?? 'told',
    isNegated: under.some((i) => NEG.has(tokens.foldedOf(i))),
    isOther: isOfOtherEvent(context, telling.report, telling.sentence.span),
    isAddition: figure !== null && isAddition(report, figure as never),
    isAttribute: figure !== null && isAttribute(report, figure as never),
    grows: tellsGrowth(context, telling),
    days,
    isPart: PARTS.test(nearWords(report, telling)),
    isBeforePast: under.some((i) => tokens.foldedOf(i) === 'had' && i < telling.verb),
    isAnother: ANOTHER.test(nearWords(report, telling)),
    olderDays: olderDays(report, days),
    siblings: telling.quantity === null ? [] : siblingsOf(report, telling),
    order: telling.quantity === null ? 0 : layerOrder(report, telling),
    side: figure === null ? '' : sideOf(context, figure as never),
    isQuoted: report.layer(QUOTATIONS).touching(telling.span).some((r) => report.layer(QUOTATIONS).at(r).quoted.some((q) => q.start <= telling.span.start && q.end >= telling.span.end)),
  };
}

function nearWords(report: Report, t: Telling): string {
  return report.text.slice(Math.max(t.sentence.span.start, t.span.start - 30), Math.min(t.sentence.span.end, t.shown.end + 25));
}

function olderDays(report: Report, days: readonly string[]): number {
  const published = Date.parse(report.metadata.published?.value.slice(0, 10) ?? '');
  return Math.max(0, ...days.map((d) => (published - Date.parse(d)) / DAY_MS).filter((d) => !Number.isNaN(d)));
}

function siblingsOf(report: Report, t: Telling): number[] {
  const layer = report.layer(QUANTITIES);
  return layer.within(t.sentence.span).map((r) => layer.at(r)).filter((q) => q.span.start !== t.span.start && (q.unit ?? 'count') === (t.quantity?.unit ?? 'count')).map((q) => q.value);
}

function layerOrder(report: Report, t: Telling): number {
  const layer = report.layer(QUANTITIES);
  return layer.within(t.sentence.span).map((r) => layer.at(r)).filter((q) => q.span.start < t.span.start && (q.unit ?? 'count') === (t.quantity?.unit ?? 'count')).length;
}

function previous(report: Report, first: number): readonly [number, number] | null {
  const s = report.layer(SENTENCES_OF(report));
  let last: readonly [number, number] | null = null;
  for (const { tokens } of s) {
    if (tokens.first >= first) return last;
    last = [tokens.first, tokens.end];
  }
  return last;
}
import { SENTENCES } from '../../model/index.ts';
const SENTENCES_OF = (_: Report) => SENTENCES;

function headLemma(tokens: Tokens, t: Telling): string {
  if (t.sort === 'length') return tokens.lemmaOf(t.at);
  if (t.head === 'people') return 'people';
  const upos = tokens.uposOf(t.at);
  if (t.sort === 'count') return upos === 'NOUN' ? tokens.lemmaOf(t.at) : '';
  // measures: the noun they are of
  let at = t.at;
  for (let i = 0; i < 4; i++) {
    const up = tokens.headOf(at);
    if (up === at) break;
    at = up;
    if (isVerb(tokens, at)) return '';
    if (tokens.uposOf(at) === 'NOUN') return tokens.lemmaOf(at);
  }
  return '';
}

function wordsAbout(context: StoryContext, report: Report, telling: Telling, first: number, end: number, at: number | null): Word[] {
  const tokens = tokensOf(report);
  const { df, n } = frequencies(context);
  const ties = at === null ? null : distances(tokens, first, end, at);
  const mentions = report.layer(MENTIONS);
  const out: Word[] = [];
  const seen = new Set<string>();
  const quantities = report.layer(QUANTITIES).within(tokens.spanFrom(first, end - 1)).map((r) => report.layer(QUANTITIES).at(r).span);
  const times = report.layer(TIMES).within(tokens.spanFrom(first, end - 1)).map((r) => report.layer(TIMES).at(r).span);
  const values = [...quantities, ...times];
  for (let i = first; i < end; i++) {
    if (!isContentWord(tokens, i) || tokens.uposOf(i) === 'NUM') continue;
    const start = tokens.startOf(i);
    if (values.some((v) => start >= v.start && start < v.end)) continue;
    const [ref] = mentions.touching(tokens.spanOf(i));
    const m = ref === undefined ? null : mentions.at(ref);
    const entity = m !== null && m.form === 'name' ? context.entityOf(telling.report, ref!) : null;
    const key = entity !== null ? `e ${context.entities.indexOf(entity)}` : stemOf(tokens.foldedOf(i));
    if (seen.has(key)) continue;
    seen.add(key);
    const lemma = tokens.lemmaOf(i);
    const freq = df.get(stemOf(tokens.foldedOf(i))) ?? 1;
    const idf = Math.log(1 + n / freq) / Math.log(1 + n);
    const isName = m !== null && m.form === 'name';
    const d = ties?.get(i) ?? 8;
    const role = tokens.roleOf(i);
    const verb = telling.verb;
    const part = i === telling.at ? 'head' : i === verb ? 'verb' : tokens.headOf(i) === verb ? (role === 'subject' ? 'subject' : role === 'object' || role === 'attribute' ? 'object' : 'other') : 'other';
    out.push({ key, lemma, isName, weight: idf * (isName ? 1 : 0.15 + 0.85 * context.lexicon.wordVectors.weightOf(lemma)), tie: 1 / (1 + 0.4 * d), part });
  }
  return out;
}

function distances(tokens: Tokens, first: number, end: number, from: number): Map<number, number> {
  const d = new Map([[from, 0]]);
  const queue = [from];
  for (let q = 0; q < queue.length; q++) {
    const at = queue[q]!;
    const next = [...tokens.dependentsOf(at), tokens.headOf(at)];
    for (const i of next) {
      if (i < first || i >= end || d.has(i)) continue;
      d.set(i, d.get(at)! + 1);
      queue.push(i);
    }
  }
  return d;
}

export function wordLikeness(context: StoryContext, a: Word, b: Word): number {
  if (a.key === b.key) return 1;
  if (a.isName || b.isName) return 0;
  return lemmaLikeness(context, a.lemma, b.lemma);
}

export function lemmaLikeness(context: StoryContext, a: string, b: string): number {
  if (a === '' || b === '') return 0;
  if (a === b) return 1;
  const { thesaurus, wordVectors, verbGroups } = context.lexicon;
  const g = verbGroups.get(a) ?? a;
  if (g === (verbGroups.get(b) ?? b)) return 0.95;
  const senses = thesaurus.sensesOf(a);
  const other = thesaurus.sensesOf(b);
  const cos = wordVectors.likenessOf(a, b);
  if (senses.some((s) => other.includes(s))) return Math.max(0.85, cos);
  return cos < 0.3 ? 0 : Math.min(0.9, cos);
}

function overlap(context: StoryContext, a: readonly Word[], b: readonly Word[], exact: boolean, useTie: boolean): number {
  let sum = 0;
  let total = 0;
  for (const [x, y] of [[a, b], [b, a]] as const) {
    for (const w of x) {
      const weight = w.weight * (useTie ? w.tie : 1);
      let best = 0;
      for (const v of y) {
        const s = exact ? (w.key === v.key ? 1 : 0) : wordLikeness(context, w, v);
        const t = useTie ? s * (0.5 + 0.5 * Math.min(1, v.tie / w.tie)) : s;
        if (t > best) best = t;
      }
      sum += weight * best;
      total += weight;
    }
  }
  return total === 0 ? 0 : sum / total;
}

function best(context: StoryContext, a: readonly Word[], b: readonly Word[]): number {
  let m = 0;
  for (const x of a) for (const y of b) m = Math.max(m, wordLikeness(context, x, y));
  return a.length === 0 || b.length === 0 ? -1 : m;
}

export function isClash(a: Telling, b: Telling): boolean {
  if (a.moment !== null && b.moment !== null) return momentsDiffer(a.moment, b.moment);
  if (a.quantity !== null && b.quantity !== null) return !areClose(a.quantity, b.quantity);
  return false;
}

const DAY_MS = 86_400_000;
function momentsDiffer(a: Moment, b: Moment): boolean {
  if (momentsClash(a, b)) return true;
  if (a.day === null || b.day === null || a.day === b.day) return false;
  const days = Math.abs(Date.parse(a.day) - Date.parse(b.day)) / DAY_MS;
  return days > 1 && days < 60;
}

export function sortsMeet(a: Telling, b: Telling): boolean {
  if (a.sort === b.sort) return true;
  const [bare, other] = a.sort === 'count' ? [a, b] : [b, a];
  return bare.sort === 'count' && bare.head === null && other.quantity !== null && other.sort !== 'length' && other.sort !== 'count' && isMeasureLike(bare, other);
}

function isMeasureLike(bare: Telling, other: Telling): boolean {
  const [x, y] = [bare.quantity?.value ?? 0, other.quantity?.value ?? 0];
  return other.sort === 'percent' ? !Number.isInteger(x) && x < 100 : x >= 100000 && y >= 100000;
}


export function isSame(a: Telling, b: Telling): boolean {
  if (a.moment !== null && b.moment !== null) return a.moment.day === b.moment.day && a.moment.minute === b.moment.minute;
  if (a.quantity !== null && b.quantity !== null) return areClose(a.quantity, b.quantity);
  return false;
}

/** A first measure of how much two tellings are of one slot, by which the best partner is found. */
export function baseLikeness(context: StoryContext, a: Seen, b: Seen): number {
  return (
    overlap(context, a.words, b.words, false, true) +
    0.5 * lemmaLikeness(context, a.head, b.head) +
    (a.telling.predicate !== '' && a.telling.predicate === b.telling.predicate ? 0.5 : 0) +
    0.3 * lemmaLikeness(context, a.verb, b.verb)
  );
}

export function traitsOf(context: StoryContext, a: Seen, b: Seen): Record<string, number> {
  const [x, y] = [a.telling, b.telling];
  const t: Record<string, number> = {};
  t.soft = overlap(context, a.words, b.words, false, true);
  t.softFlat = overlap(context, a.words, b.words, false, false);
  t.exact = overlap(context, a.words, b.words, true, true);
  t.head = lemmaLikeness(context, a.head, b.head);
  t.headSame = a.head !== '' && a.head === b.head ? 1 : 0;
  t.headUnknown = a.head === '' || b.head === '' ? 1 : 0;
  t.headApart = a.head !== '' && b.head !== '' && t.head < 0.3 ? 1 : 0;
  t.verb = lemmaLikeness(context, a.verb, b.verb);
  t.verbSame = a.verb !== '' && a.verb === b.verb ? 1 : 0;
  t.predicate = x.predicate !== '' && x.predicate === y.predicate ? 1 : 0;
  t.predicateApart = x.predicate !== '' && y.predicate !== '' && x.predicate !== y.predicate ? 1 : 0;
  t.predicateOne = (x.predicate === '') !== (y.predicate === '') ? 1 : 0;
  const arg = (s: Seen, p: string) => s.words.filter((w) => w.part === p);
  const subject = best(context, arg(a, 'subject'), arg(b, 'subject'));
  t.subject = Math.max(0, subject);
  t.subjectApart = subject >= 0 && subject < 0.3 ? 1 : 0;
  const object = best(context, arg(a, 'object'), arg(b, 'object'));
  t.object = Math.max(0, object);
  t.objectApart = object >= 0 && object < 0.3 ? 1 : 0;
  t.before = overlap(context, a.before, b.words, false, false) + overlap(context, a.words, b.before, false, false);
  const names = (s: Seen) => new Set(s.words.filter((w) => w.isName).map((w) => w.key));
  const [na, nb] = [names(a), names(b)];
  const shared = [...na].filter((k) => nb.has(k)).length;
  t.names = Math.min(3, shared);
  t.namesApart = na.size > 0 && nb.size > 0 && shared === 0 ? 1 : 0;
  t.mood = a.mood === b.mood ? 0 : 1;
  t.possible = a.mood === 'possible' || b.mood === 'possible' ? 1 : 0;
  t.negated = a.isNegated === b.isNegated ? 0 : 1;
  t.otherOne = a.isOther !== b.isOther ? 1 : 0;
  t.otherBoth = a.isOther && b.isOther ? 1 : 0;
  t.addition = a.isAddition !== b.isAddition ? 1 : 0;
  t.attribute = a.isAttribute !== b.isAttribute ? 1 : 0;
  t.attributeBoth = a.isAttribute && b.isAttribute ? 1 : 0;
  t.lead = Math.max(x.place, y.place);
  t.placeApart = Math.abs(x.place - y.place);
  t.headline = x.isHeadline || y.isHeadline ? 1 : 0;
  const daysShared = a.days.some((d) => b.days.includes(d));
  t.dayShared = daysShared ? 1 : 0;
  t.dayApart = a.days.length > 0 && b.days.length > 0 && !daysShared ? 1 : 0;
  if (x.quantity && y.quantity) {
    const [lo, hi] = [Math.min(x.quantity.value, y.quantity.value), Math.max(x.quantity.value, y.quantity.value)];
    t.ratio = lo <= 0 ? 3 : Math.min(3, Math.log(hi / lo));
    t.digits = digits(x.quantity.value) === digits(y.quantity.value) ? 1 : 0;
    t.multiple = lo > 0 && hi / lo > 1.5 && Number.isInteger(hi / lo) ? 1 : 0;
    t.small = hi <= 3 ? 1 : 0;
    t.both = x.quantity.approximation === y.quantity.approximation ? 1 : 0;
    t.bound = ['at-least', 'more-than', 'at-most', 'less-than'].includes(x.quantity.approximation) || ['at-least', 'more-than', 'at-most', 'less-than'].includes(y.quantity.approximation) ? 1 : 0;
  }
  if (x.moment && y.moment) {
    t.momentDay = x.moment.day !== null && y.moment.day !== null && x.moment.day !== y.moment.day ? 1 : 0;
    t.momentHour = x.moment.minute !== null && y.moment.minute !== null ? 1 : 0;
  }
  t.compatible = x.quantity && y.quantity && areCompatible(x.quantity, y.quantity) ? 1 : 0;
  t.bare = x.sort === y.sort ? 0 : 1;
  if (x.moment?.day && y.moment?.day) {
    const days = Math.abs(Date.parse(x.moment.day) - Date.parse(y.moment.day)) / DAY_MS;
    t.daysFar = days > 10 ? 1 : 0;
    t.week = days === 7 ? 1 : 0;
  }
  t.sum = isSumOf(a, b) || isSumOf(b, a) ? 1 : 0;
  t.partitive = a.isPart !== b.isPart ? 1 : 0;
  t.partitiveBoth = a.isPart && b.isPart ? 1 : 0;
  t.pluperfect = a.isBeforePast !== b.isBeforePast ? 1 : 0;
  t.another = a.isAnother !== b.isAnother ? 1 : 0;
  t.anotherBoth = a.isAnother && b.isAnother ? 1 : 0;
  t.older = Math.max(a.olderDays, b.olderDays) > 3 ? 1 : 0;
  t.olderApart = (a.olderDays > 3) !== (b.olderDays > 3) ? 1 : 0;
  t.siblings = Math.log(1 + a.siblings.length) + Math.log(1 + b.siblings.length);
  t.siblingTwice = a.siblings.some((v) => b.siblings.includes(v)) ? 1 : 0;
  t.orderSame = a.siblings.length === b.siblings.length && a.order === b.order ? 1 : 0;
  t.swapped = a.siblings.includes(y.quantity?.value ?? -1) || b.siblings.includes(x.quantity?.value ?? -1) ? 1 : 0;
  t.sideApart = a.side !== '' && b.side !== '' && a.side !== b.side ? 1 : 0;
  t.quoted = a.isQuoted || b.isQuoted ? 1 : 0;
  t.antonym = hasAntonym(context, a.words, b.words) ? 1 : 0;
  t.year = x.quantity && y.quantity && isYearLike(x) !== isYearLike(y) ? 1 : 0;
  t.grows = a.grows || b.grows ? 1 : 0;
  for (const s of ['count', 'percent', 'moment', 'length']) t[`sort-${s}`] = x.sort === s ? 1 : 0;
  t['sort-people'] = x.sort === 'count' && (x.head === 'people' || y.head === 'people') ? 1 : 0;
  return t;
}

function digits(v: number): string {
  const s = String(v).replace(/\D/g, '');
  return s.length < 2 ? `${v}` : [...s].sort().join('');
}
