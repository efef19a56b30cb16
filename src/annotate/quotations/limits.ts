import type { Segment } from './segments.ts';
import type { Credit } from './sources.ts';

const FRONTING = new Set('after when while although though as if because since before'.split(' '));

/** The end of a clause that opens the sentence ("After officials said that ..., the army moved"), or null. */
function frontedEnd(segment: Segment, credit: Credit): number | null {
  if (credit.cue.form === 'noun') return opensFronted(segment) ? fromComma(segment, credit.last + 1) : null;
  if (credit.first === 0 || !FRONTING.has(segment.word(0)) || credit.source?.first !== 1) return null;
  return segment.word(credit.last + 1) === ',' ? null : fromComma(segment, credit.last + 1);
}

/** "Asked about Dorn’s claim that ...", "Despite Dorn’s claim that ...": what a sentence opens with before its subject. */
function opensFronted(segment: Segment): boolean {
  const word = segment.word(0);
  return (
    FRONTING.has(word) ||
    segment.upos(0) === 'ADP' ||
    /^(?:asked|pressed|questioned)$|[a-z]{3}ing$/.test(word)
  );
}

/** The unit before the first comma from a unit on, or the words in marks that end with it; null where there is none. */
function fromComma(segment: Segment, from: number): number | null {
  for (let i = from; i < segment.size; i++) {
    if (segment.word(i) === ',') return i - 1;
    if (endsWithCreditMark(segment, i)) return i;
  }
  return null;
}

const JOINING = new Set(['and', 'but', 'while', 'though', 'although', 'as', 'also', 'or']);

/** The bracket that closes around a credit, or the end of the segment. */
function bracketEnd(segment: Segment, from: number): number {
  let depth = 0;
  for (let i = from; i < segment.size; i++) {
    if (segment.word(i) === '(') depth++;
    else if (segment.word(i) === ')' && --depth < 0) return i - 1;
  }
  return segment.size - 1;
}

/** The last unit that may belong to what follows a cue: up to the next credit on its own level. */
export function rightLimit(segment: Segment, credit: Credit, others: readonly Credit[]): number {
  const fronted = frontedEnd(segment, credit);
  if (fronted !== null) return fronted;
  for (const other of others) {
    if (other.first <= credit.last) continue;
    const cut = cutBefore(segment, other, credit.last + 1);
    if (cut !== null) return Math.min(cut, bracketEnd(segment, credit.last + 1));
  }
  return bracketEnd(segment, credit.last + 1);
}

/** How far back from "that" the article of the noun it hangs on is looked for. */
const REACH_OF_REMARK = 5;

/** ", a goal that analysts believe", ", which analysts believe": the unit before the writer’s own remark on what was said, or null. */
function beforeRemark(segment: Segment, relative: number): number | null {
  if (segment.word(relative) === 'which' && segment.word(relative - 1) === ',') return relative - 2;
  if (!/^(?:that|which)$/.test(segment.word(relative))) return null;
  for (let i = relative - 2; i > relative - REACH_OF_REMARK; i--)
    if (/^(?:an?|something)$/.test(segment.word(i)) && segment.word(i - 1) === ',') return i - 2;
  return null;
}

/** Where another credit begins a clause of its own, the unit before it; null where it is part of the content. */
function cutBefore(segment: Segment, other: Credit, from: number): number | null {
  let i = other.first - 1;
  const remark = beforeRemark(segment, i);
  if (remark !== null && remark > from && other.source !== null) return remark;
  if (other.cue.form === 'according') return segment.word(i) === ',' ? i - 1 : i;
  if (i <= from) return null;
  if (segment.passageAt(i)) {
    if (!endsWithCreditMark(segment, i)) return null;
    return segment.word(i - 1) === ':' && i - 2 > from ? i - 2 : i;
  }
  let joined = segment.word(i) === ',';
  while (i > from && (JOINING.has(segment.word(i)) || segment.word(i) === ',')) {
    joined ||= segment.word(i) !== ',';
    i--;
  }
  return joined && i >= from ? i : null;
}

/** Whether a passage ends as one does before its credit ("..., she said"). */
function endsWithCreditMark(segment: Segment, i: number): boolean {
  const passage = segment.passageAt(i);
  if (passage === null) return false;
  const words = segment.tokens.text.slice(passage.inner.start, passage.inner.end);
  return /[,?!…—–-][’'”"]?$/.test(words.slice(-2)) || segment.word(i + 1) === ',';
}
