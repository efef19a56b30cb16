import { primaryOf, type Tokens, tokensOf } from '../../language/index.ts';
import type { Lexicon } from '../../lexicon/index.ts';
import {
  type Annotator,
  CHAINS,
  type Chain,
  type Layer,
  layerOf,
  lineOf,
  MENTIONS,
  type Mention,
  type Ref,
  type Report,
  SENTENCES,
  type Sentence,
  TOKENS,
  VERSION,
} from '../../model/index.ts';
import { groupBy } from '../../text/index.ts';

const maker = { name: 'variorum-unread', version: VERSION };

/**
 * What can be told of a report in a language that is not read: its names, where capitals show them, and which of them
 * are the same words. Nothing tells what they are names of.
 */
export const unreadAnnotator: Annotator<Lexicon> = {
  writes: [MENTIONS, CHAINS],
  reads: [TOKENS, SENTENCES],
  languages: ['*'],
  maker,
  annotate: (report, lexicon) => {
    const mentions = layerOf(MENTIONS, maker, namesOf(report, lexicon));
    return { layers: [mentions, layerOf(CHAINS, maker, chainsOf(report.text, mentions))] };
  },
};

/** Languages that write every noun with a capital (or may); there only a given name shows that a name begins. */
const CAPITALS_FOR_NOUNS: ReadonlySet<string> = new Set(['de', 'lb', 'und']);

/** Capitals in a row that are more than a name: a heading. */
const LONGEST_NAME = 5;

function namesOf(report: Report, { names }: Lexicon): Mention[] {
  const tokens = tokensOf(report);
  const isOpen = !CAPITALS_FOR_NOUNS.has(primaryOf(report.parts.language));
  const found: Mention[] = [];
  for (const sentence of report.layer(SENTENCES)) {
    for (const { first, last } of capitalRuns(tokens, sentence)) {
      if (last - first >= LONGEST_NAME) continue;
      if (!isOpen && !(last > first && names.people.given.has(tokens.textOf(first)))) continue;
      found.push({ span: tokens.spanFrom(first, last), form: 'name', type: 'other' });
    }
  }
  return found;
}

/** Runs of words with capitals. The first word of a sentence has one anyway, and is no part of a run. */
function capitalRuns(
  tokens: Tokens,
  { tokens: { first, end } }: Sentence,
): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  let from = -1;
  for (let i = first + 1; i <= end; i++) {
    const goesOn = i < end && tokens.isCapitalised(i) && (from < 0 || isBeside(tokens, i));
    if (goesOn) from = from < 0 ? i : from;
    else if (from >= 0) {
      runs.push({ first: from, last: i - 1 });
      from = i < end && tokens.isCapitalised(i) ? i : -1;
    }
  }
  return runs;
}

/** Whether a word follows the one before with no more than a space or a hyphen between. */
function isBeside(tokens: Tokens, i: number): boolean {
  return tokens.startOf(i) - tokens.endOf(i - 1) <= 1;
}

/** The same words are one referent. */
function chainsOf(text: string, mentions: Layer<Mention>): Chain[] {
  const byName = groupBy(mentions.refs(), (ref) => lineOf(text, mentions.at(ref).span));
  return [...byName.values()].flatMap(([first, ...rest]) =>
    first === undefined ? [] : [chainFrom(mentions.at(first), first, rest)],
  );
}

/** Certain but for two bearers of one name. */
const EXACT_NAME = 0.95;

function chainFrom({ span, type }: Mention, first: Ref<Mention>, rest: readonly Ref<Mention>[]): Chain {
  const links = rest.map((mention) => ({
    mention,
    antecedent: first,
    rule: 'exact-name',
    score: EXACT_NAME,
  }));
  const why = rest.length === 0 ? [] : [{ rule: 'exact-name' }];
  return {
    span,
    mentions: [first, ...rest],
    name: first,
    type,
    links,
    candidates: [],
    why,
    ...(rest.length === 0 ? {} : { confidence: EXACT_NAME }),
  };
}
