import type { Tokens } from '../../language/index.ts';
import { type Span, span, type Upos } from '../../model/index.ts';
import type { Passage } from './passages.ts';

/** One step of a segment: a word or mark outside quotation marks, or a whole passage inside them. */
interface Unit {
  readonly first: number;
  readonly end: number;
  readonly passage: Passage | null;
}

/** How a passage shows where units are asked for their words. */
export const PASSAGE_WORD = '“”';

/**
 * A sentence with each passage in quotation marks taken as one unit, so that what is said about the passages can
 * be read without what is said in them. Units go by number; outside the segment every word is empty.
 */
export class Segment {
  readonly tokens: Tokens;
  readonly size: number;
  readonly #units: readonly Unit[];

  constructor(tokens: Tokens, units: readonly Unit[]) {
    this.tokens = tokens;
    this.#units = units;
    this.size = units.length;
  }

  /** The unit in lower case with straight apostrophes. */
  word(i: number): string {
    const unit = this.#units[i];
    if (unit === undefined) return '';
    return unit.passage ? PASSAGE_WORD : this.tokens.foldedOf(unit.first);
  }

  upos(i: number): Upos {
    const unit = this.#units[i];
    if (unit === undefined || unit.passage) return 'X';
    // The pronoun is never written so inside a sentence, the country always.
    if (this.tokens.textOf(unit.first) === 'US') return 'PROPN';
    const upos = this.tokens.uposOf(unit.first);
    return upos === 'NOUN' && i > 0 && this.isCapitalised(i) ? 'PROPN' : upos;
  }

  isCapitalised(i: number): boolean {
    const unit = this.#units[i];
    return unit !== undefined && !unit.passage && this.tokens.isCapitalised(unit.first);
  }

  passageAt(i: number): Passage | null {
    return this.#units[i]?.passage ?? null;
  }

  startOf(i: number): number {
    const unit = this.#units[i];
    if (unit === undefined) return this.tokens.text.length;
    return unit.passage ? unit.passage.outer.start : this.tokens.startOf(unit.first);
  }

  endOf(i: number): number {
    const unit = this.#units[i];
    if (unit === undefined) return this.tokens.text.length;
    return unit.passage ? unit.passage.outer.end : this.tokens.endOf(unit.first);
  }

  /** The unit that holds an offset; the segment’s size where none does. */
  unitAt(offset: number): number {
    let [low, high] = [0, this.size];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.endOf(middle) > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** The span from unit `first` to unit `last`, inclusive. */
  spanFrom(first: number, last: number): Span {
    return span(this.startOf(first), this.endOf(last));
  }

  /** The numbers of the passages among units `first` to `last`, inclusive. */
  passagesFrom(first: number, last: number): number[] {
    const found: number[] = [];
    for (let i = Math.max(0, first); i <= last && i < this.size; i++) if (this.passageAt(i)) found.push(i);
    return found;
  }

  /** Whether any unit from `first` to `last`, inclusive, meets the condition. */
  some(first: number, last: number, holds: (i: number) => boolean): boolean {
    for (let i = Math.max(0, first); i <= last && i < this.size; i++) if (holds(i)) return true;
    return false;
  }
}

/** A longer sentence is cut, so that no work within one can grow with the text; those of news stay far below it. */
const LONGEST_SEGMENT = 160;

/** The segments of one paragraph, from its passages and the ends of its sentences (offsets). */
export function segmentsOf(
  tokens: Tokens,
  paragraph: Span,
  passages: readonly Passage[],
  sentenceEnds: ReadonlySet<number>,
): Segment[] {
  const segments: Segment[] = [];
  let units: Unit[] = [];
  const all = unitsOf(tokens, paragraph, passages);
  all.forEach((unit, i) => {
    units.push(unit);
    if (units.length < LONGEST_SEGMENT && !endsSegment(tokens, unit, all[i + 1], sentenceEnds)) return;
    segments.push(new Segment(tokens, units));
    units = [];
  });
  if (units.length > 0) segments.push(new Segment(tokens, units));
  return segments;
}

function unitsOf(tokens: Tokens, paragraph: Span, passages: readonly Passage[]): Unit[] {
  const units: Unit[] = [];
  let next = 0;
  for (let i = tokens.indexAt(paragraph.start); i < tokens.size && tokens.startOf(i) < paragraph.end; ) {
    const passage = passages[next];
    if (passage === undefined || tokens.startOf(i) < passage.outer.start) {
      units.push({ first: i, end: i + 1, passage: null });
      i++;
      continue;
    }
    const first = i;
    while (i < tokens.size && tokens.startOf(i) < passage.outer.end) i++;
    units.push({ first, end: i, passage });
    next++;
  }
  return units;
}

/** After the end of a sentence; a passage that ends one is held open for a credit that may follow ("?” she asked"). */
function endsSegment(tokens: Tokens, unit: Unit, next: Unit | undefined, ends: ReadonlySet<number>): boolean {
  const end = unit.passage ? unit.passage.outer.end : tokens.endOf(unit.end - 1);
  if (unit.passage === null && next?.passage && /^(?:[.?!…]|\.{3,})$/.test(tokens.textOf(unit.first)))
    return true;
  if (unit.passage === null) return ends.has(end) || tokens.textOf(unit.first) === ';';
  // A dash set close to the mark begins a signature.
  if (/[—–―]/.test(tokens.text[end] ?? '')) return false;
  const last = tokens.text[unit.passage.inner.end - 1] ?? '';
  if (last === '.' || last === '…')
    return (
      next === undefined ||
      tokens.isCapitalised(next.first) ||
      next.passage !== null ||
      tokens.textOf(next.first) === '('
    );
  return false;
}
