import type { Finding, QuotationChange, ReportedVersion } from '../../model/index.ts';
import { editsBetween } from '../../text/index.ts';
import type { StoryContext } from '../context.ts';
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
    if (!first || !second || sharesCarrier(context, first, second)) return [];
    return [alteration(context, pair, first, second)];
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
export function changeBetween(from: readonly string[], to: readonly string[], like: number): QuotationChange {
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
