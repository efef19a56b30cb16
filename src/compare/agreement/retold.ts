import type { Finding } from '../../model/index.ts';
import { hundredths } from '../confidence.ts';
import type { Comparison, StoryContext } from '../context.ts';
import { byCarrier, evidenceFor, originsFor, type Passage } from '../evidence.ts';
import { isOfOtherEvent } from '../figures.ts';
import { areClose, figuresWithin } from '../quantities.ts';
import { mutualTies, type Retellings, retellingsOf, type Telling } from '../retellings.ts';
import { type Star, starsAmong } from '../stars.ts';
import { tellingsOfTime } from '../times.ts';
import { tellOfPart } from './consistent.ts';
import { creditOneSource } from './credited.ts';

/**
 * What one source lies behind and reports tell in words of their own: sentences that share most of what either tells,
 * whatever the words, by reports of one origin or by reports that credit one and the same.
 */
export const retoldAgreement: Comparison = {
  name: 'retold',
  compare(context) {
    const retellings = retellingsOf(context);
    return starsOf(retellings).flatMap((star) => repeated(context, retellings, star));
  },
};

/** So much of what the shorter tells the longer must tell as well: of one origin, and of several. */
const ENOUGH_OF_ONE = 0.5;
const ENOUGH_OF_SEVERAL = 0.6;

type RetoldStar = Star<{ readonly to: number; readonly share: number }>;

function starsOf(retellings: Retellings): RetoldStar[] {
  const ties = retellings.tellings.map((_, i) => mutualTies(retellings, i, ENOUGH_OF_ONE));
  return starsAmong(ties, ({ share }) => share);
}

function repeated(
  context: StoryContext,
  { tellings }: Retellings,
  { centre, others }: RetoldStar,
): Finding[] {
  const first = tellings[centre];
  if (first === undefined) return [];
  const fitting = others.filter(({ to, share }) => {
    const other = tellings[to];
    return other !== undefined && haveOneSource(context, first, other, share) && agree(context, first, other);
  });
  const rest = fitting.flatMap(({ to }) => tellings[to] ?? []);
  const carried = byCarrier(context, [first, ...rest]);
  if (carried.length < 2) return [];
  const share = Math.min(...fitting.map((one) => one.share));
  const isOfOne = rest.every((one) => areOfOneOrigin(context, first, one));
  return [
    {
      kind: 'repeated',
      about: 'claim',
      evidence: evidenceFor(context, carried),
      origins: originsFor(context, carried),
      confidence: hundredths(0.3 + share * 0.5),
      why: [
        {
          rule: isOfOne ? 'retold-of-one-origin' : 'retold-from-one-source',
          detail: `${carried.length} reports, ${Math.round(share * 100)} % of what is told`,
        },
      ],
    },
  ];
}

function haveOneSource(context: StoryContext, a: Telling, b: Telling, share: number): boolean {
  if (areOfOneOrigin(context, a, b)) return true;
  return share >= ENOUGH_OF_SEVERAL && creditOneSource(context, [a, b]);
}

function areOfOneOrigin(context: StoryContext, a: Passage, b: Passage): boolean {
  const mine = context.originsOf(a.report);
  return context.originsOf(b.report).some((one) => mine.includes(one));
}

/** Whether nothing in two sentences parts what they tell: a negation, another figure, another event, a part. */
function agree(context: StoryContext, a: Telling, b: Telling): boolean {
  return (
    a.statement.isNegated === b.statement.isNegated &&
    areOfOneTime(context, a, b) &&
    tellOfPart(context, [a.statement]) === tellOfPart(context, [b.statement]) &&
    figuresAgree(context, a, b)
  );
}

/** Whether both tell of the story's event, or both of an earlier one; a sentence without a date may be of either. */
function areOfOneTime(context: StoryContext, a: Telling, b: Telling): boolean {
  if ([a, b].some((one) => tellingsOfTime(context, one).length === 0)) return true;
  return isOfOtherEvent(context, a.report, a.span) === isOfOtherEvent(context, b.report, b.span);
}

/** Whether one of two sentences tells no figure that the other, where it tells any, does not. */
function figuresAgree(context: StoryContext, a: Telling, b: Telling): boolean {
  const [mine, theirs] = [a, b].map((one) => figuresWithin(context, one));
  const [few, many] = (mine?.length ?? 0) <= (theirs?.length ?? 0) ? [mine, theirs] : [theirs, mine];
  return (few ?? []).every((one) =>
    many?.some(
      (other) => one.quantity.unit === other.quantity.unit && areClose(one.quantity, other.quantity),
    ),
  );
}
