import type { AttributeRule } from '../pack/index.ts';
import { type Condition, conditionOf } from './conditions.ts';
import { lowerClasses } from './lower-classes.ts';

/** The attributes that rules set, by the column that holds them. */
export const COLUMNS = {
  TAG: 'tags',
  DEP: 'deps',
  POS: 'upos',
  MORPH: 'morphs',
  LEMMA: 'lemmas',
} as const satisfies Readonly<Record<string, string>>;

export type Column = (typeof COLUMNS)[keyof typeof COLUMNS];

/** One number a column, each in the list of that column. */
export type Values = Readonly<Record<Column, number>>;

export type Lists = Readonly<Record<Column, readonly string[]>>;

/** What the rules say of every token of one kind: one class of words, one tag, one dependency, space or not. */
export interface Kind {
  readonly before: Values;
  /** The rules of one token that match, in order. */
  readonly rules: readonly number[];
  readonly after: Values;
  /** The numbers of the conditions of phrases that hold. */
  readonly conditions: ReadonlySet<number>;
  /** The phrases that may begin with such a token. */
  readonly phrases: readonly Phrase[];
}

/** A pattern of several tokens. */
export interface Phrase {
  readonly rule: number;
  /** The numbers of its conditions, one a token. */
  readonly conditions: readonly number[];
  /** Which of its tokens gets the attributes. */
  readonly index: number;
}

/** The kinds of tokens that the rules tell apart, each worked out when it is first met. */
export interface Kinds {
  readonly lists: Lists;
  kindOf(lowerClass: number, tag: number, dep: number, isSpace: number): Kind;
  /** The class of a word, by its lower case. */
  classOf(lower: string): number;
  /** The values after these rules, in this order. */
  valuesAfter(before: Values, rules: readonly number[]): Values;
}

/** What rules write for "no features". */
const NO_FEATURES = '_';

export function readKinds(
  rules: readonly AttributeRule[],
  tags: readonly string[],
  deps: readonly string[],
): Kinds {
  const { lists, settings } = readSettings(rules, tags, deps);
  const { singles, phrases, conditions } = readPatterns(rules);
  const classes = lowerClasses(rules);
  const kinds = new Map<number, Kind>();
  const valuesAfter: Kinds['valuesAfter'] = (before, applied) =>
    Object.assign({ ...before }, ...applied.map((rule) => settings[rule]));

  const makeKind = (lowerClass: number, tag: number, dep: number, isSpace: number): Kind => {
    const token = {
      lower: classes.exampleOf(lowerClass),
      tag: lists.tags[tag] ?? '',
      dep: lists.deps[dep] ?? '',
      isSpace: isSpace === 1,
    };
    const matching = singles.flatMap((condition, rule) => (condition?.(token) ? [rule] : []));
    const holding = new Set(conditions.flatMap((condition, i) => (condition(token) ? [i] : [])));
    const before = { tags: tag, deps: dep, upos: 0, morphs: 0, lemmas: 0 };
    return {
      before,
      rules: matching,
      after: valuesAfter(before, matching),
      conditions: holding,
      phrases: phrases.filter((phrase) => holding.has(phrase.conditions[0] ?? -1)),
    };
  };
  const kindOf: Kinds['kindOf'] = (lowerClass, tag, dep, isSpace) => {
    const key = ((lowerClass * lists.tags.length + tag) * lists.deps.length + dep) * 2 + isSpace;
    const known = kinds.get(key);
    if (known) return known;
    const made = makeKind(lowerClass, tag, dep, isSpace);
    kinds.set(key, made);
    return made;
  };
  return { lists, kindOf, classOf: classes.classOf, valuesAfter };
}

/** What each rule sets, as numbers; values that a list does not hold yet are added to it. */
function readSettings(
  rules: readonly AttributeRule[],
  tags: readonly string[],
  deps: readonly string[],
): { lists: Lists; settings: readonly Partial<Values>[] } {
  const lists = { tags: [...tags], deps: [...deps], upos: [''], morphs: [''], lemmas: [''] };
  const numberIn = (list: string[], value: string): number => {
    const known = list.indexOf(value);
    return known >= 0 ? known : list.push(value) - 1;
  };
  const settings = rules.map(({ attrs }) => {
    const set: { [C in Column]?: number } = {};
    for (const [attribute, column] of Object.entries(COLUMNS)) {
      const value = attrs[attribute];
      if (value !== undefined) set[column] = numberIn(lists[column], value === NO_FEATURES ? '' : value);
    }
    return set;
  });
  return { lists, settings };
}

interface Patterns {
  /** By rule: its condition, where it is of one token. */
  readonly singles: readonly (Condition | null)[];
  readonly phrases: readonly Phrase[];
  readonly conditions: readonly Condition[];
}

function readPatterns(rules: readonly AttributeRule[]): Patterns {
  const conditions: Condition[] = [];
  const phrases: Phrase[] = [];
  const singles = rules.map(({ patterns, index }, rule) => {
    for (const pattern of patterns.filter((one) => one.length > 1)) {
      const numbers = pattern.map((one) => conditions.push(conditionOf(one)) - 1);
      phrases.push({ rule, conditions: numbers, index: index < 0 ? pattern.length + index : index });
    }
    const alternatives = patterns.flatMap(([only, ...rest]) =>
      only && rest.length === 0 ? [conditionOf(only)] : [],
    );
    if (alternatives.length === 0) return null;
    return (token: Parameters<Condition>[0]) => alternatives.some((holds) => holds(token));
  });
  return { singles, phrases, conditions };
}
