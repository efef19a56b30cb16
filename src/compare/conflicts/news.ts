import { isVerb, type Tokens, tokensOf } from '../../language/index.ts';
import { SENTENCES, type Span, TIMES } from '../../model/index.ts';
import { reportAt, type StoryContext } from '../context.ts';
import type { Passage } from '../evidence.ts';
import { isBackground } from '../figures.ts';

/** A report tells its news in so many sentences; what stands behind them without a date may be history. */
const LEADING_SENTENCES = 3;
/** Between two sentences stand so many characters at most. */
const GAP = 4;
/** A verb shares the subject of one before it no more steps up: "came and spoke and left". */
const MOST_STEPS = 4;
/** In these forms a verb tells of now. */
const NOW_TAGS = /^(?:VBZ|VBP)$/;
/** Before a verb these tell of what was over by then, or was still to come. */
const REMOVED = new Set(['had', "'d", 'would']);
const OF_THEN = new Set(['then', 'later', 'once', 'ago', 'afterwards', 'formerly', 'eventually']);

/**
 * Whether a name is the subject of what a report tells of its own time: of the main verb of a sentence that leads the
 * report, names a time or stands in the present tense, and that neither it nor the one before dates to another time.
 */
export function isSubjectOfNews(context: StoryContext, { report, span: name }: Passage): boolean {
  const source = reportAt(context.story, report);
  const tokens = tokensOf(source);
  const sentences = source.layer(SENTENCES);
  const [at] = sentences.touching(name);
  const verb = mainVerbOf(tokens, name);
  if (at === undefined || verb === null) return false;
  const { span } = sentences.at(at);
  const around = sentences.touching({ start: Math.max(0, span.start - GAP), end: span.end });
  if (around.some((one) => isBackground(context, report, sentences.at(one).span))) return false;
  if (isRemoved(tokens, verb) || hasWord(tokens, span, OF_THEN)) return false;
  const isDated = source.has(TIMES) && source.layer(TIMES).within(span).length > 0;
  return at < LEADING_SENTENCES || isDated || isNow(tokens, verb);
}

/** The main verb of its sentence that a name is the subject of, in person and not as an owner or part of another's name. */
function mainVerbOf(tokens: Tokens, name: Span): number | null {
  const last = tokens.indexAt(name.end - 1);
  const follows = tokens.foldedOf(last + 1);
  if (tokens.roleOf(last) !== 'subject' || follows === "'s" || follows === "'") return null;
  let verb = tokens.headOf(last);
  const own = verb;
  for (let steps = 0; steps < MOST_STEPS && tokens.roleOf(verb) === 'conjunct'; steps++)
    verb = tokens.headOf(verb);
  return isVerb(tokens, own) && tokens.roleOf(verb) === 'root' ? own : null;
}

function isRemoved(tokens: Tokens, verb: number): boolean {
  return tokens
    .dependentsOf(verb)
    .some((i) => tokens.roleOf(i) === 'auxiliary' && REMOVED.has(tokens.foldedOf(i)));
}

function isNow(tokens: Tokens, verb: number): boolean {
  return [verb, ...tokens.dependentsOf(verb)].some(
    (i) => isVerb(tokens, i) && NOW_TAGS.test(tokens.tagOf(i)),
  );
}

function hasWord(tokens: Tokens, { start, end }: Span, words: ReadonlySet<string>): boolean {
  const last = tokens.indexAt(end - 1);
  for (let i = tokens.indexAt(start); i <= last; i++) if (words.has(tokens.foldedOf(i))) return true;
  return false;
}
