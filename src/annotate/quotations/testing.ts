import {
  layerOf,
  MENTIONS,
  type Mention,
  QUOTATIONS,
  type Quotation,
  type Report,
  type Span,
  span,
  TIMES,
  type TimeExpression,
} from '../../model/index.ts';
import { annotated, languageEngine, maker, reportOf } from '../testing.ts';
import { quotationsAnnotator } from './quotations.ts';

/** What the layers before quotations hold, by words of the text. */
export interface Given {
  readonly mentions?: readonly {
    readonly words: string;
    readonly form: Mention['form'];
    readonly type: Mention['type'];
  }[];
  readonly times?: readonly string[];
}

/** A report with its quotations, from text whose paragraphs are lines. */
function readQuotations(text: string, { mentions = [], times = [] }: Given = {}): Report {
  const mentioned = mentions.map(
    ({ words, form, type }): Mention => ({ span: placeOf(text, words), form, type }),
  );
  const timed = times.map(
    (words): TimeExpression => ({
      span: placeOf(text, words),
      type: 'DATE',
      value: 'XXXX-WXX-1',
      anchor: 'none',
    }),
  );
  const read = annotated(reportOf(text), languageEngine);
  const given = read.with(layerOf(MENTIONS, maker, mentioned)).with(layerOf(TIMES, maker, timed));
  return annotated(given, quotationsAnnotator);
}

function placeOf(text: string, words: string): Span {
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`the text does not hold ${words}`);
  return span(at, at + words.length);
}

/** The quotations of a text. */
export function quotationsOf(text: string, given?: Given): Quotation[] {
  return [...readQuotations(text, given).layer(QUOTATIONS)];
}

/**
 * Marked text read and marked again: `[words]S` source, `]C` cue, `]Q` content. The marks of the second quotation
 * in order of content carry a 2, and so on. What comes out equals what went in where the reading is right.
 */
export function remarked(marked: string): string {
  const text = marked.replaceAll(/\[|\][SCQ]\d?/g, '');
  const inOrder = quotationsOf(text).toSorted((a, b) => a.content[0].start - b.content[0].start);
  const marks = inOrder.flatMap((quotation, i) => {
    const number = i === 0 ? '' : String(i + 1);
    const roles: [string, Span][] = quotation.content.map((piece) => ['Q', piece]);
    if (quotation.cue) roles.push(['C', quotation.cue]);
    if (quotation.source) roles.push(['S', quotation.source.span]);
    return roles.map(([role, at]) => ({ at, sign: `]${role}${number}` }));
  });
  return insertMarks(text, marks);
}

/** A credit carried over to a later quotation is marked at each of them, the first one innermost. */
function insertMarks(text: string, marks: readonly { readonly at: Span; readonly sign: string }[]): string {
  let out = '';
  for (let i = 0; i <= text.length; i++) {
    const closing = marks.filter(({ at }) => at.end === i).sort((a, b) => b.at.start - a.at.start);
    out += closing.map(({ sign }) => sign).join('');
    out += '['.repeat(marks.filter(({ at }) => at.start === i).length) + (text[i] ?? '');
  }
  return out;
}
