import { cover, type Finding } from '../../model/index.ts';
import { groupBy } from '../../text/index.ts';
import type { StoryContext } from '../context.ts';
import { byCarrier, type Passage, versionOf } from '../evidence.ts';
import type { UtteranceGroup } from './groups.ts';
import { itemsOf, type Utterance } from './utterances.ts';

/** Fewer words left out are a turn of phrase, and no more. */
const LEAST_CUT = 4;
/** Where a speaker is interrupted by the words that credit, so many reports must have him go on. */
const LEAST_WITNESSES = 2;
/** What is quoted at another place of the report is not left out, where it is so much of it. */
const MOST_QUOTED = 0.5;

/** A quotation with what follows it in the same quotation, after the words that credit. */
interface Turn {
  readonly one: Utterance;
  readonly next: Utterance | null;
}

/** Whole sentences that one report quotes on where another stops. */
export function cuts(
  context: StoryContext,
  groups: readonly UtteranceGroup[],
  utterances: readonly Utterance[],
): Finding[] {
  const nextOf = followersIn(utterances);
  return groups.flatMap(({ members }) => {
    const turns = members.map((one): Turn => ({ one, next: nextOf.get(one) ?? null }));
    return cutIn(context, turns, utterances) ?? [];
  });
}

/** The part of a quotation after each, where the quotation has one. */
function followersIn(utterances: readonly Utterance[]): ReadonlyMap<Utterance, Utterance> {
  const parts = groupBy(utterances, ({ report, quotation }) => `${report} ${quotation}`);
  return new Map(
    [...parts.values()].flatMap((own) =>
      own.flatMap((one, i) => {
        const next = own[i + 1];
        return next === undefined ? [] : [[one, next] as const];
      }),
    ),
  );
}

function cutIn(
  context: StoryContext,
  turns: readonly Turn[],
  utterances: readonly Utterance[],
): Finding | null {
  const whole = turns.filter(({ one }) => one.isWhole);
  const short = byCarrier(
    context,
    whole
      .filter((turn) => turn.next === null && whole.some((other) => goesOn(context, whole, turn, other)))
      .filter((turn) => !isQuotedOn(context, whole, turn, utterances))
      .map(({ one }) => one),
  );
  const carriers = new Set(short.map(({ report }) => context.carrierOf(report)));
  const long = byCarrier(
    context,
    whole
      .filter((turn) => !carriers.has(context.carrierOf(turn.one.report)))
      .filter((turn) => short.some((one) => goesOn(context, whole, { one, next: null }, turn)))
      .map(passageOf),
  );
  const [first, second] = [long[0], short[0]];
  if (!first || !second) return null;
  return {
    kind: 'altered-quotation',
    about: 'quotation',
    slot: 'wording',
    versions: [versionOf(context, first, long), versionOf(context, second, short)],
    change: 'cut',
    items: itemsOf(
      context,
      whole.map(({ one }) => one),
    ),
    confidence: 0.6,
    why: [{ rule: 'one-report-quotes-on', detail: `${long.length} of ${turns.length} reports` }],
  };
}

function passageOf({ one, next }: Turn): Passage {
  return next === null ? one : { report: one.report, span: cover(one.span, next.span) };
}

/** Whether another report quotes on where one stops: in the same breath, or after the words that credit. */
function goesOn(context: StoryContext, whole: readonly Turn[], { one }: Turn, other: Turn): boolean {
  if (context.carrierOf(one.report) === context.carrierOf(other.one.report)) return false;
  const [mine, theirs] = [one.words, other.one.words];
  if (!mine.every((word, i) => word === theirs[i])) return false;
  if (theirs.length >= mine.length + LEAST_CUT) return true;
  return theirs.length === mine.length && isWitnessed(context, whole, other);
}

function isWitnessed(context: StoryContext, whole: readonly Turn[], { next }: Turn): boolean {
  if (next === null || next.words.length < LEAST_CUT) return false;
  const [first, second] = next.words;
  const witnesses = whole.filter((turn) => turn.next?.words[0] === first && turn.next?.words[1] === second);
  const origins = new Set(witnesses.flatMap(({ one }) => context.originsOf(one.report).slice(0, 1)));
  return origins.size >= LEAST_WITNESSES;
}

/** Whether the report that stops quotes the rest elsewhere. */
function isQuotedOn(
  context: StoryContext,
  whole: readonly Turn[],
  { one }: Turn,
  utterances: readonly Utterance[],
): boolean {
  const longer = whole.filter((turn) => goesOn(context, whole, { one, next: null }, turn));
  const carrier = context.carrierOf(one.report);
  const elsewhere = utterances.filter(
    (other) => other !== one && context.carrierOf(other.report) === carrier,
  );
  return longer.some((turn) => {
    const rest = [...turn.one.words.slice(one.words.length), ...(turn.next?.words ?? [])];
    const left = ` ${rest.join(' ')} `;
    const quoted = elsewhere
      .filter(({ words }) => words.length > 1 && left.includes(` ${words.join(' ')} `))
      .reduce((sum, { words }) => sum + words.length, 0);
    return quoted >= rest.length * MOST_QUOTED;
  });
}
