import { isJoining, isNegation, isTurning } from './turning.ts';
import { isStop, type Stretch, type Wording } from './wording.ts';

/**
 * How words left out turn what is kept: those of the sentences alone that are kept in part, and not those of a clause
 * with a sense of its own ("and nobody can stop us", "although it is not cheap").
 */
export function turningIn({ start, end }: Stretch, wording: Wording): 'polarity' | 'condition' | null {
  const { words } = wording;
  const cuts = [];
  for (let i = Math.max(0, start - 1); i < end; i++) if (isStop(wording, i)) cuts.push(i + 1);
  const isFront = start === 0;
  const before = isFront ? [] : boundWords({ start, end: cuts[0] ?? end }, wording);
  const isOther = cuts.length > 0 || isFront;
  const after =
    end < words.length && isOther ? boundWords({ start: cuts.at(-1) ?? start, end }, wording) : [];
  const own = [...before, ...after];
  if (!own.some(isTurning)) return null;
  const isShort = isFront || own.length <= LONGEST_NEGATION;
  return isShort && own.every((word) => !isTurning(word) || isNegation(word)) ? 'polarity' : 'condition';
}

/** "Not", "do not", "has never been": what only negates. More words say something of their own. */
const LONGEST_NEGATION = 3;

/** The words of a stretch that bear on what stands beside it: its clauses, but for those with a sense of their own. */
function boundWords({ start, end }: Stretch, { words, marks }: Wording): readonly string[] {
  const bound: string[] = [];
  for (let first = start; first < end; ) {
    let last = first;
    while (last < end && marks.get(last) === undefined) last++;
    const clause = words.slice(first, Math.min(end, last + 1));
    const isOwn = isJoining(clause[0] ?? '') && !bindsOn(clause[1] ?? '');
    if (!isOwn && !isClosed(clause, last, { end, words, marks })) bound.push(...clause);
    first = last + 1;
  }
  return bound;
}

/** "We do not open before June, and": a main clause that another follows. */
function isClosed(
  clause: readonly string[],
  last: number,
  { end, words, marks }: Pick<Wording, 'words' | 'marks'> & { readonly end: number },
): boolean {
  return (
    last === end - 2 && words[end - 1] === 'and' && marks.get(last) === 'comma' && !clause.some(isBinding)
  );
}

/** "And only if", "and not": what is bound on says something of what it is bound to. */
function bindsOn(word: string): boolean {
  return isTurning(word) && !PRONOUNS.has(word);
}

function isBinding(word: string): boolean {
  return isTurning(word) && !isNegation(word);
}

const PRONOUNS = new Set(['nobody', 'nothing', 'none', 'no', 'but']);
