import {
  cover,
  type Finding,
  QUOTATIONS,
  type QuotationChange,
  type ReportedVersion,
  wordsOf,
} from '../../model/index.ts';
import { areNegatedAlike, disjointSets, groupBy, relationBetween } from '../../text/index.ts';
import { hundredths } from '../confidence.ts';
import { reportAt, type StoryContext } from '../context.ts';
import { byCarrier, sentenceAt, versionOf } from '../evidence.ts';
import type { UtteranceGroup, Variants } from './groups.ts';
import { itemsOf, type Utterance } from './utterances.ts';

/** From this likeness a word was changed; below, it was put in other words. */
const SAME_SENTENCE = 0.75;

/** Below this likeness no word stands for a word of the other. */
const ONE_WORDING = 0.6;

/** Wordings of one utterance that differ: one finding for all its versions. */
export function alterations(
  context: StoryContext,
  groups: readonly UtteranceGroup[],
  variants: readonly Variants[],
): Finding[] {
  const pairs = likestPairs(context, groups, variants);
  const places = new Map(groups.map((group, i) => [group, i]));
  const sets = disjointSets(groups.length);
  for (const { first, second } of pairs) sets.join(places.get(first) ?? 0, places.get(second) ?? 0);
  const byUtterance = groupBy(pairs, ({ first }) => sets.find(places.get(first) ?? 0));
  return [...byUtterance.values()].map((own) => alteration(context, own));
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
  return versionOf(context, { report: first.report, span: first.source }, passages);
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
    if (ends[0] !== ends[1] && (!best || pair.relation.likeness > best.relation.likeness))
      found.set(key, pair);
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

/** One utterance in several versions, the one that most carry first; the gravest change names the finding. */
function alteration(context: StoryContext, pairs: readonly GroupPair[]): Finding {
  const said = new Map<UtteranceGroup, Utterance>();
  for (const { pair, first, second } of pairs) {
    if (!said.has(first)) said.set(first, pair.first);
    if (!said.has(second)) said.set(second, pair.second);
  }
  const ranked = [...said]
    .map(([group, one]) => ({
      group,
      one,
      version: versionOf(context, one, byCarrier(context, group.members)),
    }))
    .sort((x, y) => y.version.evidence.length - x.version.evidence.length);
  const [most, next, ...more] = ranked;
  if (!most || !next) throw new RangeError('an alteration without two versions');
  const likeness = Math.max(...pairs.map(({ pair }) => pair.relation.likeness));
  const changes = [next, ...more].map(({ one }) => changeBetween(most.one, one));
  const gravest = GRAVEST_FIRST.find((one) => changes.includes(one)) ?? 'paraphrase';
  const isTranslated = gravest === 'paraphrase' && ranked.some(({ one }) => isTranslation(context, one));
  const change = isTranslated ? 'translation' : gravest;
  return {
    kind: 'altered-quotation',
    about: 'quotation',
    slot: change === 'negation-dropped' ? 'negation' : 'wording',
    versions: [most.version, next.version, ...more.map(({ version }) => version)],
    change,
    items: itemsOf(
      context,
      ranked.flatMap(({ group }) => group.members),
    ),
    confidence: hundredths(0.5 + likeness / 2),
    why: [
      { rule: 'same-speaker-other-words', detail: `${Math.round(likeness * 100)} % of the words in common` },
    ],
  };
}

/** Whether the sentence that quotes says that it was said in another language. */
function isTranslation(context: StoryContext, one: Utterance): boolean {
  const { report, span } = sentenceAt(context, one);
  const { text } = reportAt(context.story, report);
  return TRANSLATING.test(wordsOf(text, cover(span, one.span))) || TRANSLATING.test(creditOf(context, one));
}

const TRANSLATING = /\b(?:translat\w+|interpreters?|language)\b/iu;

/** The sentence that credits, which may be the one after the quoted words. */
function creditOf(context: StoryContext, { report, quotation }: Utterance): string {
  const own = reportAt(context.story, report);
  const { cue } = own.layer(QUOTATIONS).at(quotation);
  return cue === null ? '' : wordsOf(own.text, sentenceAt(context, { report, span: cue }).span);
}

const GRAVEST_FIRST: readonly QuotationChange[] = [
  'negation-dropped',
  'number-changed',
  'attribution-dropped',
  'word-changed',
  'cut',
  'ellipsis',
];

/** Changes of which the gravest is told as what it is; all others are told by how much they leave of the sentence. */
const TOLD: ReadonlyMap<string, QuotationChange> = new Map([
  ['polarity', 'negation-dropped'],
  ['number', 'number-changed'],
  ['condition', 'cut'],
  ['cut', 'cut'],
  ['ellipsis', 'ellipsis'],
  ['edge', 'cut'],
  ['attribution', 'attribution-dropped'],
]);

/** What was done to the words; what an ellipsis leaves out is told as that, whatever it turns. */
function changeBetween({ wording: from }: Utterance, { wording: to }: Utterance): QuotationChange {
  const { changes, likeness, contained } = relationBetween(from, to);
  if (changes.includes('ellipsis') && changes.every((change) => UNDER_ELLIPSIS.has(change)))
    return 'ellipsis';
  if (likeness >= SAME_SENTENCE || contained === 1) return TOLD.get(changes[0] ?? '') ?? 'word-changed';
  const gravest = likeness >= ONE_WORDING ? TOLD.get(changes[0] ?? '') : undefined;
  if (gravest === 'number-changed') return gravest;
  // "Nothing to hide", "something to hide from no one": the sentence is turned about, and denies as much as before.
  return gravest === 'negation-dropped' && !areNegatedAlike(from.words, to.words) ? gravest : 'paraphrase';
}

const UNDER_ELLIPSIS: ReadonlySet<string> = new Set([
  'ellipsis',
  'polarity',
  'condition',
  'edge',
  'insertion',
]);
