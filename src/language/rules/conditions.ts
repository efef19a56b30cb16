import type { SetPattern, TokenPattern } from '../pack/index.ts';

/** What a rule may ask of a token. */
export interface Asked {
  readonly tag: string;
  readonly dep: string;
  readonly isSpace: boolean;
  /** The word in lower case. */
  readonly lower: string;
}

export type Condition = (token: Asked) => boolean;

/** The attributes that patterns name, and what they stand for. */
const ATTRIBUTES: Readonly<Record<string, (token: Asked) => string | boolean>> = {
  TAG: (token) => token.tag,
  DEP: (token) => token.dep,
  IS_SPACE: (token) => token.isSpace,
  LOWER: (token) => token.lower,
};

/** A condition on one token. Throws a RangeError where the pattern names an attribute that is not known. */
export function conditionOf(pattern: TokenPattern): Condition {
  const parts = Object.entries(pattern).map(([attribute, wanted]) => {
    const read = ATTRIBUTES[attribute];
    if (!read) throw new RangeError(`no attribute ${attribute} that a rule can ask for`);
    const holds = testOf(wanted);
    return (token: Asked) => holds(read(token));
  });
  return (token) => parts.every((holds) => holds(token));
}

/** A test of one value: equal, listed, not listed, or matching an expression. */
export function testOf(wanted: string | boolean | SetPattern): (value: string | boolean) => boolean {
  if (typeof wanted !== 'object') return (value) => value === wanted;
  const { IN, NOT_IN, REGEX } = wanted;
  const listed = IN && new Set<string | boolean>(IN);
  const barred = NOT_IN && new Set<string | boolean>(NOT_IN);
  const expression = REGEX === undefined ? undefined : new RegExp(REGEX, 'u');
  return (value) =>
    (listed?.has(value) ?? true) &&
    !barred?.has(value) &&
    (expression === undefined || expression.test(String(value)));
}
