import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { type WordingRelation, wordingRelation } from '../src/text/index.ts';

/**
 * Pairs of wordings with their relation in words, held against what `wordingRelation` makes of them.
 * `npx tsx eval/wordings.ts FILE` prints it for each pair of a file: one JSON object a line, `{name, a, b, relation}`,
 * where `relation` may be left out.
 */
const pairJson = z.object({
  name: z.string(),
  a: z.string(),
  b: z.string(),
  relation: z.string().optional(),
});

/** One pair, with the relation that was found, in words, and whether it is the one wanted; null where none is stated. */
export interface JudgedWording {
  readonly name: string;
  readonly told: string;
  readonly wanted: string | null;
  readonly isRight: boolean | null;
  /** Whether what is altered, or somebody else's, was taken for the same: the one error that does harm. */
  readonly isTakenForSame: boolean;
}

export function judgedWordings(lines: string): JudgedWording[] {
  return lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => judged(pairJson.parse(JSON.parse(line))));
}

/** The share of pairs told right, and how many that are not the same were taken for it. */
export function wordingFigures(pairs: readonly JudgedWording[]): ReadonlyMap<string, number> {
  const right = pairs.filter(({ isRight }) => isRight).length;
  return new Map([
    ['right', Number(((100 * right) / Math.max(1, pairs.length)).toFixed(2))],
    ['takenForSame', pairs.filter(({ isTakenForSame }) => isTakenForSame).length],
  ]);
}

function judged({ name, a, b, relation: wanted }: z.infer<typeof pairJson>): JudgedWording {
  const found = wordingRelation(a, b);
  return {
    name,
    told: inWords(found),
    wanted: wanted ?? null,
    isRight: wanted === undefined ? null : isAsWanted(found, wanted.toLowerCase()),
    isTakenForSame: /^(?:altered|conflict)/i.test(wanted ?? '') && found.relation === 'same',
  };
}

/** The relation as a person would put it: `altered: polarity`, `same (invisible characters flagged)`. */
export function inWords({ relation, changes, flags }: WordingRelation): string {
  const isKind = (relation === 'altered' || relation === 'conflict') && changes.length > 0;
  const flagged = flags.length === 0 ? '' : ` (${flags.join(', ')} flagged)`;
  return `${relation}${isKind ? `: ${changes[0]}` : ''}${flagged}`;
}

const KINDS = ['same', 'look-alike', 'partial', 'elided', 'editorial', 'altered', 'conflict', 'other'];

/**
 * Whether a relation is the one that is wanted: of its kind, with the change that stands behind the colon, and with
 * something flagged where that is asked for. "Flagged" alone leaves the kind open, as long as nothing is altered.
 */
function isAsWanted({ relation, changes, flags }: WordingRelation, wanted: string): boolean {
  const kind = KINDS.find((one) => wanted.startsWith(one));
  const change = /^[\w-]+: *([\w-]+)/.exec(wanted)?.[1];
  const isKind = kind === undefined ? relation === 'same' || relation === 'look-alike' : relation === kind;
  const isChange = change === undefined || changes.some((one) => one === change);
  const isFlagged = flags.length > 0 || !/flagged|mark kept/.test(wanted);
  return isKind && isChange && isFlagged;
}

/** A line for each pair. */
export function wordingLines(pairs: readonly JudgedWording[]): string[] {
  return pairs.map(({ name, told, wanted, isRight }) => {
    const verdict = isRight === null ? '' : isRight ? 'right: ' : `WRONG, wanted ${wanted}: `;
    return `${name}: ${verdict}${told}`;
  });
}

const [, script = '', file] = process.argv;
if (import.meta.url === pathToFileURL(script).href && file !== undefined)
  for (const line of wordingLines(judgedWordings(readFileSync(file, 'utf8')))) console.log(line);
