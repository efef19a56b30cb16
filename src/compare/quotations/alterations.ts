import { type Finding, QUOTATIONS, type QuotationChange, type ReportedVersion } from '../../model/index.ts';
import { editsBetween } from '../../text/index.ts';
import { reportAt, type StoryContext } from '../context.ts';
import { byCarrier, evidenceFor, originsFor } from '../evidence.ts';
import type { UtteranceGroup, Variants } from './groups.ts';
import { itemsOf, type Utterance } from './utterances.ts';

const NEGATIONS = new Set([
  'not',
  'never',
  'no',
  'nobody',
  'nothing',
  'none',
  'neither',
  'nor',
  'without',
  'cannot',
]);

/** From this likeness a word was changed; below, it was put in other words. */
const SAME_SENTENCE = 0.75;

/** Wordings of one utterance that differ: one finding for each pair of groups that vary. */
export function alterations(
  context: StoryContext,
  groups: readonly UtteranceGroup[],
  variants: readonly Variants[],
): Finding[] {
  return likestPairs(context, groups, variants).map(({ pair, first, second }) =>
    alteration(context, pair, first, second),
  );
}

/** The same words given to two people: one finding for each pair of groups. */
export function swappedSpeakers(
  context: StoryContext,
  groups: readonly UtteranceGroup[],
  swaps: readonly Variants[],
): Finding[] {
  return likestPairs(context, groups, swaps).map(({ first, second }) => {
    const versions = [first, second].map((group) => attributionOf(context, group));
    const [most, least] = versions.sort((x, y) => y.evidence.length - x.evidence.length);
    if (!most || !least) throw new RangeError('a swap without two versions');
    return {
      kind: 'altered-quotation',
      about: 'quotation',
      slot: 'attribution',
      versions: [most, least],
      change: 'speaker-changed',
      items: itemsOf(context, [...first.members, ...second.members]),
      confidence: 0.8,
      why: [{ rule: 'same-words-other-speaker' }],
    };
  });
}

/** The words that credit, and the quotations with them. */
function attributionOf(context: StoryContext, { members }: UtteranceGroup): ReportedVersion {
  const credited = members.flatMap(({ report, quotation }) => {
    const { span, source } = reportAt(context.story, report).layer(QUOTATIONS).at(quotation);
    return source ? [{ report, span, source: source.span }] : [];
  });
  const passages = byCarrier(context, credited);
  const [first] = passages;
  if (!first) throw new RangeError('a speaker without words that credit');
  return {
    says: context.cite(first.report, first.source).exact,
    evidence: evidenceFor(context, passages),
    origins: originsFor(context, passages),
  };
}

interface GroupPair {
  readonly pair: Variants;
  readonly first: UtteranceGroup;
  readonly second: UtteranceGroup;
}

/** The likest pair of utterances for each pair of groups that no report carries both of. */
function likestPairs(
  context: StoryContext,
  groups: readonly UtteranceGroup[],
  variants: readonly Variants[],
): GroupPair[] {
  const groupOf = new Map(groups.flatMap((group, i) => group.members.map((member) => [member, i] as const)));
  const found = new Map<string, Variants>();
  for (const pair of variants) {
    const ends = [groupOf.get(pair.first) ?? -1, groupOf.get(pair.second) ?? -1];
    const key = ends.sort((x, y) => x - y).join(' ');
    const best = found.get(key);
    if (ends[0] !== ends[1] && (!best || pair.likeness > best.likeness)) found.set(key, pair);
  }
  return [...found.values()].flatMap((pair) => {
    const [first, second] = [pair.first, pair.second].map((one) => groups[groupOf.get(one) ?? -1]);
    return first && second && !sharesCarrier(context, first, second) ? [{ pair, first, second }] : [];
  });
}

/** A report that carries both wordings quotes two utterances, and altered none. */
function sharesCarrier(context: StoryContext, a: UtteranceGroup, b: UtteranceGroup): boolean {
  const carriers = new Set(a.members.map(({ report }) => context.carrierOf(report)));
  return b.members.some(({ report }) => carriers.has(context.carrierOf(report)));
}

function alteration(context: StoryContext, pair: Variants, a: UtteranceGroup, b: UtteranceGroup): Finding {
  const versions = [versionOf(context, a, pair.first), versionOf(context, b, pair.second)].sort(
    (x, y) => y.evidence.length - x.evidence.length,
  );
  const [most, least] = versions;
  if (!most || !least) throw new RangeError('an alteration without two versions');
  const isFirstMost = a.members.length >= b.members.length;
  const change = changeBetween(
    isFirstMost ? pair.first.words : pair.second.words,
    isFirstMost ? pair.second.words : pair.first.words,
    pair.likeness,
  );
  return {
    kind: 'altered-quotation',
    about: 'quotation',
    slot: change === 'negation-dropped' ? 'negation' : 'wording',
    versions: [most, least],
    change,
    items: itemsOf(context, [...a.members, ...b.members]),
    confidence: Math.round((0.5 + pair.likeness / 2) * 100) / 100,
    why: [
      {
        rule: 'same-speaker-other-words',
        detail: `${Math.round(pair.likeness * 100)} % of the words in common`,
      },
    ],
  };
}

function versionOf(context: StoryContext, group: UtteranceGroup, said: Utterance): ReportedVersion {
  const passages = byCarrier(context, group.members);
  return {
    says: context.cite(said.report, said.span).exact,
    evidence: evidenceFor(context, passages),
    origins: originsFor(context, passages),
  };
}

/** What was done to the words, the gravest first: a negation, a number, a cut, words, all of it. */
function changeBetween(from: readonly string[], to: readonly string[], like: number): QuotationChange {
  const edits = editsBetween(from, to);
  const removed = edits
    .filter(({ kind }) => kind === 'removed')
    .flatMap(({ start, end }) => from.slice(start, end));
  const added = edits
    .filter(({ kind }) => kind === 'added')
    .flatMap(({ start, end }) => to.slice(start, end));
  const changed = [...removed, ...added];
  if (isNegated(removed) !== isNegated(added)) return 'negation-dropped';
  if (changed.some((word) => /\p{N}/u.test(word))) return 'number-changed';
  if (added.length === 0 || removed.length === 0) return 'cut';
  return like >= SAME_SENTENCE ? 'word-changed' : 'paraphrase';
}

function isNegated(words: readonly string[]): boolean {
  return words.some((word) => NEGATIONS.has(word) || word.endsWith("n't"));
}
