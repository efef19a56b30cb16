import type { Finding, Reason } from '../../model/index.ts';
import { groupBy } from '../../text/index.ts';
import type { Comparison, StoryContext } from '../context.ts';
import { aloneBy, byCarrier, evidenceFor, originsFor } from '../evidence.ts';
import { alterations, swappedSpeakers } from './alterations.ts';
import { toldBeside } from './beside.ts';
import { cuts } from './cuts.ts';
import { compareUtterances, type UtteranceGroup, type Variants } from './groups.ts';
import { areParallel } from './parallel.ts';
import { paraphrasesAmong } from './paraphrases.ts';
import { itemsOf, type Utterance, utterancesOf } from './utterances.ts';

/**
 * What is quoted: repeated where several reports carry the same words, altered where they differ, single-source
 * where one report alone quotes it. That many quote a speaker corroborates nothing of what he says.
 */
export const quotationComparison: Comparison = {
  name: 'quotations',
  compare(context) {
    const utterances = utterancesOf(context);
    const { groups, variants: reworded, swaps } = compareUtterances(context, utterances);
    const alike = [...reworded, ...otherwiseSaid(context, groups, reworded)];
    const variants = alike.filter(({ first, second }) => !areParallel(context, first, second));
    const varied = new Set(variants.flatMap(({ first, second }) => [first, second]));
    const carriers = carriersByWords(context, utterances);
    const isAlone = (one: Utterance) => !varied.has(one) && carriers.get(one.words.join(' '))?.size === 1;
    return [
      ...groups.flatMap((group) => repeated(context, group)),
      ...groups.flatMap((group) => (group.members.every(isAlone) ? singleSource(context, group) : [])),
      ...alterations(context, groups, variants),
      ...cuts(context, groups, utterances),
      ...toldBeside(context, groups, utterances),
      ...swappedSpeakers(context, groups, swaps),
    ];
  },
};

/** Paraphrases of what no report has word for word, or nearly so. */
function otherwiseSaid(
  context: StoryContext,
  groups: readonly UtteranceGroup[],
  reworded: readonly Variants[],
): Variants[] {
  const told = new Set(reworded.flatMap(({ first, second }) => [first, second]));
  const alone = groups.filter(({ members }) => byCarrier(context, members).length === 1);
  return paraphrasesAmong(
    context,
    alone.flatMap(({ members }) => members.slice(0, 1)).filter((one) => !told.has(one)),
  );
}

/** The carriers of each wording, whoever is credited with it. */
function carriersByWords(
  context: StoryContext,
  utterances: readonly Utterance[],
): ReadonlyMap<string, ReadonlySet<number>> {
  const groups = groupBy(utterances, ({ words }) => words.join(' '));
  return new Map(
    [...groups].map(([words, own]) => [words, new Set(own.map(({ report }) => context.carrierOf(report)))]),
  );
}

function repeated(context: StoryContext, { members }: UtteranceGroup): Finding[] {
  const carriers = byCarrier(context, members);
  if (carriers.length < 2) return [];
  const isCut = new Set(carriers.map(({ words }) => words.join(' '))).size > 1;
  const why: readonly [Reason, ...Reason[]] = [
    {
      rule: isCut ? 'one-quotation-within-the-other' : 'same-quoted-words',
      detail: `${carriers.length} reports`,
    },
  ];
  return [
    {
      kind: 'repeated',
      about: 'quotation',
      evidence: evidenceFor(context, carriers),
      origins: originsFor(context, carriers),
      items: itemsOf(context, members),
      confidence: isCut ? 0.9 : 0.98,
      why,
    },
  ];
}

/** Fragments of a word or two are too small to be missed elsewhere. */
const SMALLEST_MISSED = 3;

function singleSource(context: StoryContext, { members }: UtteranceGroup): Finding[] {
  const [only, ...others] = byCarrier(context, members);
  if (!only || others.length > 0 || only.words.length < SMALLEST_MISSED) return [];
  if (context.story.reports.every((_, i) => context.carrierOf(i) === context.carrierOf(only.report)))
    return [];
  return [
    {
      kind: 'single-source',
      about: 'quotation',
      evidence: evidenceFor(context, [only]),
      origins: originsFor(context, [only]),
      items: itemsOf(context, members),
      confidence: only.isWhole ? 0.9 : 0.7,
      why: aloneBy(context, 'quoted-in-one-report-only'),
    },
  ];
}
