import {
  type AlteredQuotation,
  compareSpans,
  type Finding,
  overlaps,
  QUOTATIONS,
  type QuotationChange,
  type Reason,
  type ReportedVersion,
} from '../../model/index.ts';
import { groupBy, type WordingRelation } from '../../text/index.ts';
import { hundredths } from '../confidence.ts';
import { reportAt, type StoryContext } from '../context.ts';
import { byCarrier, evidenceFor, type Passage, versionOf } from '../evidence.ts';
import { itemsOf } from '../quotations/utterances.ts';
import type { PartCheck } from './checks.ts';

/** What records say against quotations: altered, in another's mouth, or not there. */
export function recordFindings(context: StoryContext, parts: readonly PartCheck[]): Finding[] {
  return [
    ...passagesAltered(parts).map((own) => altered(context, own)),
    ...groupsOf(parts, 'speaker-changed').map((own) => speakerChanged(context, own)),
    ...groupsOf(parts, 'not-in-record').map((own) => notInRecord(context, own)),
  ];
}

/** Checks of one result together that are of the same words, credited to the same speaker, in one record. */
function groupsOf(parts: readonly PartCheck[], result: PartCheck['result']): PartCheck[][] {
  const own = parts.filter((part) => part.result === result);
  return [
    ...groupBy(own, ({ record, utterance: { words, speaker } }) =>
      [record.index, speaker?.name ?? '', ...words].join('\n'),
    ).values(),
  ];
}

/** The checks of each passage of a record that somebody altered, those that have its words to the letter among them. */
function passagesAltered(parts: readonly PartCheck[]): PartCheck[][] {
  const placed = parts
    .filter(({ result, there }) => there !== null && (result === 'altered' || result === 'verbatim'))
    .sort((a, b) => a.record.index - b.record.index || compareSpans(spanIn(a), spanIn(b)));
  const altered = placed.filter(({ result }) => result === 'altered');
  const groups: PartCheck[][] = [];
  for (const part of altered) {
    const last = groups.at(-1);
    if (last?.some((one) => isOnePassage(one, part))) last.push(part);
    else groups.push([part]);
  }
  return groups.map((own) => [
    ...own,
    ...placed.filter((one) => one.result === 'verbatim' && own.some((part) => isOnePassage(one, part))),
  ]);
}

const spanIn = ({ there }: PartCheck) => there ?? { start: 0, end: 0 };

function isOnePassage(a: PartCheck, b: PartCheck): boolean {
  return a.record === b.record && overlaps(spanIn(a), spanIn(b));
}

const GRAVEST_FIRST: readonly QuotationChange[] = [
  'negation-dropped',
  'number-changed',
  'word-changed',
  'cut',
  'ellipsis',
  'paraphrase',
];

/** The record's words first, with the reports that have them; then each wording that differs. */
function altered(context: StoryContext, parts: readonly PartCheck[]): Finding {
  const own = parts.filter(({ result }) => result === 'altered');
  const [first, ...more] = own;
  if (first === undefined) throw new RangeError('an alteration without a quotation');
  const wordings = [...groupBy(own, ({ utterance }) => utterance.words.join(' ')).values()];
  const [wording, ...others] = wordings.map((same) => wordingVersion(context, same));
  if (wording === undefined) throw new RangeError('an alteration without a wording');
  const change = gravest(own);
  const likeness = Math.min(...own.map((one) => one.likeness));
  return {
    kind: 'altered-quotation',
    about: 'quotation',
    slot: change === 'negation-dropped' ? 'negation' : 'wording',
    versions: [recordVersion(context, first, more, parts), wording, ...others],
    change,
    items: itemsOf(
      context,
      parts.map(({ utterance }) => utterance),
    ),
    confidence: hundredths(0.6 + 0.35 * likeness),
    why: [
      {
        rule: 'other-words-than-the-record',
        detail: `${Math.round(likeness * 100)} % of the words in common`,
      },
    ],
  };
}

function gravest(parts: readonly PartCheck[]): AlteredQuotation['change'] {
  const changes = parts.map(({ relation, likeness }) => changeOf(relation, likeness));
  return GRAVEST_FIRST.find((one) => changes.includes(one)) ?? 'word-changed';
}

/** Below this likeness it was put in other words, and not a word changed. */
const SAME_SENTENCE = 0.75;

/** What was done to the record's words, in the words of the contract. */
function changeOf(relation: WordingRelation | null, likeness: number): QuotationChange {
  const changes = new Set<string>(relation?.changes ?? []);
  if (changes.has('polarity')) return 'negation-dropped';
  if (changes.has('number')) return 'number-changed';
  const isReworded = ['name', 'modality', 'order', 'word'].some((one) => changes.has(one));
  if (isReworded || relation?.relation === 'look-alike')
    return likeness >= SAME_SENTENCE ? 'word-changed' : 'paraphrase';
  if (['condition', 'joined', 'cut'].some((one) => changes.has(one))) return 'cut';
  return changes.has('ellipsis') ? 'ellipsis' : 'word-changed';
}

function recordVersion(
  context: StoryContext,
  first: PartCheck,
  more: readonly PartCheck[],
  parts: readonly PartCheck[],
): ReportedVersion {
  const start = Math.min(spanIn(first).start, ...more.map((one) => spanIn(one).start));
  const end = Math.max(spanIn(first).end, ...more.map((one) => spanIn(one).end));
  const says: Passage = { report: first.record.index, span: { start, end } };
  const verbatim = parts.filter(({ result }) => result === 'verbatim').map(({ utterance }) => utterance);
  return versionOf(context, says, [says, ...byCarrier<Passage>(context, verbatim)]);
}

function wordingVersion(context: StoryContext, same: readonly PartCheck[]): ReportedVersion {
  const passages = byCarrier(
    context,
    same.map(({ utterance }) => utterance),
  );
  const [first] = passages;
  if (first === undefined) throw new RangeError('a wording that nobody has');
  return versionOf(context, first, passages);
}

/** The label of the record, and the words that credit in the reports. */
function speakerChanged(context: StoryContext, parts: readonly PartCheck[]): Finding {
  const [{ record, there, credit } = { record: null, there: null, credit: null }] = parts;
  const utterances = parts.map(({ utterance }) => utterance);
  const carriers = byCarrier(context, utterances);
  const [lead] = carriers;
  if (!record || !there || !credit || !lead) throw new RangeError('a swap without a speaker');
  const { source } = reportAt(context.story, lead.report).layer(QUOTATIONS).at(lead.quotation);
  const words = { report: record.index, span: there };
  return {
    kind: 'altered-quotation',
    about: 'quotation',
    slot: 'attribution',
    versions: [
      versionOf(context, { report: record.index, span: credit }, [words]),
      versionOf(context, { report: lead.report, span: source?.span ?? lead.span }, carriers),
    ],
    change: 'speaker-changed',
    items: itemsOf(context, utterances),
    confidence: 0.9,
    why: [{ rule: 'other-speaker-in-the-record' }],
  };
}

/** Placed on the occasion of the record, a quotation that it lacks is surer than one that may be of any other. */
const SURE = 0.85;
const OPEN = 0.6;

function notInRecord(context: StoryContext, parts: readonly PartCheck[]): Finding {
  const [first] = parts;
  if (first === undefined) throw new RangeError('a finding without a quotation');
  const utterances = parts.map(({ utterance }) => utterance);
  const fit = parts.map((one) => one.fit).find((one) => one !== 'open') ?? 'open';
  const nearest = Math.round(Math.max(...parts.map(({ likeness }) => likeness)) * 100);
  const tie: Reason[] = fit === 'open' ? [] : [{ rule: fit }];
  return {
    kind: 'not-in-record',
    about: 'quotation',
    evidence: evidenceFor(context, byCarrier(context, utterances)),
    record: first.record.report.id,
    items: itemsOf(context, utterances),
    confidence: fit === 'open' ? OPEN : SURE,
    why: [
      { rule: 'no-such-words-in-the-record', detail: `the nearest have ${nearest} % of the words in common` },
      { rule: 'speaker-of-the-record' },
      ...tie,
    ],
  };
}
