import { isHyphen, opens, type Reading, type SentenceReading } from './reading.ts';

// Guesses about parts of speech: what the engine's tags and the word lists say together.

/** Words of the closed classes: no name is made of them alone. */
export function isFunctionWord(reading: Reading, i: number): boolean {
  return reading.lexicon.wordClasses.has(reading.tokens.foldedOf(i)) && reading.tokens.textOf(i) !== 'US';
}

/** Whether English or this report uses the word in lower case. */
export function isCommonWord(reading: Reading, i: number): boolean {
  const word = reading.tokens.foldedOf(i);
  return reading.tables.commonWords.has(word) || reading.lowered.has(word);
}

/** A capitalised word that may be part of a name by itself. */
export function isNameWord(reading: SentenceReading, i: number): boolean {
  const { tokens, tables } = reading;
  if (i < reading.first || i >= reading.end || !tokens.isCapitalised(i)) return false;
  if (isFunctionWord(reading, i) && !isInitialism(tokens.textOf(i)) && !isCapitalNumber(reading, i))
    return false;
  return !tables.notNames.has(tokens.foldedOf(i)) || isNoNumeral(tokens.textOf(i));
}

/** "Xi": the letters of a Roman numeral, which is written in capitals throughout. */
function isNoNumeral(word: string): boolean {
  return /^[IVX][ivx]+$/.test(word);
}

/** "One Korea Centre": a number in words, with a capital that no opening explains. */
function isCapitalNumber(reading: SentenceReading, i: number): boolean {
  return reading.lexicon.wordClasses.get(reading.tokens.foldedOf(i)) === 'NUM' && !opens(reading, i);
}

/** A capital at the opening of a sentence proves no name where the word is common. */
export function isDoubtful(reading: SentenceReading, i: number): boolean {
  return opens(reading, i) && isCommonWord(reading, i);
}

/** "UN", "U.S.", "KCNA": two capitals or more and nothing else. */
export function isInitialism(word: string): boolean {
  return /^(?:\p{Lu}{2,}\d*|(?:\p{Lu}\.?){2,})$/u.test(word);
}

/** Words that may stand inside a name between capitalised ones: "de", "bin", "al". */
const PARTICLES = new Set(
  'de da do dos das del della di du des la le las los van von der den ter ten zu bin ibn ben al el ul ur as ash abu bint y e af av'.split(
    ' ',
  ),
);

export function isParticle(reading: Reading, i: number): boolean {
  return PARTICLES.has(reading.tokens.textOf(i));
}

/** The second half of a compound that is no name: "US-led", "Seoul-based". */
const COMPOUND_ENDS = new Set(
  'led backed based born style era wide made brokered occupied held controlled ruled owned run funded sponsored supported friendly related linked allied imposed educated speaking language bound trained produced designed affiliated aligned dominated appointed mediated administered old year long time level up off in out'.split(
    ' ',
  ),
);

/** Whether the hyphen at a token joins two parts of a name: "Dae-su", "Hae-Won", but not "US-led". */
export function joinsName(reading: SentenceReading, hyphen: number): boolean {
  const { tokens, tables } = reading;
  if (!isHyphen(reading, hyphen) || hyphen + 1 >= reading.end) return false;
  const before = tokens.textOf(hyphen - 1);
  const after = tokens.textOf(hyphen + 1);
  const known = tables.gazetteer.find(before);
  if (known !== null && known.as !== 'name') return false;
  if (known?.type === 'country' || isInitialism(before)) return false;
  if (/^\p{Lu}/u.test(after)) return tables.gazetteer.find(after)?.type !== 'country';
  if (isGivenOfFamily(reading, hyphen)) return /^\p{Ll}{1,6}$/u.test(after);
  return (
    /^\p{Ll}{1,5}$/u.test(after) &&
    !COMPOUND_ENDS.has(after) &&
    before.length <= 6 &&
    isSyllabic(reading, hyphen)
  );
}

/** "Moon Jae-in": the part before the hyphen follows a family name that stands first, so that the part after belongs to it. */
function isGivenOfFamily(reading: SentenceReading, hyphen: number): boolean {
  const family = hyphen - 2;
  return (
    family >= reading.first &&
    reading.tables.people.familyFirst.has(reading.tokens.textOf(family)) &&
    reading.tokens.textOf(hyphen - 1).length <= LONGEST_SYLLABLE &&
    !isCommonWord(reading, hyphen - 1)
  );
}

/** A syllable of a given name has no more letters. */
const LONGEST_SYLLABLE = 6;

/** "Kim Dae-su": the part before the hyphen follows a capitalised word, or the part after is no common word. */
function isSyllabic(reading: SentenceReading, hyphen: number): boolean {
  return isNameWord(reading, hyphen - 2) || !isCommonWord(reading, hyphen + 1);
}

/** "US $3 million", "US dollars": a letter code before a currency is part of the amount. */
export function isOfMoney({ tokens }: SentenceReading, i: number): boolean {
  return /^(?:[$£¥]|dollars?$)/.test(tokens.textOf(i + 1)) && /^\p{Lu}{1,3}$/u.test(tokens.textOf(i));
}
