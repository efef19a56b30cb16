import { type Tokens, tokensOf } from '../../language/index.ts';
import {
  type Finding,
  MENTIONS,
  overlaps,
  QUOTATIONS,
  type Quotation,
  type Ref,
  type Report,
} from '../../model/index.ts';
import { conceptsIn, conceptsOf } from '../concepts.ts';
import { hundredths } from '../confidence.ts';
import { reportAt, type StoryContext, speakerOf } from '../context.ts';
import { itemsIn, type Passage, versionOf } from '../evidence.ts';
import { figuresWithin } from '../quantities.ts';
import { mutualTies, retellingsOf, type Telling } from '../retellings.ts';
import { tellingsOfTime } from '../times.ts';

/** So much of what the shorter sentence tells the longer must tell as well. */
const ENOUGH = 0.55;

/**
 * What one report gives as the word of a named person and another says in its own voice, where it is of the kind
 * that somebody must vouch for: how somebody is or feels, how something is to be judged. That a bridge was closed
 * needs no witness.
 */
export function judgementsTold(context: StoryContext): Finding[] {
  const retellings = retellingsOf(context);
  return retellings.tellings.flatMap((own, i) => {
    if (!isJudgement(context, own) || !isOwnVoice(context, own)) return [];
    return mutualTies(retellings, i, ENOUGH).flatMap(({ to, share }) => {
      const other = retellings.tellings[to];
      const credit = other && creditOf(context, other);
      const isOne = other && own.statement.isNegated === other.statement.isNegated;
      if (!other || !credit || !isOne || namesSource(context, own, credit)) return [];
      return [dropped(context, { own, other, credit, share })];
    });
  });
}

/** Somebody's words, by the report and the index of the quotation. */
interface Credit {
  readonly report: number;
  readonly index: Ref<Quotation>;
  readonly quotation: Quotation;
}

/** Verbs of what only the one who is it can know. */
const STATES = new Set(
  'suffer fear feel want hope regret mourn know believe doubt hate love resent enjoy'.split(' '),
);

/** "The defeat was humiliating", "she suffers from a heart condition": no happening, and nothing that is counted or dated. */
function isJudgement(context: StoryContext, telling: Telling): boolean {
  if (figuresWithin(context, telling).length > 0 || tellingsOfTime(context, telling).length > 0) return false;
  const tokens = tokensOf(reportAt(context.story, telling.report));
  const root = tokens.touching(telling.span).find((i) => tokens.headOf(i) === i);
  return root !== undefined && (STATES.has(tokens.lemmaOf(root)) || isJudged(tokens, root));
}

/** A form of "be" with an adjective, or with a noun that is no name. */
function isJudged(tokens: Tokens, root: number): boolean {
  if (tokens.lemmaOf(root) !== 'be') return false;
  return tokens
    .dependentsOf(root)
    .some(
      (i) =>
        tokens.roleOf(i) === 'attribute' &&
        /^(?:ADJ|NOUN)$/.test(tokens.uposOf(i)) &&
        !tokens.isCapitalised(i),
    );
}

function quotationsAt(report: Report, { span }: Passage): (readonly [Ref<Quotation>, Quotation])[] {
  if (!report.has(QUOTATIONS)) return [];
  const layer = report.layer(QUOTATIONS);
  return layer.touching(span).map((ref) => [ref, layer.at(ref)] as const);
}

function isOwnVoice(context: StoryContext, telling: Telling): boolean {
  if (telling.statement.isHedged) return false;
  const report = reportAt(context.story, telling.report);
  return quotationsAt(report, telling).every(([, { content, cue, source }]) =>
    [...content, ...(cue ? [cue] : []), ...(source ? [source.span] : [])].every(
      (one) => !overlaps(one, telling.span),
    ),
  );
}

/** The quotation that most of a sentence is, where it is that of a named person. */
function creditOf(context: StoryContext, { report: at, span }: Telling): Credit | null {
  const report = reportAt(context.story, at);
  const found = quotationsAt(report, { report: at, span }).find(([, { content, source }]) => {
    if (source?.standing !== 'named' || source.mention === null) return false;
    const said = content
      .filter((one) => overlaps(one, span))
      .reduce((sum, { start, end }) => sum + end - start, 0);
    return said * 2 >= span.end - span.start - (source.span.end - source.span.start);
  });
  if (found === undefined) return null;
  const [index, quotation] = found;
  const { source } = quotation;
  const type = source?.mention == null ? null : report.layer(MENTIONS).at(source.mention).type;
  const speaker = speakerOf(context, at, quotation);
  return (speaker?.type ?? type) === 'person' ? { report: at, index, quotation } : null;
}

/** Whether the report that tells it as its own names the speaker in the same sentence. */
function namesSource(context: StoryContext, own: Telling, { report, quotation }: Credit): boolean {
  const speaker = speakerOf(context, report, quotation);
  const mentions = reportAt(context.story, own.report).layer(MENTIONS);
  return (
    speaker !== null &&
    mentions.touching(own.span).some((ref) => context.entityOf(own.report, ref) === speaker)
  );
}

interface Dropped {
  readonly own: Telling;
  readonly other: Telling;
  readonly credit: Credit;
  readonly share: number;
}

function dropped(context: StoryContext, { own, other, credit, share }: Dropped): Finding {
  const words = [other, ...sayingsBeside(context, own, credit)];
  return {
    kind: 'altered-quotation',
    about: 'quotation',
    slot: 'attribution',
    versions: [versionOf(context, other, words), versionOf(context, own, [own])],
    change: 'attribution-dropped',
    items: itemsIn(context, QUOTATIONS, [credit]),
    confidence: hundredths(0.3 + share * 0.3),
    why: [{ rule: 'credited-and-told-as-fact', detail: `${Math.round(share * 100)} % of what is told` }],
  };
}

/** So many concepts of the judgement come back where the same speaker goes on with it. */
const LEAST_ECHO = 2;
/** How far on, in characters, he may. */
const NEAR = 120;

/** What the same speaker says of the same in the next breath. */
function sayingsBeside(
  context: StoryContext,
  own: Telling,
  { report: at, index, quotation }: Credit,
): Passage[] {
  const report = reportAt(context.story, at);
  const speaker = speakerOf(context, at, quotation);
  const layer = report.layer(QUOTATIONS);
  const next = [...layer.refs()].find((ref) => ref > index);
  if (next === undefined || speaker === null) return [];
  const saying = layer.at(next);
  const [span] = saying.content;
  const echo = conceptsIn(conceptsOf(context, at), saying.content);
  const shared = [...echo].filter((one) => own.concepts.has(one));
  const isNear = span !== undefined && span.start - quotation.span.end <= NEAR;
  const isSame = speakerOf(context, at, saying) === speaker;
  return isNear && isSame && shared.length >= LEAST_ECHO ? [{ report: at, span }] : [];
}
