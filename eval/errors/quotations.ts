import { cover, QUOTATIONS, type Quotation, type Report, type Span } from '../../src/model/index.ts';
import { ErrorClasses } from './classes.ts';
import { isSame, lexicon, overlap, readText, rowsOf, trimmed } from './reading.ts';

type Pairs = readonly (readonly [start: number, end: number])[];

interface Row {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly { readonly source: Pairs; readonly cue: Pairs; readonly content: Pairs }[];
}

/** Attributions of PolNeAR against the quotations that are read. */
export async function quotationErrors(data: string): Promise<ErrorClasses> {
  const classes = new ErrorClasses();
  for (const { text, attributions } of rowsOf<Row>(`${data}/quotes-polnear/dev.jsonl.gz`)) {
    const report = await readText(text);
    const quotations = [...report.layer(QUOTATIONS)];
    const used = new Set<Quotation>();
    for (const { source, cue, content } of attributions) {
      const gold = { source: spanOf(text, source), cue: spanOf(text, cue), content: spanOf(text, content) };
      if (gold.content === null) continue;
      const found = nearest(quotations, gold.content);
      if (found !== null) used.add(found);
      const name =
        found === null
          ? missed(text, gold.cue)
          : difference(report, found, { ...gold, content: gold.content });
      if (name !== null) classes.add(name, placeOf(text, gold.content, gold.cue, gold.source));
    }
    for (const one of quotations)
      if (!used.has(one)) classes.add(`not in the gold: ${kindOf(one)}`, placeOf(text, one.span));
  }
  return classes;
}

function spanOf(text: string, pairs: Pairs): Span | null {
  const [first, ...rest] = pairs.map(([start, end]) => ({ start, end }));
  return first === undefined ? null : trimmed(text, cover(first, ...rest));
}

const contentOf = ({ content: [first, ...rest] }: Quotation): Span => cover(first, ...rest);

function nearest(quotations: readonly Quotation[], gold: Span): Quotation | null {
  const touching = quotations.filter((one) => overlap(contentOf(one), gold) > 0);
  return touching.toSorted((a, b) => closeness(b, gold) - closeness(a, gold))[0] ?? null;
}

function closeness(quotation: Quotation, gold: Span): number {
  const own = contentOf(quotation);
  return overlap(own, gold) / (own.end - own.start + gold.end - gold.start);
}

function missed(text: string, cue: Span | null): string {
  if (cue === null) return 'missed: without a cue';
  const words = text.slice(cue.start, cue.end).toLowerCase().split(/\s+/);
  const verb = words.flatMap((word) => lexicon.cueWords.verbs.get(word)?.verb ?? [])[0];
  if (verb === undefined) return 'missed: its cue is not in the table';
  return verb.belief ? 'missed: a belief, its cue in the table' : 'missed: its cue is in the table';
}

interface Gold {
  readonly source: Span | null;
  readonly cue: Span | null;
  readonly content: Span;
}

/** How what was found differs from the gold; null where it does not. */
function difference({ text }: Report, found: Quotation, gold: Gold): string | null {
  const own = trimmed(text, contentOf(found));
  if (!isSame(own, gold.content)) return `content ${bounds(own, gold.content)}`;
  if (gold.source !== null && found.source === null) return 'source left out';
  if (found.source !== null && (gold.source === null || overlap(found.source.span, gold.source) === 0))
    return 'source is another';
  if (found.source !== null && gold.source !== null && !isSame(trimmed(text, found.source.span), gold.source))
    return `source ${bounds(trimmed(text, found.source.span), gold.source)}`;
  if (gold.cue === null || found.cue === null)
    return gold.cue === found.cue ? null : 'cue left out, or not in the gold';
  return isSame(trimmed(text, found.cue), gold.cue)
    ? null
    : `cue ${bounds(trimmed(text, found.cue), gold.cue)}`;
}

function bounds(own: Span, gold: Span): string {
  if (own.start <= gold.start && own.end >= gold.end) return 'too long';
  if (own.start >= gold.start && own.end <= gold.end) return 'too short';
  return overlap(own, gold) > 0 ? 'begins and ends elsewhere' : 'is another';
}

function kindOf({ kind, belief }: Quotation): string {
  return belief ? 'a belief' : kind;
}

function placeOf(text: string, ...spans: readonly (Span | null)[]): string {
  const [first, ...rest] = spans.filter((one) => one !== null);
  if (first === undefined) return '';
  const { start, end } = cover(first, ...rest);
  return text.slice(start, end);
}
