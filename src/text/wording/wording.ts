import { appearanceOf, type WordingFlag } from './appearance.ts';
import { numberAt, writtenNumber } from './numbers.ts';
import { creditedIn } from './turning.ts';

/** What stands between two words of a wording besides a space: words left out, or words put in by an editor. */
export type Seam = 'gap' | 'editorial';

export type Mark = 'stop' | 'pause' | 'comma';

/** A wording as it is compared. The indexes of `seams`, `marks` and `forms` are those of `words`. */
export interface Wording {
  /** As it was given. */
  readonly text: string;
  /** In small letters, numbers written in one way, contractions opened; what stands in square brackets is left out. */
  readonly words: readonly string[];
  /** The words as they are shown. */
  readonly forms: readonly string[];
  /** What stands before a word; at `words.length`, after the last. */
  readonly seams: ReadonlyMap<number, Seam>;
  /** The mark after a word: `stop` ends a sentence, `pause` (a semicolon, a colon, a dash) holds clauses apart. */
  readonly marks: ReadonlyMap<number, Mark>;
  /** The words that an editor put in. */
  readonly inserted: readonly string[];
  /** Who is credited in words of saying, beside the quotation marks or among the words; null where nobody is. */
  readonly credited: string | null;
  /** Whether it stands in quotation marks, or holds some. */
  readonly isMarked: boolean;
  readonly isDisguised: boolean;
  readonly flags: readonly WordingFlag[];
}

/** Words, numbers with their marks, signs of money and share, ellipses, brackets, and marks that end a sentence. */
const PIECES =
  /\[[^[\]]{0,200}\]|\((?:\.{3}|…|sic)\)|…|\.{3,}|(?:\. ){2,}\.|\*(?: ?\*){2}|\p{Sc}|%|(?:\p{L}\.){2,}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['.,:][\p{L}\p{M}\p{N}]+)*|[.!?;:—–,]/gu;
const ELLIPSIS = /^[[(]?\s*(?:…|\.{3,}|(?:\. ){2,}\.|\*(?: ?\*){2})\s*[\])]?$/u;

/** A text as wordings are compared. */
export function wordingOf(text: string): Wording {
  const { shown, isDisguised, flags } = appearanceOf(text);
  const plain = withPlainMarks(shown);
  const { spoken, beside } = spokenPart(plain);
  const credited = creditedIn(beside ?? spoken);
  return { text, ...piecesOf(spoken), credited, isMarked: plain.includes('"'), isDisguised, flags };
}

function withPlainMarks(text: string): string {
  return text
    .replace(/[‘’‚‛ʼ′`´]/g, "'")
    .replace(/[“”„‟«»″]|'{2}/g, '"')
    .replace(/(?<=(?<!\d)\d{1,3})\s(?=\d{3}(?!\d))/g, ',')
    .replace(/\bper ?cent\b/gi, '%');
}

/** What stands in quotation marks, where a text opens or goes on in words outside of them; else all of it. */
function spokenPart(text: string): { readonly spoken: string; readonly beside: string | null } {
  const parts = text.split('"');
  const outside = parts
    .filter((_, i) => i % 2 === 0)
    .join(' ')
    .trim();
  const inside = parts.filter((_, i) => i % 2 === 1);
  const isQuoted =
    parts.length % 2 === 1 && inside.length > 0 && (text.startsWith('"') || text.endsWith('"'));
  return isQuoted ? { spoken: inside.join(' '), beside: outside } : { spoken: text, beside: null };
}

function piecesOf(text: string): Pieces {
  const words: string[] = [];
  const forms: string[] = [];
  const seams = new Map<number, Seam>();
  const marks = new Map<number, Mark>();
  const inserted: string[] = [];
  for (const [piece] of text.matchAll(PIECES)) {
    if (ELLIPSIS.test(piece)) seams.set(words.length, 'gap');
    else if (/^[[(]/.test(piece)) {
      inserted.push(...(piece.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? []));
      if (!seams.has(words.length)) seams.set(words.length, 'editorial');
    } else if (MARK.test(piece)) {
      if (words.length === 0 || (piece === '.' && ABBREVIATED.has(words.at(-1) ?? ''))) continue;
      if (marks.get(words.length - 1) !== 'stop') marks.set(words.length - 1, markOf(piece));
    } else {
      for (const word of openedWord(piece)) {
        words.push(word);
        forms.push(piece);
      }
    }
  }
  return withNumbers({ words, forms, seams, marks, inserted });
}

const MARK = /^[.!?;:—–,]$/;

function markOf(piece: string): Mark {
  if (piece === ',') return 'comma';
  return /[.!?]/.test(piece) ? 'stop' : 'pause';
}

const ABBREVIATED = new Set('mr mrs ms dr gen sen gov rep lt col st prof rev capt sgt maj hon'.split(' '));
const OPENED: ReadonlyMap<string, readonly string[]> = new Map([
  ["won't", ['will', 'not']],
  ["can't", ['can', 'not']],
  ["shan't", ['shall', 'not']],
  ['cannot', ['can', 'not']],
]);
const ENDINGS: readonly (readonly [string, string])[] = [
  ["n't", 'not'],
  ["'ll", 'will'],
  ["'re", 'are'],
  ["'ve", 'have'],
  ["'m", 'am'],
];

/** A word as it is compared: of a contraction, the words that it joins. */
function openedWord(piece: string): readonly string[] {
  const small = piece.toLowerCase();
  const word = /^(?:\p{L}\.)+$/u.test(small) ? small.replace(/\./g, '') : small;
  const known = OPENED.get(word);
  if (known) return known;
  const ending = ENDINGS.find(([end]) => word.endsWith(end) && word.length > end.length);
  return ending ? [word.slice(0, -ending[0].length), ending[1]] : [word];
}

type Pieces = Pick<Wording, 'words' | 'forms' | 'seams' | 'marks' | 'inserted'>;

/** The same with every number as one word, written in one way. */
function withNumbers({ words, forms, seams, marks, inserted }: Pieces): Pieces {
  const places: number[] = [];
  const written: string[] = [];
  const shown: string[] = [];
  for (let i = 0; i < words.length; ) {
    const number = numberAt(words, i);
    const length = number?.length ?? 1;
    for (let k = 0; k < length; k++) places.push(written.length);
    written.push(number ? writtenNumber(number.value) : (words[i] ?? ''));
    shown.push(forms.slice(i, i + length).join(' '));
    i += length;
  }
  places.push(written.length);
  return {
    words: written,
    forms: shown,
    seams: new Map([...seams].map(([at, seam]) => [places[at] ?? written.length, seam])),
    marks: new Map([...marks].map(([at, mark]) => [places[at] ?? written.length - 1, mark])),
    inserted,
  };
}
