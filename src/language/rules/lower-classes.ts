import type { AttributeRule, SetPattern, TokenPattern } from '../pack/index.ts';
import { testOf } from './conditions.ts';

/**
 * Sorts words in lower case into classes that no rule tells apart: nearly every word is in class 0, of which no rule
 * speaks. So the outcome of the rules is found once a class, tag and dependency, and not once a word.
 */
export interface LowerClasses {
  classOf(lower: string): number;
  /** Some word of the class; empty for class 0. */
  exampleOf(number: number): string;
}

export function lowerClasses(rules: readonly AttributeRule[]): LowerClasses {
  const wanted = [...new Map(lowersOf(rules).map((one) => [JSON.stringify(one), one])).values()];
  const tests = wanted.map(testOf);
  const expressions = wanted.flatMap((one, i) => (isSet(one) && one.REGEX !== undefined ? [i] : []));
  const listed = new Set(wanted.flatMap(wordsOf));
  const numbers = new Map<string, number>();
  const examples: string[] = [];

  const sort = (lower: string): number => {
    const key = tests.flatMap((holds, i) => (holds(lower) ? [i] : [])).join();
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, examples.push(lower) - 1);
    return examples.length - 1;
  };
  sort('');
  const byWord = new Map([...listed].map((word) => [word, sort(word)]));
  return {
    classOf: (lower) => byWord.get(lower) ?? (expressions.some((i) => tests[i]?.(lower)) ? sort(lower) : 0),
    exampleOf: (number) => examples[number] ?? '',
  };
}

type Wanted = string | SetPattern;

function lowersOf(rules: readonly AttributeRule[]): Wanted[] {
  const patterns: readonly TokenPattern[] = rules.flatMap((rule) => rule.patterns.flat());
  return patterns.flatMap(({ LOWER: wanted }) =>
    wanted === undefined || typeof wanted === 'boolean' ? [] : [wanted],
  );
}

function isSet(wanted: Wanted): wanted is SetPattern {
  return typeof wanted === 'object';
}

function wordsOf(wanted: Wanted): readonly string[] {
  if (!isSet(wanted)) return [wanted];
  return [...(wanted.IN ?? []), ...(wanted.NOT_IN ?? [])];
}
