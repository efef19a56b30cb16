import type { MentionType } from '../../model/index.ts';
import type { Found, SentenceReading } from './reading.ts';

/** Personal and possessive pronouns with the type of what they stand for, where they tell it. */
const PRONOUNS: ReadonlyMap<string, MentionType> = new Map([
  ...'he him his himself she her hers herself i me my mine myself'
    .split(' ')
    .map((word) => [word, 'person'] as const),
  ...'it its itself they them their theirs themselves we us our ours ourselves'
    .split(' ')
    .map((word) => [word, 'other'] as const),
]);

/** The pronouns of a sentence. "US" in capitals is a country, "I" in small letters nobody. */
export function findPronouns(reading: SentenceReading): Found[] {
  const { tokens } = reading;
  const found: Found[] = [];
  for (let i = reading.first; i < reading.end; i++) {
    const type = PRONOUNS.get(tokens.foldedOf(i));
    const word = tokens.textOf(i);
    if (type === undefined || word === 'US' || word === 'i' || word === 'IT') continue;
    found.push({ first: i, last: i, form: 'pronoun', type, weight: 1 });
  }
  return found;
}
