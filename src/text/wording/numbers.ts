/** Numbers in words, as far as papers write them out. "One" is a pronoun as often, and the same one in both wordings. */
const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const FIRST_TEN = 20;
const STEP = 10;

const PLAIN: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, i) => [word, i] as const),
  ...TENS.map((word, i) => [word, FIRST_TEN + STEP * i] as const),
]);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['bn', 1e9],
  ['billion', 1e9],
  ['trillion', 1e12],
]);

/** What a word is worth by itself, or null. Commas between groups of three are no part of a number. */
export function numberOf(word: string): number | null {
  const plain = PLAIN.get(word);
  if (plain !== undefined) return plain;
  const digits = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(word) ? word.replace(/,/g, '') : word;
  return /^\d{1,15}(?:\.\d{1,6})?$/.test(digits) ? Number(digits) : null;
}

/** The number that begins at a word, and how many words it takes: "three thousand" is 3000 in two. Null where none does. */
export function numberAt(
  words: readonly string[],
  at: number,
): { readonly value: number; readonly length: number } | null {
  const first = numberOf(words[at] ?? '');
  if (first === null) return null;
  const next = numberOf(words[at + 1] ?? '');
  const isPair = TENS.includes(words[at] ?? '') && next !== null && next > 0 && next < STEP;
  let value = isPair ? first + next : first;
  let length = isPair ? 2 : 1;
  for (let scale = SCALES.get(words[at + length] ?? ''); scale !== undefined; length++) {
    value *= scale;
    scale = SCALES.get(words[at + length + 1] ?? '');
  }
  return { value, length };
}

/** The one way in which a number is written when wordings are compared. */
export function writtenNumber(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}
