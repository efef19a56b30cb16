import { type Finding, type Report, span, wordsOf } from '../../model/index.ts';
import { reportAt, type StoryContext } from '../context.ts';
import { type Passage, versionOf } from '../evidence.ts';
import type { UtteranceGroup } from './groups.ts';
import { itemsOf, type Utterance } from './utterances.ts';

/**
 * What is quoted on beside words that several reports quote, and told without marks by another: “a clever man” and
 * “no fanatic” beside “a clever man” who is not given to zeal. Only where both deny something, so that both can be
 * of one thing said.
 */
export function toldBeside(
  context: StoryContext,
  groups: readonly UtteranceGroup[],
  utterances: readonly Utterance[],
): Finding[] {
  return groups.flatMap(({ members }) => {
    const quoted = members.flatMap((one) => {
      const next = quotedNext(context, one, utterances);
      return next && isDenial(next.words.join(' ')) ? [{ one, next }] : [];
    });
    const told = members.flatMap((one) => {
      const tail = tailAfter(reportAt(context.story, one.report), one);
      return tail === null ? [] : [{ one, tail }];
    });
    const [a] = quoted;
    const b = told.find(({ one }) => a && context.carrierOf(one.report) !== context.carrierOf(a.one.report));
    return a && b ? [paraphrased(context, a, b)] : [];
  });
}

/** "not", "no", "isn't", "never": what both wordings must have. */
const DENYING = /(?:^|\s)(?:not|no|never|nothing|nor|neither|without)(?:\s|$)|n[’']t(?:\s|$)/iu;

function isDenial(words: string): boolean {
  return DENYING.test(words);
}

/** What may stand between two quoted parts of one sentence: “a clever man” and “no fanatic”. */
const JOINED = /^[\s,”"’']*(?:and|but|yet)?[\s,“"‘']*$/u;

/** The quoted words that follow in the same sentence, with no more than "and" between. */
function quotedNext(
  { story }: StoryContext,
  one: Utterance,
  utterances: readonly Utterance[],
): Utterance | null {
  const { text } = reportAt(story, one.report);
  const after = utterances.filter(
    (other) =>
      other.report === one.report && other.span.start >= one.span.end && other.speaker === one.speaker,
  );
  return after.find(({ span: { start } }) => JOINED.test(text.slice(one.span.end, start))) ?? null;
}

/** A relative clause or a joined phrase without marks, right after quoted words. */
const TAIL = /^[”"’']\s*,?\s*(?:who|which|that|and|but)\s+([^“"”.,;:!?\n]+)/u;
/** A longer one tells more than a quality. */
const LONGEST_TAIL = 9;

function tailAfter({ text }: Report, { report, span: own }: Utterance): Passage | null {
  const rest = text.slice(own.end, own.end + 160);
  const [all, tail] = TAIL.exec(rest) ?? [];
  if (all === undefined || tail === undefined) return null;
  const words = tail.trim().split(/\s+/);
  if (words.length > LONGEST_TAIL || !isDenial(tail)) return null;
  const end = own.end + all.trimEnd().length;
  return { report, span: span(end - tail.trim().length, end) };
}

function paraphrased(
  context: StoryContext,
  quoted: { readonly one: Utterance; readonly next: Utterance },
  told: { readonly one: Utterance; readonly tail: Passage },
): Finding {
  const { text } = reportAt(context.story, quoted.next.report);
  return {
    kind: 'altered-quotation',
    about: 'quotation',
    slot: 'wording',
    versions: [versionOf(context, quoted.next, [quoted.next]), versionOf(context, told.tail, [told.tail])],
    change: 'paraphrase',
    items: itemsOf(context, [quoted.next, told.one]),
    confidence: 0.55,
    why: [{ rule: 'quoted-here-told-there', detail: wordsOf(text, quoted.one.span) }],
  };
}
