import { z } from 'zod';
import type { Span } from '../../src/model/index.ts';
import type { MentionJson, QuotationJson, Reading, TimeJson } from './read.ts';

/**
 * From what CoreNLP's server says to the contract. Its character offsets are Java's, UTF-16 code units like ours;
 * tokens are counted from 1 in a sentence (`startIndex`) and from 0 in the text (`mentionBegin`).
 */
const token = z.object({
  characterOffsetBegin: z.int(),
  characterOffsetEnd: z.int(),
  timex: z
    .object({
      tid: z.string(),
      type: z.string(),
      value: z.string().optional(),
      altVal: z.string().optional(),
    })
    .optional(),
});
const coreference = z.object({
  type: z.string(),
  sentNum: z.int(),
  startIndex: z.int(),
  endIndex: z.int(),
  headIndex: z.int(),
});
const quote = z.object({
  beginIndex: z.int(),
  endIndex: z.int(),
  text: z.string(),
  mentionBegin: z.int().optional(),
  mentionEnd: z.int().optional(),
  mentionType: z.string().optional(),
  canonicalSpeaker: z.string().optional(),
  canonicalMentionBegin: z.int().optional(),
  canonicalMentionEnd: z.int().optional(),
});
const entity = z.object({
  characterOffsetBegin: z.int(),
  characterOffsetEnd: z.int(),
  ner: z.string(),
});
export const coreNlpAnswer = z.object({
  sentences: z.array(z.object({ tokens: z.array(token), entitymentions: z.array(entity).default([]) })),
  corefs: z.record(z.string(), z.array(coreference)).default({}),
  quotes: z.array(quote).default([]),
});
export type CoreNlpAnswer = z.infer<typeof coreNlpAnswer>;
type Token = z.infer<typeof token>;
type Quote = z.infer<typeof quote>;
type Coreference = z.infer<typeof coreference>;

/** SUTime: the tokens that carry one expression, with its type and value. */
export function timesOf({ sentences }: CoreNlpAnswer): Reading {
  const times: (TimeJson & { tid: string })[] = [];
  for (const { characterOffsetBegin: start, characterOffsetEnd: end, timex } of tokensOf(sentences)) {
    if (!timex) continue;
    const last = times.at(-1);
    if (last?.tid === timex.tid) last.end = end;
    else times.push({ start, end, tid: timex.tid, type: typeOf(timex.type), value: timexValue(timex) });
  }
  return { times: times.map(({ tid: _, ...time }) => time) };
}

function timexValue({ value, altVal }: NonNullable<Token['timex']>): string {
  return value ?? altVal ?? '';
}

function typeOf(type: string): TimeJson['type'] {
  return z.enum(['DATE', 'TIME', 'DURATION', 'SET']).parse(type);
}

function tokensOf(sentences: CoreNlpAnswer['sentences']): Token[] {
  return sentences.flatMap(({ tokens }) => tokens);
}

/** Its chains as mentions. Mentions of no chain are not told, and stand for nothing here. */
export function chainsOf({ sentences, corefs }: CoreNlpAnswer): { mentions: MentionJson[] } {
  const mentions = Object.values(corefs).flatMap((chain, i) =>
    chain.map((one): MentionJson => {
      const form = one.type === 'PROPER' ? 'name' : one.type === 'PRONOMINAL' ? 'pronoun' : 'nominal';
      return { ...spanOf(one, sentences[one.sentNum - 1]), form, type: 'other', chain: i };
    }),
  );
  return { mentions: mentions.sort((a, b) => a.start - b.start || a.end - b.end) };
}

type Sentence = CoreNlpAnswer['sentences'][number];

/**
 * The words of a mention. Of a name it is the name alone, as the contract has it: CoreNLP marks the whole noun
 * phrase ("Jo Bell, who met Ann Hay"), in which a name that it does not mean would count as hit.
 */
function spanOf(one: Coreference, sentence: Sentence | undefined): Span {
  const tokens = sentence?.tokens ?? [];
  const start = tokens[one.startIndex - 1]?.characterOffsetBegin ?? 0;
  const end = tokens[one.endIndex - 2]?.characterOffsetEnd ?? start;
  const head = tokens[one.headIndex - 1]?.characterOffsetBegin ?? start;
  const name = sentence?.entitymentions.find(
    (entity) => entity.characterOffsetBegin <= head && head < entity.characterOffsetEnd,
  );
  if (one.type !== 'PROPER' || !name) return { start, end };
  return { start: name.characterOffsetBegin, end: name.characterOffsetEnd };
}

/**
 * Its quotes, one by one as it gives them, with whom it credits: the mention that stands for the speaker, and in
 * the chain of that mention the one that it calls canonical. It tells no cue.
 */
export function quotationsOf(answer: CoreNlpAnswer): Reading {
  const tokens = tokensOf(answer.sentences);
  const { mentions } = chainsOf(answer);
  const quotations = answer.quotes.map((quote): QuotationJson => {
    const content = [withoutMarks(quote)];
    return { kind: 'direct', content, quoted: content, cue: null, source: sourceOf(quote, tokens, mentions) };
  });
  return { mentions, quotations };
}

function withoutMarks({ beginIndex, endIndex, text }: Quote): Span {
  const opening = /^\W?/.exec(text)?.[0].length ?? 0;
  const isClosed = /["”'’»]$/.test(text);
  return { start: beginIndex + opening, end: endIndex - (isClosed ? 1 : 0) };
}

function sourceOf(quote: Quote, tokens: readonly Token[], mentions: MentionJson[]): QuotationJson['source'] {
  const said = between(tokens, quote.mentionBegin, quote.mentionEnd);
  if (!said) return null;
  const known = mentions.findIndex(({ start, end }) => start < said.end && said.start < end);
  const mention = known < 0 ? mentions.length : known;
  // The number of a mention is no number of a chain that there is: each chain has two mentions at least.
  const chain = mentions[known]?.chain ?? mention;
  const form = quote.mentionType === 'pronoun' ? 'pronoun' : 'name';
  if (known < 0) mentions.push({ ...said, form, type: 'person', chain });
  const canonical = between(tokens, quote.canonicalMentionBegin, quote.canonicalMentionEnd);
  if (canonical) mentions.push({ ...canonical, form: 'name', type: 'person', chain });
  return { ...said, mention, name: quote.canonicalSpeaker ?? null, standing: 'named' };
}

function between(tokens: readonly Token[], first = -1, last = -1): Span | null {
  const [from, to] = [tokens[first], tokens[last]];
  return from && to ? { start: from.characterOffsetBegin, end: to.characterOffsetEnd } : null;
}
