import { isVerb, type Tokens, tokensOf } from '../language/index.ts';
import type { Predicates } from '../lexicon/predicates.ts';
import type { Span } from '../model/index.ts';
import { reportAt, type StoryTexts } from './context.ts';
import type { Figure } from './quantities.ts';

/** What a figure is a figure of: a class of the table of predicates, and the words that tell it. */
export interface Told {
  readonly name: string;
  readonly span: Span;
}

/** Words that may stand between a verb and its figure, or between a figure and its verb. */
const BETWEEN = new Set(
  'at least about around nearly almost some more than over up to as many other an estimated were was have has had now so far since already been be are is also and that of who'.split(
    ' ',
  ),
);
const BEFORE_REACH = 4;
const AFTER_REACH = 5;

/** A figure beside one of these counts a part, an addition or a sum of several events. */
const PARTIAL = new Set('another additional more further remaining total altogether each per'.split(' '));

/** Verbs by which things cost lives: "claimed", "cost", "took", "lost". */
const OF_LIVES = new Set(['claim', 'cost', 'take', 'lose']);
const LIVES = 'life';
const KILLED = 'killed';
const MISSING = 'missing';
/** A count by name: "the death toll", "the number of injured". */
/** "The toll has reached 27". */
const REACHING = new Set(['reach', 'pass', 'hit', 'exceed', 'top']);
const TOLL = new Set(['toll', 'number', 'count', 'tally', 'total']);

/** What a figure counts, as its sentence tells it; null for a part of a count, and where nothing tells it. */
export function predicateOf(context: StoryTexts, { report, span, quantity }: Figure): Told | null {
  const tokens = tokensOf(reportAt(context.story, report));
  const first = tokens.indexAt(span.start);
  const last = tokens.indexAt(Math.max(span.end, quantity.of?.end ?? 0) - 1);
  const sight = { tokens, classes: context.lexicon.predicates };
  if (isPart(sight, { first, end: tokens.indexAt(span.end - 1), last })) return null;
  return (
    byCounted(sight, last) ??
    byToll(sight, last) ??
    byNumber(sight, first, last) ??
    byVerb(sight, last) ??
    (isDoer(tokens, last) ? null : byNearness(sight, first, last))
  );
}

interface Sight {
  readonly tokens: Tokens;
  readonly classes: Predicates;
}

function classAt({ tokens, classes }: Sight, i: number): Told | null {
  const name = classes.get(tokens.foldedOf(i)) ?? classes.get(tokens.lemmaOf(i));
  return name === undefined ? null : { name, span: tokens.spanOf(i) };
}

/** "30 of the 80 wounded", "three of the dead", "another 12", "eight more bodies"; but "20 of them" is all that are missing. */
function isPart(sight: Sight, { first, end, last }: { first: number; end: number; last: number }): boolean {
  const { tokens } = sight;
  if (PARTIAL.has(tokens.foldedOf(first - 1))) return true;
  for (let i = end + 1; i <= last + 1; i++) if (PARTIAL.has(tokens.foldedOf(i))) return true;
  if (tokens.foldedOf(end + 1) !== 'of') return false;
  const isOfNumber = /^\d/.test(tokens.foldedOf(end + 2)) || /^\d/.test(tokens.foldedOf(end + 3));
  return isOfNumber || (last > end && classAt(sight, last) !== null);
}

/** "34 deaths", "21 lives lost". */
function byCounted(sight: Sight, counted: number): Told | null {
  const { tokens } = sight;
  if (tokens.uposOf(counted) !== 'NOUN') return null;
  const isLives = tokens.lemmaOf(counted) === LIVES;
  if (isLives && OF_LIVES.has(tokens.lemmaOf(tokens.headOf(counted))))
    return { name: KILLED, span: tokens.spanOf(tokens.headOf(counted)) };
  return classAt(sight, counted);
}

/** "The death toll rose to 17", "brought the number of injured to 40", "a toll of 12". */
function byToll(sight: Sight, counted: number): Told | null {
  const { tokens } = sight;
  const above = tokens.headOf(counted);
  const isReached = tokens.roleOf(counted) === 'object' && REACHING.has(tokens.lemmaOf(above));
  if (tokens.uposOf(above) !== 'ADP' && !isReached) return null;
  const preposition = above;
  const over = isReached ? above : tokens.headOf(preposition);
  const toll = TOLL.has(tokens.lemmaOf(over))
    ? over
    : tokens
        .dependentsOf(over)
        .find((i) => TOLL.has(tokens.lemmaOf(i)) && /^(?:subject|object)$/.test(tokens.roleOf(i)));
  return toll === undefined || preposition < toll ? null : ofToll(sight, toll);
}

/** How far from "to five" the words "the number of dead" may stand. */
const NUMBER_REACH = 14;

/** "bringing to four the number of peacekeepers killed", "the number of people forced from their homes went up to 5,400". */
function byNumber(sight: Sight, first: number, last: number): Told | null {
  const { tokens } = sight;
  if (!/^(?:to|passed|reached|at)$/.test(tokens.foldedOf(first - 1))) return null;
  for (let i = first - NUMBER_REACH; i <= last + 2; i++) {
    if (tokens.foldedOf(i) !== 'number' || tokens.foldedOf(i + 1) !== 'of') continue;
    for (let at = i + 2; at <= i + AFTER_REACH + 3 && tokens.textOf(at) !== '.'; at++) {
      const found = classAt(sight, at);
      if (found) return found;
    }
  }
  return null;
}

/** What a toll counts: a word beside it ("death toll"), or after "of" ("the number of people killed"); deaths where nothing is told. */
function ofToll(sight: Sight, toll: number): Told | null {
  const { tokens } = sight;
  const under = tokens.dependentsOf(toll).flatMap((i) => [i, ...tokens.dependentsOf(i)]);
  const deeper = under.flatMap((i) => [i, ...tokens.dependentsOf(i)]);
  for (const i of deeper) {
    const found = classAt(sight, i);
    if (found !== null) return found;
  }
  return tokens.lemmaOf(toll) === 'toll' ? { name: KILLED, span: tokens.spanOf(toll) } : null;
}

/** The verb whose object or passive subject is counted, or which says what has become of them ("found dead"). */
function byVerb(sight: Sight, counted: number): Told | null {
  const { tokens } = sight;
  for (const i of tokens.dependentsOf(counted)) {
    const isParticiple = tokens.tagOf(i) === 'VBN' || tokens.uposOf(i) === 'ADJ';
    const found = i > counted && isParticiple ? classAt(sight, i) : withFate(sight, i);
    if (found !== null) return found;
  }
  const verb = tokens.headOf(counted);
  const role = tokens.roleOf(counted);
  if (!isVerb(tokens, verb) || (role !== 'subject' && role !== 'object')) return null;
  const complement = tokens.dependentsOf(verb).find((i) => i > verb && tokens.roleOf(i) === 'attribute');
  const told = complement === undefined ? null : classAt(sight, complement);
  if (told !== null) return told;
  if (role === 'subject' && OF_LIVES.has(tokens.lemmaOf(verb)) && losesLife(tokens, verb))
    return { name: KILLED, span: tokens.spanOf(verb) };
  const place = inPlace(sight, verb);
  if (place !== null) return place;
  const own = classAt(sight, verb);
  return role === 'object' || suffers(tokens, verb) || own?.name === MISSING ? own : null;
}

/** "soldiers with wounds", "68 people on board". */
function withFate(sight: Sight, preposition: number): Told | null {
  const { tokens } = sight;
  if (!/^(?:with|on)$/.test(tokens.foldedOf(preposition))) return null;
  const [fate] = tokens.dependentsOf(preposition);
  return fate === undefined ? null : classAt(sight, fate);
}

/** "34 remained in hospital", "40 people were being treated in the district hospital". */
function inPlace(sight: Sight, verb: number): Told | null {
  const { tokens } = sight;
  for (const preposition of tokens.dependentsOf(verb)) {
    if (!/^(?:in|at|to)$/.test(tokens.foldedOf(preposition))) continue;
    const [place] = tokens.dependentsOf(preposition);
    const told = place === undefined ? null : classAt(sight, place);
    if (told?.name === 'hospitalised') return told;
  }
  return null;
}

function losesLife(tokens: Tokens, verb: number): boolean {
  return (
    tokens.lemmaOf(verb) === 'lose' && tokens.dependentsOf(verb).some((i) => tokens.lemmaOf(i) === LIVES)
  );
}

/** Whether the subject of a verb is who it befalls: "were killed", "died". */
function suffers(tokens: Tokens, verb: number): boolean {
  const isPassive = tokens.dependentsOf(verb).some((i) => /^(?:be|get)$/.test(tokens.lemmaOf(i)) && i < verb);
  return tokens.lemmaOf(verb) === 'die' || (tokens.tagOf(verb) === 'VBN' && isPassive);
}

/** "Two vessels rescued 52 people": who does it, and not whom it befalls. */
function isDoer(tokens: Tokens, counted: number): boolean {
  const verb = tokens.headOf(counted);
  const hasObject = tokens.dependentsOf(verb).some((i) => tokens.roleOf(i) === 'object');
  return tokens.roleOf(counted) === 'subject' && isVerb(tokens, verb) && hasObject;
}

/** The word right before the figure, else right after what it counts: for sentences whose parse shows no tie. */
function byNearness(sight: Sight, first: number, last: number): Told | null {
  const { tokens } = sight;
  for (let i = first - 1; i >= first - BEFORE_REACH; i--) {
    const found = classAt(sight, i);
    if (found) return found;
    if (!BETWEEN.has(tokens.foldedOf(i)) || tokens.foldedOf(i) === 'and') break;
  }
  for (let i = first; i <= last + AFTER_REACH; i++) {
    const found = isActive(tokens.foldedOf(i)) ? null : classAt(sight, i);
    if (found) return found;
    if (
      i > last &&
      !isOrigin(tokens, i) &&
      (!BETWEEN.has(tokens.foldedOf(i)) || tokens.foldedOf(i) === 'and')
    )
      break;
  }
  return null;
}

/** "three soldiers from Norland who were killed": where they come from. */
function isOrigin(tokens: Tokens, i: number): boolean {
  return tokens.foldedOf(i) === 'from' || (tokens.foldedOf(i - 1) === 'from' && tokens.isCapitalised(i));
}

/** "Two helicopters evacuating": who does it, and not what it befalls. */
function isActive(word: string): boolean {
  return word.endsWith('ing') && word !== 'missing';
}
