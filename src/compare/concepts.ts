import { type Tokens, tokensOf } from '../language/index.ts';
import { MENTIONS, QUANTITIES, type Report, type Span, TIMES } from '../model/index.ts';
import { stemOf } from '../text/index.ts';
import { oncePerStory, type StoryContext } from './context.ts';
import { isContentWord } from './words.ts';

/**
 * What the words of a report stand for where statements are held against each other: an entity of the story
 * (`@12`), an act by whatever word (`arrest` of "in custody"), or else the stem. Words that carry no meaning of
 * their own, times and figures stand for nothing here: they are compared by value.
 */
export interface Concepts {
  readonly tokens: Tokens;
  /** By token. */
  readonly at: readonly (string | null)[];
}

const knownConcepts = oncePerStory(() => new Map<number, Concepts>());

/** The concepts of a report, made once. */
export function conceptsOf(context: StoryContext, report: number): Concepts {
  const own = knownConcepts(context);
  const found = own.get(report) ?? readConcepts(context, report);
  own.set(report, found);
  return found;
}

/** The concepts of the words within spans of a report. */
export function conceptsIn({ tokens, at }: Concepts, spans: readonly Span[]): Set<string> {
  const found = new Set<string>();
  for (const where of spans) for (const i of tokens.touching(where)) if (at[i]) found.add(at[i]);
  return found;
}

/** Whether a concept is somebody or something that has a name. */
export function isNamed(concept: string): boolean {
  return concept.startsWith('@');
}

function readConcepts(context: StoryContext, index: number): Concepts {
  const report = context.story.reports[index];
  if (report === undefined) throw new RangeError(`no report at ${index}`);
  const tokens = tokensOf(report);
  const at = Array.from({ length: tokens.size }, (_, i) => conceptOf(context, tokens, i));
  for (const where of valuesOf(report)) for (const i of tokens.touching(where)) at[i] = null;
  const entities = new Map(context.entities.map((entity, i) => [entity, i]));
  if (report.has(MENTIONS)) {
    const mentions = report.layer(MENTIONS);
    for (const ref of mentions.refs()) {
      const { form, span } = mentions.at(ref);
      const entity = form === 'nominal' ? null : context.entityOf(index, ref);
      if (entity === null) continue;
      for (const i of tokens.touching(span)) at[i] = `@${entities.get(entity)}`;
    }
  }
  return { tokens, at };
}

function valuesOf(report: Report): Span[] {
  const times = report.has(TIMES) ? [...report.layer(TIMES)] : [];
  const quantities = report.has(QUANTITIES) ? [...report.layer(QUANTITIES)] : [];
  return [...times, ...quantities].map(({ span }) => span);
}

function conceptOf({ lexicon }: StoryContext, tokens: Tokens, i: number): string | null {
  if (!isContentWord(tokens, i)) return null;
  const stem = stemOf(tokens.lemmaOf(i).toLowerCase() || tokens.foldedOf(i));
  return lexicon.sameActs.names.get(stem) ?? stem;
}
