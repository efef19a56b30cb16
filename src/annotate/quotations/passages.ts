import { type Span, span } from '../../model/index.ts';

/**
 * Words inside quotation marks within one paragraph, as they stand, whoever is credited. `inner` is without the
 * marks and white space; `outer` with them.
 */
export interface Passage {
  readonly outer: Span;
  readonly inner: Span;
  /** The closing mark is missing; the passage runs to the end of its paragraph. */
  readonly isOpen: boolean;
}

/** Opening marks and the marks that close them. Straight and doubled marks close themselves, by turns. */
const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['„', '“”'],
  ['‟', '”'],
  ['«', '»'],
  ['»', '«'],
  ['‹', '›'],
  ['"', '"'],
  ["''", "''"],
  ['``', "''"],
  ['‘', '’'],
  ["'", "'"],
]);
const MARK = /''|``|["“”„‟«»‹›‘’']/g;
const SINGLE = new Set(['‘', '’', "'", '‹', '›']);
/** What a straight or wrong mark may follow and still open. */
const BEFORE_OPENING = /^$|[\s([{—–\-/:‘“"']/;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

interface Mark {
  readonly at: number;
  readonly end: number;
  readonly sign: string;
  readonly before: string;
  readonly after: string;
}

/**
 * The passages in quotation marks of one paragraph, in order, none inside another. `isContinued`: the paragraph
 * before left a passage open, which may close here.
 */
export function findPassages(text: string, paragraph: Span, isContinued = false): Passage[] {
  const marks = marksOf(text, paragraph);
  const found: Passage[] = [];
  const lastCloser = lastSingleCloser(marks);
  let open: Mark | null = isContinued ? openedBefore(marks, paragraph) : null;
  let nested = 0;
  marks.forEach((mark, i) => {
    if (open === null) {
      if (opens(mark) && (!SINGLE.has(mark.sign) || lastCloser > i)) open = mark;
    } else if (mark.sign === '“' && (open.sign !== '“' || closesTwice(marks, i)) && open.sign !== '„')
      nested++;
    else if (mark.sign === '”' && nested > 0) nested--;
    else if (closes(open, mark)) {
      pushPassage(found, text, open, mark);
      open = null;
      nested = 0;
    } else if (reopens(open, mark)) open = mark;
  });
  if (open !== null) pushOpen(found, text, open, paragraph);
  return found;
}

function marksOf(text: string, paragraph: Span): Mark[] {
  const words = text.slice(paragraph.start, paragraph.end);
  return [...words.matchAll(MARK)].map((match) => {
    const at = paragraph.start + match.index;
    const end = at + match[0].length;
    return {
      at,
      end,
      sign: match[0],
      before: at === paragraph.start ? '' : (text[at - 1] ?? ''),
      after: end === paragraph.end ? '' : (text[end] ?? ''),
    };
  });
}

/** The number of the last single mark that may close, or -1: a single mark opens nothing that nothing closes. */
function lastSingleCloser(marks: readonly Mark[]): number {
  return marks.findLastIndex((mark) => SINGLE.has(mark.sign) && closesSingle(mark));
}

/** Whether the two next marks both close: the mark before them opens a passage inside another. */
function closesTwice(marks: readonly Mark[], i: number): boolean {
  return marks[i + 1]?.sign === '”' && marks[i + 2]?.sign === '”';
}

/** The mark that a passage open since the paragraph before has at its start, if this paragraph closes it. */
function openedBefore(marks: readonly Mark[], paragraph: Span): Mark | null {
  const doubles = marks.filter((mark) => !SINGLE.has(mark.sign));
  const [first] = doubles;
  if (first === undefined || first.at === paragraph.start) return null;
  const closesCurly = first.sign === '”' || first.sign === '»';
  const closesStraight = first.sign === '"' && !looksOpening(first) && doubles.length % 2 === 1;
  if (!closesCurly && !closesStraight) return null;
  const sign = first.sign === '”' ? '“' : first.sign === '»' ? '«' : '"';
  return { at: paragraph.start, end: paragraph.start, sign, before: '', after: '' };
}

function opens(mark: Mark): boolean {
  switch (mark.sign) {
    case '“':
    case '„':
    case '‟':
    case '«':
    case '``':
      return true;
    case '‘':
    case '‹':
      return LETTER_OR_DIGIT.test(mark.after) || mark.after === '[';
    case "'":
      return BEFORE_OPENING.test(mark.before) && /[\p{L}[]/u.test(mark.after);
    case '’':
    case '›':
      return false;
    case '”':
    case '»':
      return BEFORE_OPENING.test(mark.before) && LETTER_OR_DIGIT.test(mark.after);
    default:
      return !/\d/.test(mark.before);
  }
}

function closes(open: Mark, mark: Mark): boolean {
  const sign = open.sign === '”' ? '“' : open.sign;
  const closers = CLOSERS.get(sign) ?? '';
  if (SINGLE.has(open.sign)) return closers === mark.sign && closesSingle(mark);
  if (mark.sign === '”' && sign === '"') return true;
  if (mark.sign === '"' && sign === '“') return !BEFORE_OPENING.test(mark.before);
  if (sign === '"' || closers === "''") return closers === mark.sign && !looksOpening(mark);
  return closers.includes(mark.sign) && mark.sign.length === 1;
}

/** A straight mark after white space and before a letter: a passage whose closing mark was forgotten came before. */
function looksOpening(mark: Mark): boolean {
  return /\s/.test(mark.before) && LETTER_OR_DIGIT.test(mark.after);
}

function closesSingle(mark: Mark): boolean {
  return !LETTER_OR_DIGIT.test(mark.after) && /\S/.test(mark.before);
}

function reopens(open: Mark, mark: Mark): boolean {
  if (SINGLE.has(open.sign)) return !SINGLE.has(mark.sign) && opens(mark);
  return mark.sign === open.sign && opens(mark) && (mark.sign === '“' || looksOpening(mark));
}

function pushPassage(found: Passage[], text: string, open: Mark, close: Mark): void {
  const inner = innerSpan(text, open.end, close.at);
  if (holdsWords(text, inner)) found.push({ outer: span(open.at, close.end), inner, isOpen: false });
}

function pushOpen(found: Passage[], text: string, open: Mark, paragraph: Span): void {
  const inner = innerSpan(text, open.end, paragraph.end);
  const mayBeOpen = !SINGLE.has(open.sign) && open.sign !== '»';
  if (mayBeOpen && holdsWords(text, inner))
    found.push({ outer: span(open.at, inner.end), inner, isOpen: true });
}

/** Whether anything stands between the marks but other marks: nobody says a comma. */
function holdsWords(text: string, inner: Span): boolean {
  return /[^\p{P}\s]/u.test(text.slice(inner.start, inner.end));
}

function innerSpan(text: string, start: number, end: number): Span {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text[from] ?? '')) from++;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to--;
  return span(from, to);
}
