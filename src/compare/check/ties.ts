import { ancestorsOf, isVerb, type Tokens } from '../../language/index.ts';
import { predicateOf } from '../predicates.ts';
import { figuresWithin } from '../quantities.ts';
import type { Measure } from './measures.ts';
import type { CheckScene } from './scene.ts';

/** Classes of what befalls people that no two of one count are: of the dead and of the hurt there are two counts. */
const FATES: ReadonlyMap<string, string> = new Map([
  ['killed', 'dead'],
  ['bodies', 'dead'],
  ['injured', 'hurt'],
  ['hospitalised', 'hurt'],
  ['missing', 'missing'],
  ['arrested', 'held'],
  ['caught', 'held'],
  ['rescued', 'safe'],
  ['freed', 'safe'],
  ['displaced', 'safe'],
]);

/** Whether two figures are surely of other fates: "310 people were killed", "310 people had been hurt". */
export function areOfOtherFates(scene: CheckScene, a: Measure, b: Measure): boolean {
  const [mine, theirs] = [fateOf(scene, a), fateOf(scene, b)];
  return mine !== undefined && theirs !== undefined && mine !== theirs;
}

function fateOf(scene: CheckScene, { report, span, measure }: Measure): string | undefined {
  if (measure !== null) return undefined;
  const figure = figuresWithin(scene, { report, span }).find((one) => one.span.start === span.start);
  return FATES.get((figure && predicateOf(scene, figure)?.name) ?? '');
}

/** Two figures of one sentence. */
type Two = readonly [Measure, Measure];

/** Whether two figures of the draft stand in each other's places: "release 55, receive 65" for "release 65, receive 55". */
export function areSwapped(scene: CheckScene, mine: Two, theirs: Two): boolean {
  const [own, told] = [placesOf(scene, mine), placesOf(scene, theirs)];
  if (own === null || told === null) return false;
  return own[0] !== own[1] && own[0] === told[1] && own[1] === told[0];
}

/** The places of two figures: at the two sides of "to", or at two verbs. */
function placesOf(scene: CheckScene, [a, b]: Two): readonly [string, string] | null {
  const tokens = scene.tokens(a.report);
  if (isBefore(tokens, a, b)) return ['before to', 'after to'];
  if (isBefore(tokens, b, a)) return ['after to', 'before to'];
  const [one, other] = [verbOf(tokens, a), verbOf(tokens, b)];
  return one === null || other === null ? null : [one, other];
}

/** "By 92 votes to 88". */
function isBefore(tokens: Tokens, a: Measure, b: Measure): boolean {
  const first = tokens.indexAt(a.span.start);
  const last = tokens.indexAt(b.span.start);
  const end = tokens.indexAt(a.span.end - 1);
  const to = last - 1;
  return tokens.foldedOf(first - 1) === 'by' && tokens.foldedOf(to) === 'to' && to > end && to <= end + 2;
}

/** Longer ways up a sentence than this are misread sentences. */
const MOST_STEPS = 6;

/** The verb whose object, or of a passive subject, is counted. */
function verbOf(tokens: Tokens, { span }: Measure): string | null {
  for (const at of ancestorsOf(tokens, tokens.indexAt(span.end - 1), MOST_STEPS))
    if (isVerb(tokens, at)) return tokens.lemmaOf(at);
  return null;
}
