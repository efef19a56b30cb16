import { LOOK_ALIKES } from '../skeleton.ts';

/** What a text holds besides what a reader sees in it. */
export type WordingFlag =
  | 'invisible characters'
  | 'variation selectors'
  | 'bidi override'
  | 'combining marks'
  | 'look-alike'
  | 'compatibility forms';

/** A text as a reader sees it, and what that hides. */
export interface Appearance {
  /** The visible characters in the order in which they stand on the page, compatibility forms resolved. */
  readonly shown: string;
  /** Whether the characters that are shown are others than those stored: turned about, or of another script. */
  readonly isDisguised: boolean;
  readonly flags: readonly WordingFlag[];
}

const BIDI = /[\u202a-\u202e\u2066-\u2069]/;
const RIGHT_TO_LEFT_OVERRIDE = '\u202e';
const POP = '\u202c';
const VARIATION = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;
/** One selector after a picture or an ideograph does its work; any other carries something. */
const STRAY_VARIATION =
  /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]{2}|(?<![\p{Extended_Pictographic}\p{Ideographic}])[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u;
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u2800]|(?!\s)\p{Cc}/gu;

/** No language piles more marks than this on one letter (Vietnamese two, Hebrew with accents four). */
const FLOOD = /\p{M}{5,}/gu;
const LATIN_ACCENT = /(\p{Script=Latin})\p{Mn}+/gu;
const COMPATIBILITY_LETTER = /[\u{1d400}-\u{1d7ff}\uff10-\uff5a\u2460-\u24ff\u{1f110}-\u{1f189}]/u;

/** How a text looks: what is hidden in it taken out, turned or resolved, and told in `flags` (UTS #39, UAX #9). */
export function appearanceOf(text: string): Appearance {
  const turned = BIDI.test(text) ? displayed(text) : text;
  const seen = turned.replace(VARIATION, '').replace(INVISIBLE, '');
  const marked = seen.normalize('NFKD');
  const bare = marked.replace(FLOOD, '').replace(LATIN_ACCENT, '$1').replace(/ı/g, 'i');
  const plain = bare.normalize('NFKC');
  const shown = inOneScript(plain);
  const flags: (WordingFlag | false)[] = [
    turned.replace(VARIATION, '') !== seen && 'invisible characters',
    STRAY_VARIATION.test(text) && 'variation selectors',
    BIDI.test(text) && 'bidi override',
    marked.search(FLOOD) >= 0 && 'combining marks',
    shown !== plain && 'look-alike',
    COMPATIBILITY_LETTER.test(text) && 'compatibility forms',
  ];
  const isTurned = turned !== text.replace(new RegExp(BIDI, 'g'), '');
  return {
    shown,
    isDisguised: shown !== plain || isTurned,
    flags: flags.filter((flag) => flag !== false),
  };
}

/** The characters in the order of the page: what an override turns is turned; other signs of direction change nothing here. */
function displayed(text: string): string {
  const levels: { isTurned: boolean; characters: string[] }[] = [{ isTurned: false, characters: [] }];
  const close = () => {
    const inner = levels.length > 1 ? levels.pop() : undefined;
    if (inner)
      levels.at(-1)?.characters.push(...(inner.isTurned ? inner.characters.reverse() : inner.characters));
  };
  for (const character of text) {
    if (character === POP) close();
    else if (character === RIGHT_TO_LEFT_OVERRIDE) levels.push({ isTurned: true, characters: [] });
    else if (character === '\u202a' || character === '\u202b' || character === '\u202d')
      levels.push({ isTurned: false, characters: [] });
    else if (!BIDI.test(character)) levels.at(-1)?.characters.push(character);
  }
  while (levels.length > 1) close();
  return levels[0]?.characters.join('') ?? '';
}

const WORD = /[\p{L}\p{M}]+/gu;

/** In a text with Latin letters, the words that can be read as Latin through look-alikes, made so. */
function inOneScript(text: string): string {
  if (!/\p{Script=Latin}/u.test(text) || !/[^\p{ASCII}]/u.test(text)) return text;
  return text.replace(WORD, (word) => {
    const letters = Array.from(word, (letter) => latinFor(letter));
    return letters.every((letter) => /\p{Script=Latin}/u.test(letter)) ? letters.join('') : word;
  });
}

function latinFor(letter: string): string {
  const small = letter.toLowerCase();
  const latin = LOOK_ALIKES.get(small);
  if (latin === undefined) return letter;
  return small === letter ? latin : latin.toUpperCase();
}
