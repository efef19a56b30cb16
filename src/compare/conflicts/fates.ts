import { isVerb, type Tokens, tokensOf } from '../../language/index.ts';
import { type Conflicting, cover, SENTENCES } from '../../model/index.ts';
import { type Comparison, reportAt, type StoryContext } from '../context.ts';
import { byCarrier, type Passage, versionOf } from '../evidence.ts';
import { isInHeadline, isOfOtherEvent, sideOf } from '../figures.ts';
import { type Figure, figuresWithin, PEOPLE_HEAD } from '../quantities.ts';

/** What was done to so many people. */
interface Fate extends Passage {
  readonly figure: Figure;
  readonly side: string;
  readonly fate: string;
}

/** Verbs by what they leave people: nobody is both rescued and taken prisoner by the same hands. */
const FATES: ReadonlyMap<string, string> = new Map(
  [
    ['rescued', 'rescue save'],
    ['taken', 'arrest apprehend detain capture nab catch'],
    ['killed', 'kill slay'],
  ].flatMap(([fate = '', verbs = '']) => verbs.split(' ').map((verb) => [verb, fate] as const)),
);

/** Smaller counts of two groups are often the same by chance. */
const SMALLEST = 10;

/** So many of one kind, rescued in one report and taken or killed in others. */
export const fateConflicts: Comparison = {
  name: 'fate conflicts',
  compare(context) {
    const fates = context.story.reports.flatMap((_, index) => fatesIn(context, index));
    const lone = fates.filter((one) => !fates.some((other) => isToldBoth(context, one, other)));
    const told = new Set<Fate>();
    return lone.flatMap((first) => {
      if (told.has(first)) return [];
      const alike = lone.filter((other) => areOneGroup(first, other));
      for (const one of alike) told.add(one);
      return conflictAmong(context, alike) ?? [];
    });
  },
};

function fatesIn(context: StoryContext, index: number): Fate[] {
  const report = reportAt(context.story, index);
  const tokens = tokensOf(report);
  return [...report.layer(SENTENCES)].flatMap(({ span }) => {
    if (isOfOtherEvent(context, index, span) || isInHeadline(report, span)) return [];
    return figuresWithin(context, { report: index, span }).flatMap(
      (figure) => fateOf(context, tokens, figure) ?? [],
    );
  });
}

function fateOf(context: StoryContext, tokens: Tokens, figure: Figure): Fate | null {
  const { quantity, report, span } = figure;
  if (quantity.of === undefined || quantity.unit !== undefined || quantity.value < SMALLEST) return null;
  const counted = tokens.indexAt(quantity.of.end - 1);
  const verb = tokens.headOf(counted);
  const fate = FATES.get(tokens.lemmaOf(verb));
  const isDone = tokens.roleOf(counted) === 'object' || isPassive(tokens, verb);
  if (fate === undefined || !isDone || !isVerb(tokens, verb) || isOpen(tokens, verb)) return null;
  return {
    report,
    span: cover(tokens.spanOf(verb), span, quantity.of),
    figure,
    side: sideOf(context, figure),
    fate,
  };
}

function isPassive(tokens: Tokens, verb: number): boolean {
  return (
    tokens.tagOf(verb) === 'VBN' &&
    tokens.dependentsOf(verb).some((i) => i < verb && tokens.lemmaOf(i) === 'be')
  );
}

/** "To rescue", "could not rescue", "will arrest": not done. */
function isOpen(tokens: Tokens, verb: number): boolean {
  return tokens
    .dependentsOf(verb)
    .some(
      (i) =>
        tokens.roleOf(i) === 'negation' ||
        /^(?:to|will|would|may|might|could|can|should)$/.test(tokens.foldedOf(i)),
    );
}

/** As many, of one people or of one kind. */
function areOneGroup(a: Fate, b: Fate): boolean {
  if (a.figure.quantity.value !== b.figure.quantity.value) return false;
  if (a.side !== '' || b.side !== '') return a.side === b.side;
  return a.figure.head === b.figure.head && a.figure.head !== PEOPLE_HEAD;
}

/** Whether one report tells both fates of as many: then they are two groups, or one that met both. */
function isToldBoth(context: StoryContext, a: Fate, b: Fate): boolean {
  const isOne = context.carrierOf(a.report) === context.carrierOf(b.report);
  return isOne && a.fate !== b.fate && a.figure.quantity.value === b.figure.quantity.value;
}

function conflictAmong(context: StoryContext, fates: readonly Fate[]): Conflicting | null {
  const kinds = [...new Set(fates.map(({ fate }) => fate))];
  const versions = kinds
    .map((kind) =>
      byCarrier(
        context,
        fates.filter(({ fate }) => fate === kind),
      ),
    )
    .toSorted((a, b) => b.length - a.length)
    .flatMap((own) => (own[0] ? [versionOf(context, own[0], own)] : []));
  const [first, second, ...more] = versions;
  if (!first || !second) return null;
  return {
    kind: 'conflicting',
    about: 'event',
    versions: [first, second, ...more],
    confidence: 0.6,
    why: [{ rule: 'one-group-two-fates', detail: kinds.join(', ') }],
  };
}
