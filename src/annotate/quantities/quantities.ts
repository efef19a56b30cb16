import { type Tokens, tokensOf } from '../../language/index.ts';
import type { Lexicon } from '../../lexicon/index.ts';
import {
  type Annotator,
  layerOf,
  QUANTITIES,
  type Quantity,
  type Report,
  SENTENCES,
  TIMES,
  TOKENS,
  VERSION,
} from '../../model/index.ts';
import { type Amount, readAmount } from './amount.ts';
import { countedAfter } from './counted.ts';
import { isNoQuantity } from './guards.ts';

const maker = { name: 'variorum-quantities', version: VERSION };

/** Finds values with their bounds, unit and what they count; times are left to the layer of times. */
export const quantitiesAnnotator: Annotator<Lexicon> = {
  writes: [QUANTITIES],
  reads: [TOKENS, SENTENCES, TIMES],
  languages: ['en'],
  maker,
  annotate: (report, lexicon) => ({ layers: [layerOf(QUANTITIES, maker, findQuantities(report, lexicon))] }),
};

/** Tokens after an amount among which what it counts may stand. */
const LONGEST_REACH = 12;

function findQuantities(report: Report, lexicon: Lexicon): Quantity[] {
  const tokens = tokensOf(report);
  const isTime = timeTokens(report, tokens);
  const found: Quantity[] = [];
  for (const sentence of report.layer(SENTENCES)) {
    for (let i = sentence.tokens.first; i < sentence.tokens.end; ) {
      const amount = isTime[i] ? null : readAmount(tokens, lexicon, i);
      const isSound =
        amount !== null && !touchesTime(isTime, amount) && !isNoQuantity(tokens, sentence, amount);
      if (amount && isSound)
        found.push(quantityOf(tokens, nextTime(isTime, amount.end, sentence.tokens.end), amount));
      i = amount && isSound ? amount.end : i + 1;
    }
  }
  return found;
}

/** For each token, 1 where it lies in a time expression. */
function timeTokens(report: Report, tokens: Tokens): Uint8Array {
  const isTime = new Uint8Array(tokens.size);
  for (const { span } of report.layer(TIMES)) {
    for (let i = tokens.indexAt(span.start); i < tokens.size && tokens.startOf(i) < span.end; i++)
      isTime[i] = 1;
  }
  return isTime;
}

/** The first token from `i` that tells a time, else `end`: no further than a noun group reaches. */
function nextTime(isTime: Uint8Array, i: number, end: number): number {
  const reach = Math.min(end, i + LONGEST_REACH);
  const at = isTime.subarray(i, reach).indexOf(1);
  return at < 0 ? reach : i + at;
}

/** Whether an amount shares words with a time; the "an hour" of a speed belongs to its unit. */
function touchesTime(isTime: Uint8Array, { start, end, unit }: Amount): boolean {
  if (unit?.includes('-per-')) return false;
  return isTime.subarray(start, end).includes(1);
}

/** Units in which sums are told: what they are for follows "in" ("$54 million in aid"). */
const MONEY = /(?:dollar|cent|euro|sterling|yen|yuan|won|rupee|rouble|franc)$/;

function quantityOf(tokens: Tokens, limit: number, { start, end, ...amount }: Amount): Quantity {
  const of = countedAfter(tokens, end, limit, {
    hasUnit: amount.unit !== undefined,
    isMoney: MONEY.test(amount.unit ?? ''),
    isAttribute: tokens.uposOf(start - 1) === 'DET',
  });
  return { span: tokens.spanFrom(start, end - 1), ...amount, ...(of ? { of } : {}) };
}
