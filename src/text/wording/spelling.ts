import type { Wording } from './wording.ts';

/** Endings that British papers write in one way and American ones in another, with what both are compared as. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=\p{L}{2})our(?=$|s$|ed$|ing$|able$|abl[ey]$|ites?$|hoods?$|ers?$|ful$|less$|ly$|al$)/u, 'or'],
  [/(?<=\p{L}{3})is(?=(?:e|ed|es|ing|er|ers|ation|ations|ational)$)/u, 'iz'],
  [/(?<=\p{L}{2})ys(?=(?:e|ed|es|ing)$)/u, 'yz'],
  [/(?<=\p{L}{3})ence(?=s?$)/u, 'ense'],
  [/(?<=\p{L}[bct])re(?=s?$)/u, 'er'],
  [/(?<=met|lit)re(?=s?$)/u, 'er'],
  [/(?<=\p{L}{3})ogue(?=s?$)/u, 'og'],
  [/(?<=\p{L}{2}[aeiou])ll(?=(?:ed|ing|er|ers|or|ors|ous)$)/u, 'l'],
  [/(?<=progra)mme(?=s?$)/u, 'm'],
  [/(?<=judg)e(?=ments?$)/u, ''],
  [/(?<=^gr)ey/u, 'ay'],
];

/** A word in the one spelling in which both are compared. It is shown nowhere. */
function inOneSpelling(word: string): string {
  return SPELLINGS.reduce((spelt, [ending, other]) => spelt.replace(ending, other), word);
}

/** A wording with the words of another that it only spells otherwise: "labour" where that has "labor". */
export function inSpellingOf(other: Wording, wording: Wording): Wording {
  const known = new Map(other.words.map((word) => [inOneSpelling(word), word]));
  const own = new Set(other.words);
  const words = wording.words.map((word) =>
    own.has(word) ? word : (known.get(inOneSpelling(word)) ?? word),
  );
  return words.every((word, i) => word === wording.words[i]) ? wording : { ...wording, words };
}
