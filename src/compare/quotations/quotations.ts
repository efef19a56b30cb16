import type { Finding, Reason } from '../../model/index.ts';
import type { Comparison, StoryContext } from '../context.ts';
import { byCarrier, evidenceFor, originsFor } from '../evidence.ts';
import { alterations, swappedSpeakers } from './alterations.ts';
import { compareUtterances, type UtteranceGroup } from './groups.ts';
import { itemsOf, utterancesOf } from './utterances.ts';

/**
 * What is quoted: repeated where several reports carry the same words, altered where they differ, single-source
 * where one report alone quotes it. That many quote a speaker corroborates nothing of what he says.
 */
export const quotationComparison: Comparison = {
  name: 'quotations',
  compare(context) {
    const { groups, variants, swaps } = compareUtterances(context, utterancesOf(context));
    const varied = new Set([...variants, ...swaps].flatMap(({ first, second }) => [first, second]));
    return [
      ...groups.flatMap((group) => repeated(context, group)),
      ...groups.flatMap((group) =>
        group.members.some((one) => varied.has(one)) ? [] : singleSource(context, group),
      ),
      ...alterations(context, groups, variants),
      ...swappedSpeakers(context, groups, swaps),
    ];
  },
};

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
      why: [{ rule: 'quoted-in-one-report-only' }],
    },
  ];
}
