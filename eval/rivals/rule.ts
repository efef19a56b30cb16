import type { Span } from '../../src/model/index.ts';
import { inputsFrom, printReading, type QuotationJson } from './read.ts';

/**
 * The rule that everybody writes first: what stands between quotation marks is a quotation, and the nearest
 * "X said" or "said X" says whose. It is the floor that any reader of quotations has to be far above.
 */
const QUOTED = /"([^"]{2,2000})"|“([^”]{2,2000})”/g;
/** How far from the marks the words that credit may stand, in characters. */
const REACH = 120;

const VERB =
  '(?:said|says|told|added|adds|asked|wrote|writes|tweeted|argued|claimed|explained|continued|noted|stated|declared|replied|insisted|warned|announced|according to)';
/** A word of a name, or a title or initial, which alone may end in a full stop. */
const WORD = "(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|[A-Z])\\.|[A-Z][\\w'’-]*)";
const WHO = `(?:${WORD}(?:\\s+(?:of |de |van |von |al )?${WORD})*|[Hh]e|[Ss]he|[Tt]hey|I|we|We|(?:[Tt]he|[Aa]n?)\\s+[a-z]+)`;
const CREDITS = new RegExp(
  `(?<who>${WHO})\\s+(?:[a-z]+ly\\s+)?(?<verb>${VERB})\\b|\\b(?<cue>${VERB})\\s+(?<whom>${WHO})`,
  'dg',
);

for (const input of inputsFrom(process.argv.slice(2)))
  printReading(input, { quotations: quotationsIn(input.text) });

function quotationsIn(text: string): QuotationJson[] {
  const credits = [...text.matchAll(CREDITS)].map(creditOf);
  return [...text.matchAll(QUOTED)].map((match) => {
    const start = match.index + 1;
    const content = { start, end: match.index + match[0].length - 1 };
    return quotationOf(text, content, nearest(text, content, credits));
  });
}

interface Credit {
  readonly who: Span;
  readonly cue: Span;
}

function creditOf(match: RegExpExecArray): Credit {
  const groups = match.indices?.groups ?? {};
  const span = ([start, end]: [number, number] = [0, 0]) => ({ start, end });
  return { who: span(groups.who ?? groups.whom), cue: span(groups.verb ?? groups.cue) };
}

/** The credit of the same paragraph with the fewest characters between it and the marks. */
function nearest(text: string, content: Span, credits: readonly Credit[]): Credit | undefined {
  const gapOf = ({ who, cue }: Credit) => {
    const [start, end] = [Math.min(who.start, cue.start), Math.max(who.end, cue.end)];
    const gap: readonly [number, number] = end <= content.start ? [end, content.start] : [content.end, start];
    const isApart = gap[1] >= gap[0] && !text.slice(...gap).includes('\n');
    return isApart ? gap[1] - gap[0] : Number.POSITIVE_INFINITY;
  };
  return credits.filter((one) => gapOf(one) <= REACH).sort((a, b) => gapOf(a) - gapOf(b))[0];
}

function quotationOf(text: string, content: Span, credit: Credit | undefined): QuotationJson {
  const who = credit?.who;
  const source = who && {
    ...who,
    mention: null,
    name: text.slice(who.start, who.end),
    standing: 'named' as const,
  };
  return {
    kind: 'direct',
    content: [content],
    quoted: [content],
    cue: credit?.cue ?? null,
    source: source ?? null,
  };
}
