import type { Tokens } from '../../language/index.ts';
import type { Sentence } from '../../model/index.ts';
import type { Amount } from './amount.ts';

/** Words after which a number is a label: "Article 5", "Resolution 1718", "No. 10". */
const LABELS = new Set(
  'article articles resolution section chapter page pages flight no. number nos. room route highway channel phase item paragraph act title level version line gate camp district ward group paris'.split(
    ' ',
  ),
);

/** Whether the number names something, or is a word that only looks like one: "AK-47", "Group of 20", "one of". */
export function isNoQuantity(tokens: Tokens, sentence: Sentence, amount: Amount): boolean {
  if (amount.unit !== undefined)
    return isPartOfWord(tokens, amount) && !/^[-–]$/.test(tokens.textOf(amount.start - 1));
  const first = amount.start;
  const isPlain = /^\d{1,4}$/.test(tokens.textOf(first)) && amount.end === first + 1;
  if (isPartOfWord(tokens, amount)) return true;
  if (isPlain && (isLabel(tokens, sentence, first) || isAge(tokens, first))) return true;
  return isOne(tokens, amount) || isScore(tokens, amount) || isInName(tokens, sentence, amount);
}

/** A hyphen, slash or letter that touches the number: "AK-47", "9/11", "F16". */
function isPartOfWord(tokens: Tokens, { start, end }: Amount): boolean {
  const before = tokens.textOf(start - 1);
  const touchesBefore = tokens.endOf(start - 1) === tokens.startOf(start) && start > 0;
  if (touchesBefore && /^(?:[-–/.:#+@_]|\p{L}+)$/u.test(before)) return true;
  const touchesAfter = tokens.endOf(end - 1) === tokens.startOf(end);
  return touchesAfter && /^(?:[/:_@]|th|st|nd|rd|s)$/.test(tokens.foldedOf(end));
}

/** After a capitalised word inside a sentence, or a label: "Group of 20", "Boeing 737". */
function isLabel(tokens: Tokens, sentence: Sentence, i: number): boolean {
  const before = tokens.foldedOf(i - 1);
  if (LABELS.has(before)) return true;
  const isGroupOf = before === 'of' && tokens.foldedOf(i - 2) === 'group';
  const isName = i > sentence.tokens.first && tokens.isCapitalised(i - 1) && tokens.uposOf(i - 1) === 'PROPN';
  // "In Korvey 31 people": a place, and then a count.
  if (isName && tokens.tagOf(i + 1) === 'NNS') return false;
  const isInitial = i - 1 === sentence.tokens.first;
  return isGroupOf || (isName && !isInitial);
}

/** "Five Eyes", "the Ten Most Wanted", "One Varl Centre": a number word with a capital before another capital. */
function isInName(tokens: Tokens, sentence: Sentence, { start, end }: Amount): boolean {
  if (!tokens.isCapitalised(start) || end !== start + 1 || !tokens.isCapitalised(end)) return false;
  return start > sentence.tokens.first || tokens.foldedOf(start) === 'one';
}

const OLDEST = 120;

/** "Ri Chol, 35, a driver": a number between commas after a name is an age. */
function isAge(tokens: Tokens, i: number): boolean {
  const isApart = tokens.textOf(i - 1) === ',' && /^[,.;)]$/.test(tokens.textOf(i + 1));
  return isApart && tokens.isCapitalised(i - 2) && Number(tokens.textOf(i)) <= OLDEST;
}

const NO_NOUN_AFTER_ONE = new Set(
  'of another thing day way side hand more that who which or and is was has had in on at to for with by from as can may would will should must could does did after'.split(
    ' ',
  ),
);
const NOT_BEFORE_ONE = new Set('no any every each the this that another which only which some'.split(' '));

/** "one" stands for a thing named before more often than it counts: kept only before a noun in small letters. */
function isOne(tokens: Tokens, { start, end }: Amount): boolean {
  if (tokens.foldedOf(end - 1) !== 'one' || end !== start + 1) return false;
  const next = tokens.foldedOf(end);
  return (
    NO_NOUN_AFTER_ONE.has(next) || NOT_BEFORE_ONE.has(tokens.foldedOf(start - 1)) || !/^\p{L}/u.test(next)
  );
}

/** "3-2": two small numbers joined by a hyphen with nothing counted are a score or a ratio. */
function isScore(tokens: Tokens, { start, end }: Amount): boolean {
  const isJoined = /^[-–:]$/.test(tokens.textOf(end)) && tokens.endOf(end - 1) === tokens.startOf(end);
  return isJoined && /^\d/.test(tokens.textOf(end + 1)) && /^\d/.test(tokens.textOf(start));
}
