import { tokensOf } from '../language/index.ts';
import { QUOTATIONS, type Report, SENTENCES } from '../model/index.ts';
import { comparedWords } from './compared-words.ts';
import { oncePerStory, reportAt, type StoryContext } from './context.ts';

/** A body that gives out a report of its own: who speaks where the report credits nobody. */
export interface Party {
  readonly name: string;
  /** Its entity in the story, as a concept; null where no report names it. */
  readonly concept: string | null;
}

const known = oncePerStory(() => new Map<number, Party | null>());

/** The party whose own words a report is; null for a report on what others say. */
export function partyOf(context: StoryContext, report: number): Party | null {
  const own = known(context);
  const found = own.get(report) ?? readParty(context, reportAt(context.story, report));
  own.set(report, found);
  return found;
}

function readParty(context: StoryContext, report: Report): Party | null {
  const name = report.metadata.outlet?.value;
  if (name === undefined) return null;
  const key = nameKey(name);
  const at = context.entities.findIndex((entity) => nameKey(entity.name) === key);
  const isTold = context.entities[at]?.chains.some((chain) => chain.report !== report.id) ?? false;
  if (!speaksForItself(context, report, { name, isTold })) return null;
  return { name, concept: at < 0 ? null : `@${at}` };
}

/** An outlet that other reports tell of is no outlet of the press; nor is one that says "we". */
function speaksForItself(
  { lexicon }: StoryContext,
  report: Report,
  { name, isTold }: { readonly name: string; readonly isTold: boolean },
): boolean {
  if (report.metadata.genre?.value === 'statement') return true;
  const words = comparedWords(name);
  if (words.some((word) => lexicon.pressWords.has(word))) return false;
  return words.some((word) => lexicon.partyWords.has(word)) || saysWe(report) || isTold;
}

const WE = new Set(['we', 'us', 'our', 'ours']);

/** Whether a report says "we" and "our" outside what it quotes. */
function saysWe(report: Report): boolean {
  const tokens = tokensOf(report);
  const quoted = report.has(QUOTATIONS) ? [...report.layer(QUOTATIONS)].flatMap((one) => one.quoted) : [];
  return [...report.layer(SENTENCES)].some(({ tokens: { first, end } }) => {
    for (let i = first; i < end; i++) {
      const at = tokens.startOf(i);
      const isQuoted = quoted.some(({ start, end: last }) => at >= start && at < last);
      if (WE.has(tokens.foldedOf(i)) && !isQuoted) return true;
    }
    return false;
  });
}

/** "The foreign ministry of Halmar" and "Halmar's Foreign Ministry" are one. */
export function nameKey(name: string): string {
  return comparedWords(name)
    .filter((word) => !/^(?:the|of|and|for|in|a|s)$/.test(word))
    .sort()
    .join(' ');
}

/**
 * Whether two names of speakers may be of one: all words of the one are in the other. "The defence ministry", without a
 * name, is one of many.
 */
export function mayBeOne(a: string, b: string): boolean {
  if (![a, b].every((name) => /^\p{Lu}/u.test(name.replace(/^the /i, '')))) return false;
  const [mine, theirs] = [nameKey(a).split(' '), nameKey(b).split(' ')];
  const [less, more] = mine.length <= theirs.length ? [mine, theirs] : [theirs, mine];
  return less.every((word) => more.includes(word));
}
