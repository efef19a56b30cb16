import type { Lexicon } from '../lexicon/index.ts';
import {
  type Annotator,
  layerOf,
  type Maker,
  NETWORK_NAMES,
  type NetworkName,
  type Report,
  SENTENCES,
  type Sentence,
  type Span,
  span,
  TOKENS,
  VERSION,
  ZONES,
} from '../model/index.ts';
import { type Analyser, type Analysis, createAnalyser } from './analyser.ts';
import type { NetworkOptions } from './network/index.ts';
import { readPack } from './pack/index.ts';
import { type TokenColumns, Tokens } from './tokens.ts';
import { unwrapped } from './unwrapped.ts';

/**
 * The language engine as one step of reading, over the bytes of a model pack: tokens with tags, lemmas and heads, the
 * sentences of each zone, and the names that the network finds. Throws `pack-malformed` for bytes that are no pack.
 */
export function createLanguageEngine(pack: Uint8Array, options: NetworkOptions = {}): Annotator<Lexicon> {
  const read = readPack(pack);
  const maker: Maker = { name: 'variorum-language', version: VERSION, setup: `${read.name} ${read.version}` };
  const analyser = createAnalyser(read, options);
  return {
    writes: [TOKENS, SENTENCES, NETWORK_NAMES],
    reads: [ZONES],
    languages: ['en'],
    maker,
    annotate: (report) => ({ layers: readReport(report, analyser, maker) }),
  };
}

/** A zone longer than this is analysed in parts: what a token sees of its neighbours ends after four of them. */
const LONGEST_PART = 20_000;

function readReport(report: Report, analyser: Analyser, maker: Maker) {
  const parts = [...report.layer(ZONES)].flatMap((zone) => partsOf(report.text, zone.span));
  const analyses = parts.map((part) => analysePart(report.text.slice(part.start, part.end), analyser));
  const tokens = new Tokens(maker, report.text, joined(parts, analyses, analyser.tags));
  const sentences: Sentence[] = [];
  const names: NetworkName[] = [];
  let offset = 0;
  for (const analysis of analyses) {
    sentences.push(...sentencesIn(tokens, analysis, offset));
    for (const { first, end, label, confidence } of analysis.names) {
      names.push({ span: tokens.spanFrom(offset + first, offset + end - 1), label, confidence });
    }
    offset += analysis.size;
  }
  return [tokens, layerOf(SENTENCES, maker, sentences), layerOf(NETWORK_NAMES, maker, names)];
}

/** What the analyser makes of a part read as if its lines were not broken, in the offsets of the part. */
function analysePart(text: string, analyser: Analyser): Analysis {
  const plain = unwrapped(text);
  const analysis = analyser.analyse(plain.text);
  return { ...analysis, starts: plain.original(analysis.starts), ends: plain.original(analysis.ends) };
}

/** A zone, cut at white space where it is very long. */
function partsOf(text: string, zone: Span): Span[] {
  const parts: Span[] = [];
  let { start } = zone;
  while (zone.end - start > LONGEST_PART) {
    const gap = text.lastIndexOf(' ', start + LONGEST_PART);
    const end = gap > start ? gap : start + LONGEST_PART;
    parts.push(span(start, end));
    start = end;
  }
  return [...parts, span(start, zone.end)];
}

/** The columns of the parts one after the other, in the coordinates of the report. */
function joined(
  parts: readonly Span[],
  analyses: readonly Analysis[],
  tagNames: readonly string[],
): TokenColumns {
  const size = analyses.reduce((sum, one) => sum + one.size, 0);
  const columns = {
    starts: new Uint32Array(size),
    ends: new Uint32Array(size),
    upos: new Uint8Array(size),
    tags: new Uint8Array(size),
    roles: new Uint8Array(size),
    heads: new Int32Array(size),
    lemmas: new Uint32Array(size),
  };
  const lemmaNumbers = new Map<string, number>();
  let offset = 0;
  for (const [i, analysis] of analyses.entries()) {
    const begin = parts[i]?.start ?? 0;
    columns.starts.set(
      analysis.starts.map((at) => at + begin),
      offset,
    );
    columns.ends.set(
      analysis.ends.map((at) => at + begin),
      offset,
    );
    columns.upos.set(analysis.upos, offset);
    columns.tags.set(analysis.tags, offset);
    columns.roles.set(analysis.roles, offset);
    const base = offset;
    columns.heads.set(
      analysis.heads.map((head) => head + base),
      offset,
    );
    for (const [k, lemma] of analysis.lemmas.entries()) {
      const number = lemmaNumbers.get(lemma) ?? lemmaNumbers.size;
      lemmaNumbers.set(lemma, number);
      columns.lemmas[offset + k] = number;
    }
    offset += analysis.size;
  }
  return { ...columns, tagNames, lemmaNames: [...lemmaNumbers.keys()] };
}

function sentencesIn(tokens: Tokens, { size, sentenceStarts }: Analysis, offset: number): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  for (let i = 1; i <= size; i++) {
    if (i < size && sentenceStarts[i] !== 1) continue;
    const range = { first: offset + first, end: offset + i };
    sentences.push({ span: tokens.spanFrom(range.first, range.end - 1), tokens: range });
    first = i;
  }
  return size === 0 ? [] : sentences;
}
