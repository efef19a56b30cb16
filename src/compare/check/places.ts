import { governorOfSpan, type Tokens } from '../../language/index.ts';
import { MENTIONS, type Span, wordsOf } from '../../model/index.ts';
import { stemOf } from '../../text/index.ts';
import type { Alignment, Pair } from './align.ts';
import type { CheckScene } from './scene.ts';
import { type Judged, type Reading, SAYS_THE_SAME } from './statement.ts';

type Wrong = Omit<Judged, 'span' | 'about'>;

/** Prepositions that say the contrary of one another beside one verb. */
const CONTRARY: Readonly<Record<string, string>> = {
  for: 'against',
  against: 'for',
  before: 'after',
  after: 'before',
  with: 'without',
  without: 'with',
  inside: 'outside',
  outside: 'inside',
  above: 'below',
  below: 'above',
};

/** "Voted for it" where all that bears it has "voted against it". */
export function turnedAbout(scene: CheckScene, near: readonly Alignment[]): Wrong | null {
  const here = scene.tokens(scene.draft);
  const isAbout = ({ source, pairs }: Alignment) => {
    const there = scene.tokens(source.report);
    return pairs.some(({ term, met, strength }) => {
      if (strength < 1 || met < 0) return false;
      const [mine, theirs] = [prepositionsOf(here, term.token), prepositionsOf(there, met)];
      return mine.some(
        (word) =>
          !theirs.includes(word) &&
          theirs.includes(CONTRARY[word] ?? '') &&
          !mine.includes(CONTRARY[word] ?? ''),
      );
    });
  };
  if (near.length === 0 || !near.every(isAbout)) return null;
  return {
    result: 'altered',
    change: 'word-changed',
    passages: near.map(({ source }) => source),
    confidence: 0.7,
    rule: 'opposite-preposition',
  };
}

function prepositionsOf(tokens: Tokens, at: number): string[] {
  return tokens
    .dependentsOf(at)
    .filter((i) => i > at && tokens.uposOf(i) === 'ADP')
    .map((i) => tokens.foldedOf(i));
}

/** Prepositions after which a name tells where, or whose. */
const PLACING = new Set(['of', 'in', 'at', 'near', 'from', 'to', 'on', 'outside']);

/** A name where the sentences that bear the clause have another in its place: "the mayor of Pell". */
export function otherPlace(scene: CheckScene, { clause }: Reading, near: readonly Alignment[]): Wrong | null {
  const here = scene.tokens(scene.draft);
  const text = scene.report(scene.draft).text;
  for (const { span, form } of mentionsIn(scene, scene.draft, clause.span)) {
    const { at, preposition } = governorOfSpan(here, span);
    if (form !== 'name' || preposition === null || !PLACING.has(here.foldedOf(preposition))) continue;
    const others = near.map((one) =>
      inItsPlace(scene, one, at, here.foldedOf(preposition), wordsOf(text, span)),
    );
    if (others.length === 0 || others.some((other) => other === null)) continue;
    return {
      result: 'value-differs',
      passages: near.map(({ source }) => source),
      confidence: 0.7,
      rule: 'other-place',
      detail: `${wordsOf(text, span)}, ${others[0]}`,
    };
  }
  return null;
}

/** The name that stands behind the same word and preposition in a sentence which lacks the draft's; null where none does. */
function inItsPlace(
  scene: CheckScene,
  { source, pairs }: Alignment,
  governor: number,
  preposition: string,
  name: string,
): string | null {
  const pair = pairs.find(({ term }: Pair) => term.token === governor);
  if (pair === undefined || pair.met < 0 || pair.strength < 1) return null;
  const there = scene.tokens(source.report);
  const text = scene.report(source.report).text;
  if (sharesWord(name, wordsOf(text, source.span))) return null;
  for (const { span, form } of mentionsIn(scene, source.report, source.span)) {
    const { at, preposition: own } = governorOfSpan(there, span);
    if (form === 'name' && at === pair.met && own !== null && there.foldedOf(own) === preposition)
      return wordsOf(text, span);
  }
  return null;
}

/** Names meet by their beginnings: "Korvath" and "Korvathian". */
const BEGINNING = 4;

function sharesWord(name: string, sentence: string): boolean {
  const begin = (word: string) => stemOf(word).slice(0, BEGINNING);
  const words = new Set((sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(begin));
  return (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).some((word) => words.has(begin(word)));
}

function mentionsIn(scene: CheckScene, report: number, where: Span) {
  const layer = scene.report(report).layer(MENTIONS);
  return layer.within(where).map((ref) => layer.at(ref));
}

/** Nouns that an office is told before: "the interior minister". */
const OFFICES = new Set(['minister', 'ministry', 'secretary', 'committee']);

/** An office where the sentences that bear the clause have another of its kind. */
export function otherOffice(
  scene: CheckScene,
  { clause }: Reading,
  near: readonly Alignment[],
): Wrong | null {
  if (near.length === 0 || (near[0]?.cover ?? 0) < SAYS_THE_SAME) return null;
  const mine = officesIn(scene, scene.draft, clause.span);
  for (const [head, offices] of mine) {
    const theirs = near.map(({ source }) => officesIn(scene, source.report, source.span).get(head));
    const isOther = theirs.every(
      (own) => own !== undefined && own.size > 0 && ![...offices].some((one) => own.has(one)),
    );
    if (!isOther || offices.size === 0) continue;
    return {
      result: 'value-differs',
      passages: near.map(({ source }) => source),
      confidence: 0.7,
      rule: 'other-office',
    };
  }
  return null;
}

/** The offices of a passage by their nouns, as the table of portfolios tells them. */
function officesIn(
  scene: CheckScene,
  report: number,
  { start, end }: Span,
): ReadonlyMap<string, ReadonlySet<string>> {
  const tokens = scene.tokens(report);
  const found = new Map<string, Set<string>>();
  for (let i = tokens.indexAt(start); i < tokens.size && tokens.startOf(i) < end; i++) {
    const head = tokens.lemmaOf(i).toLowerCase();
    const office = scene.lexicon.portfolios.get(tokens.foldedOf(i - 1));
    if (!OFFICES.has(head) || office === undefined) continue;
    found.set(head, (found.get(head) ?? new Set<string>()).add(office));
  }
  return found;
}
