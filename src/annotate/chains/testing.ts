import {
  CHAINS,
  type Chain,
  layerOf,
  MENTIONS,
  type Mention,
  QUOTATIONS,
  type Quotation,
  type Ref,
  type Report,
  type Span,
  span,
} from '../../model/index.ts';
import { annotated, languageEngine, maker, reportOf } from '../testing.ts';
import { chainsAnnotator } from './chains.ts';

/** The kinds of mention that marks tell: names with capitals, phrases by role with small letters, `h` a pronoun. */
const KINDS: Readonly<Record<string, Pick<Mention, 'form' | 'type'>>> = {
  P: { form: 'name', type: 'person' },
  O: { form: 'name', type: 'organization' },
  C: { form: 'name', type: 'country' },
  L: { form: 'name', type: 'place' },
  p: { form: 'nominal', type: 'person' },
  o: { form: 'nominal', type: 'organization' },
  c: { form: 'nominal', type: 'country' },
  h: { form: 'pronoun', type: 'person' },
  t: { form: 'pronoun', type: 'other' },
};

const MARKED = /(?:\{([^}]*)\} )?\[([^\]]*)\]([POCLpocht])(\d+)/g;

/**
 * Marked text read and marked again: `[words]P1` is a mention of a kind (KINDS) in chain 1, `{words}` before it its
 * title. Chains are numbered by first mention. What is in quotation marks is said by the mention after a dash:
 * “[I]h1 agree” — [Olsen]P1, and a word right after it is the cue: “No” — [he]h1 replied. What comes out equals what went in where the chains are right.
 */
export function rechained(marked: string): string {
  const { text, mentions } = unmark(marked);
  const report = readChains(text, mentions);
  const number = new Map<number, number>();
  const chains = [...report.layer(CHAINS)].toSorted((a, b) => a.mentions[0] - b.mentions[0]);
  for (const [i, chain] of chains.entries()) for (const ref of chain.mentions) number.set(ref, i + 1);
  let at = 0;
  return marked.replaceAll(MARKED, (whole) => whole.replace(/\d+$/, String(number.get(at++))));
}

/** The chains of a marked text. */
export function chainsOf(marked: string): Chain[] {
  const { text, mentions } = unmark(marked);
  return [...readChains(text, mentions).layer(CHAINS)];
}

function unmark(marked: string): { readonly text: string; readonly mentions: readonly Mention[] } {
  const mentions: Mention[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(MARKED)) {
    const [whole, title, words = '', kind = ''] = match;
    text += marked.slice(from, match.index);
    const first = text.length;
    text += title === undefined ? '' : `${title} `;
    const mention = { span: span(text.length, text.length + words.length), ...kindOf(kind) };
    mentions.push(title === undefined ? mention : { ...mention, title: span(first, first + title.length) });
    text += words;
    from = match.index + whole.length;
  }
  return { text: text + marked.slice(from), mentions };
}

function kindOf(letter: string): Pick<Mention, 'form' | 'type'> {
  const kind = KINDS[letter];
  if (kind === undefined) throw new Error(`no mention is marked ${letter}`);
  return kind;
}

function readChains(text: string, mentions: readonly Mention[]): Report {
  const read = annotated(reportOf(text).with(layerOf(MENTIONS, maker, mentions)), languageEngine);
  return annotated(read.with(layerOf(QUOTATIONS, maker, quotationsIn(read))), chainsAnnotator);
}

/** “...” — and the mention right after the dash, with the word after that. */
function quotationsIn(report: Report): Quotation[] {
  const mentions = report.layer(MENTIONS);
  return [...report.text.matchAll(/“([^”]*)” — /g)].map((match): Quotation => {
    const content = span(match.index + 1, match.index + 1 + (match[1] ?? '').length);
    const after = match.index + match[0].length;
    const source = [...mentions.refs()].find((ref: Ref<Mention>) => {
      const { title, span: own } = mentions.at(ref);
      return (title ?? own).start === after;
    });
    const credit =
      source === undefined
        ? null
        : { span: mentions.at(source).span, mention: source, standing: 'named' as const };
    return {
      span: content,
      kind: 'direct',
      content: [content],
      quoted: [content],
      cue: credit === null ? null : wordAfter(report.text, credit.span.end),
      source: credit,
      why: [],
    };
  });
}

function wordAfter(text: string, end: number): Span | null {
  const word = /^ \p{Ll}+/u.exec(text.slice(end, end + LONGEST_CUE))?.[0];
  return word === undefined ? null : span(end + 1, end + word.length);
}

const LONGEST_CUE = 20;
