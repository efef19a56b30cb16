import { type Tokens, tokensOf } from '../../language/index.ts';
import { type Edit, editsBetween } from '../../text/index.ts';
import { reportAt, type StoryContext } from '../context.ts';
import type { Utterance } from './utterances.ts';

/** Longer stretches in the place of one another are other ways of putting things. */
const LONGEST_EXCHANGE = 3;
/** In so short a sentence one noun in the place of another makes another sentence: "left without water", "without shelter". */
const SHORT_SENTENCE = 10;

/** Words of one utterance in the place of words of another. */
interface Exchange {
  readonly here: readonly string[];
  readonly there: readonly string[];
}

/**
 * Whether two utterances are built alike and say two things, as speakers do who repeat a figure of speech: "If they
 * attack, we will answer", "If they withdraw, we will talk". Where one text lies behind both reports, what differs
 * was changed.
 */
export function areParallel(context: StoryContext, a: Utterance, b: Utterance): boolean {
  if (haveOneOrigin(context, a, b)) return false;
  const exchanges = exchangesBetween(a.words, b.words);
  if (exchanges === null || exchanges.some((one) => meansTheSame(context, one))) return false;
  const [mine, theirs] = [classesOf(context, a), classesOf(context, b)];
  const isOf = (classes: RegExp) =>
    exchanges.every(({ here, there }) => isTold(mine, here, classes) && isTold(theirs, there, classes));
  const isShort = Math.min(a.words.length, b.words.length) <= SHORT_SENTENCE;
  return exchanges.length > 1 ? isOf(CONTENT) : isShort && isOf(NOUN);
}

const CONTENT = /^(?:NOUN|PROPN|VERB|ADJ|ADV|NUM)$/;
const NOUN = /^(?:NOUN|PROPN)$/;

function haveOneOrigin(context: StoryContext, a: Utterance, b: Utterance): boolean {
  const theirs = context.originsOf(b.report);
  return context.originsOf(a.report).some((origin) => theirs.includes(origin));
}

/** The exchanges in which two wordings differ; null where they differ in anything else, or in nothing. */
function exchangesBetween(a: readonly string[], b: readonly string[]): Exchange[] | null {
  const edits = editsBetween(a, b);
  const exchanges: Exchange[] = [];
  for (let i = 0; i < edits.length; i++) {
    const [edit, next] = [edits[i], edits[i + 1]];
    if (!edit || edit.kind === 'same') continue;
    if (!next || next.kind === 'same' || next.kind === edit.kind) return null;
    if (lengthOf(edit) > LONGEST_EXCHANGE || lengthOf(next) > LONGEST_EXCHANGE) return null;
    const [removed, added] = edit.kind === 'removed' ? [edit, next] : [next, edit];
    exchanges.push({ here: a.slice(removed.start, removed.end), there: b.slice(added.start, added.end) });
    i++;
  }
  return exchanges.length > 0 ? exchanges : null;
}

function lengthOf({ start, end }: Edit): number {
  return end - start;
}

/** Whether words are put in the place of their like, or turned into their contrary: that is a change of one sentence. */
function meansTheSame({ lexicon: { thesaurus } }: StoryContext, { here, there }: Exchange): boolean {
  return here.some((word) =>
    there.some((other) => {
      const senses = new Set(thesaurus.sensesOf(word));
      return (
        thesaurus.areOpposites(word, other) || thesaurus.sensesOf(other).some((sense) => senses.has(sense))
      );
    }),
  );
}

/** The word classes in an utterance; numbers stand as digits in its words. */
function classesOf({ story }: StoryContext, { report, span }: Utterance): ReadonlyMap<string, string> {
  const tokens: Tokens = tokensOf(reportAt(story, report));
  const classes = new Map<string, string>();
  for (let i = tokens.indexAt(span.start); i < tokens.size && tokens.startOf(i) < span.end; i++)
    classes.set(tokens.foldedOf(i), tokens.uposOf(i));
  return classes;
}

/** Whether words hold one of some classes, and beside it at most an article. */
function isTold(classes: ReadonlyMap<string, string>, words: readonly string[], wanted: RegExp): boolean {
  const classOf = (word: string) => classes.get(word) ?? (/\d/.test(word) ? 'NUM' : '');
  const rest = words.filter((word) => classOf(word) !== 'DET');
  return rest.length > 0 && rest.every((word) => wanted.test(classOf(word)));
}
