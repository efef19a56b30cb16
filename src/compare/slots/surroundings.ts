import { isVerb, type Tokens, tokensOf } from '../../language/index.ts';
import {
  type Annotation,
  type Layer,
  MENTIONS,
  QUANTITIES,
  type Report,
  type Span,
  TIMES,
} from '../../model/index.ts';
import { stemOf } from '../../text/index.ts';
import { oncePerStory, reportAt, type StoryContext } from '../context.ts';
import { PEOPLE_HEAD } from '../quantities.ts';
import { isContentWord } from '../words.ts';
import { COUNT, type Telling } from './tellings.ts';

/** A word of the sentence that tells a value: the less it tells and the further it stands in the parse, the less it weighs. */
export interface TiedWord {
  /** The entity of a name (`e 4`), else the stem. */
  readonly key: string;
  readonly lemma: string;
  readonly isName: boolean;
  /** How much the word tells in this story, 0 to 1. */
  readonly weight: number;
  /** 1 for the word that the value belongs to, less for each step in the parse. */
  readonly tie: number;
  readonly part: 'subject' | 'object' | 'other';
}

/** The words about a value: by what they share, two values are found to be of one slot. */
export interface Surroundings {
  readonly words: readonly TiedWord[];
  /** What is counted or measured, and the verb, as dictionary forms; empty where there is none. */
  readonly head: string;
  readonly verb: string;
}

export function surroundingsOf(context: StoryContext, telling: Telling): Surroundings {
  const report = reportAt(context.story, telling.report);
  const tokens = tokensOf(report);
  return {
    words: tiedWords(context, telling, telling.sentence.tokens),
    head: headOf(tokens, telling),
    verb: isVerb(tokens, telling.verb) ? tokens.lemmaOf(telling.verb) : '',
  };
}

interface Stretch {
  readonly first: number;
  readonly end: number;
}

/** Of a measure, how far up the parse the noun may stand that it is of. */
const HIGHEST = 4;

function headOf(tokens: Tokens, { at, sort, head, value }: Telling): string {
  if (value.kind === 'moment' || value.kind === 'date') return '';
  if (value.kind === 'length') return tokens.lemmaOf(at);
  if (head === PEOPLE_HEAD) return PEOPLE_HEAD;
  if (sort === COUNT) return tokens.uposOf(at) === 'NOUN' ? tokens.lemmaOf(at) : '';
  for (let up = tokens.headOf(at), steps = 0; steps < HIGHEST && !isVerb(tokens, up); steps++) {
    if (tokens.uposOf(up) === 'NOUN') return tokens.lemmaOf(up);
    up = tokens.headOf(up);
  }
  return '';
}

/** How often each stem stands among the sentences of a story. */
const frequenciesOf = oncePerStory(({ statements: { statements } }) => {
  const counts = new Map<string, number>();
  for (const { stems } of statements) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const sentences = statements.length;
  return (stem: string) => Math.log(1 + sentences / (counts.get(stem) ?? 1)) / Math.log(1 + sentences);
});

const numbersOf = oncePerStory((context) => new Map(context.entities.map((entity, i) => [entity, i])));

/** Of a common word that is no name, so much is left of its weight. */
const LEAST_WEIGHT = 0.15;

/** The content words of a sentence, as they are tied to a value in it. */
function tiedWords(context: StoryContext, telling: Telling, where: Stretch): TiedWord[] {
  const tokens = tokensOf(reportAt(context.story, telling.report));
  const tieOf = tiesIn(tokens, where, telling.at);
  return wordsOfStory(context)(telling.report, where).map(({ at, ...word }) => ({
    ...word,
    tie: tieOf(at),
    part: partOf(tokens, at, telling.verb),
  }));
}

/** A content word, by its token. */
interface PlacedWord extends Pick<TiedWord, 'key' | 'lemma' | 'isName' | 'weight'> {
  readonly at: number;
}

/** The content words of each sentence, read once: a sentence may tell many values. */
const wordsOfStory = oncePerStory((context) => {
  const known = new Map<string, readonly PlacedWord[]>();
  return (report: number, where: Stretch) => {
    const key = `${report} ${where.first}`;
    const words = known.get(key) ?? wordsIn(context, report, where);
    known.set(key, words);
    return words;
  };
});

/** The content words of a sentence, figures and times apart, each once. */
function wordsIn(context: StoryContext, index: number, { first, end }: Stretch): PlacedWord[] {
  const report = reportAt(context.story, index);
  const tokens = tokensOf(report);
  const isValue = valuesIn(report, tokens.spanFrom(first, end - 1));
  const words = new Map<string, PlacedWord>();
  for (let i = first; i < end; i++) {
    if (!isContentWord(tokens, i) || isValue(tokens.startOf(i))) continue;
    const word = wordAt(context, index, i);
    if (!words.has(word.key)) words.set(word.key, word);
  }
  return [...words.values()];
}

function wordAt(context: StoryContext, index: number, at: number): PlacedWord {
  const report = reportAt(context.story, index);
  const tokens = tokensOf(report);
  const mentions = report.layer(MENTIONS);
  const ref = mentions.touching(tokens.spanOf(at)).find((one) => mentions.at(one).form === 'name');
  const entity = ref === undefined ? null : context.entityOf(index, ref);
  const stem = stemOf(tokens.foldedOf(at));
  const lemma = tokens.lemmaOf(at);
  const told =
    ref === undefined ? LEAST_WEIGHT + (1 - LEAST_WEIGHT) * context.lexicon.wordVectors.weightOf(lemma) : 1;
  return {
    at,
    key: entity === null ? stem : `e ${numbersOf(context).get(entity)}`,
    lemma,
    // "Flight KL 412", "Line 2": a number that counts nothing is a name.
    isName: ref !== undefined || tokens.uposOf(at) === 'NUM',
    weight: told * frequenciesOf(context)(stem),
  };
}

function partOf(tokens: Tokens, i: number, verb: number): TiedWord['part'] {
  if (tokens.headOf(i) !== verb) return 'other';
  const role = tokens.roleOf(i);
  if (role === 'subject') return 'subject';
  return role === 'object' || role === 'attribute' ? 'object' : 'other';
}

/** How fast a word's tie weakens with each step, and the steps of what the parse does not reach. */
const WEAKENING = 0.4;
const FARTHEST = 8;

/** The tie of each token of a sentence to one of them, by the steps between them in the parse. */
function tiesIn(tokens: Tokens, { first, end }: Stretch, from: number): (i: number) => number {
  const steps = new Map([[from, 0]]);
  const queue = [from];
  for (const at of queue) {
    for (const next of [tokens.headOf(at), ...tokens.dependentsOf(at)]) {
      if (next < first || next >= end || steps.has(next)) continue;
      steps.set(next, (steps.get(at) ?? 0) + 1);
      queue.push(next);
    }
  }
  return (i) => 1 / (1 + WEAKENING * (steps.get(i) ?? FARTHEST));
}

/** Tells the characters of figures and times, which are held against each other by value. */
function valuesIn(report: Report, where: Span): (offset: number) => boolean {
  const spans = [...spansIn(report.layer(QUANTITIES), where), ...spansIn(report.layer(TIMES), where)];
  return (offset) => spans.some(({ start, end }) => offset >= start && offset < end);
}

function spansIn<A extends Annotation>(layer: Layer<A>, where: Span): Span[] {
  return layer.touching(where).map((ref) => layer.at(ref).span);
}
