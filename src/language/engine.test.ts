import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDataFiles, readModelPack } from '../acquire/file/index.ts';
import { loadLexicon } from '../lexicon/index.ts';
import {
  layerOf,
  NO_METADATA,
  Report,
  type Role,
  SENTENCES,
  span,
  type Upos,
  wordsOf,
  ZONES,
} from '../model/index.ts';
import { createLanguageEngine, tokensOf } from './index.ts';

const lexicon = loadLexicon(readDataFiles());
const engine = createLanguageEngine(readModelPack());
const maker = { name: 'by-hand', version: '1' };

/** A report of one body, read by the language engine. */
function read(text: string): Report {
  const bare = new Report({
    id: 'r-1',
    text,
    role: 'report',
    language: 'en',
    metadata: NO_METADATA,
    capture: { uri: 'a.txt', at: null, mediaType: 'text/plain', digest: 'sha256:00' },
    extractor: maker,
    removals: [],
    notices: [],
  });
  const zoned = bare.with(layerOf(ZONES, maker, [{ span: span(0, text.length), kind: 'body' }]));
  return engine.annotate(zoned, lexicon).layers.reduce((so, layer) => so.with(layer), zoned);
}

/** The sentences of a text with ` / ` between them. */
function sentences(text: string): string {
  const report = read(text);
  return [...report.layer(SENTENCES)].map((one) => wordsOf(report.text, one.span)).join(' / ');
}

describe('sentences', () => {
  it.each([
    'It rained. / Nobody came.',
    'Mr. Reck left. / He said nothing.',
    'The U.S. Navy sailed. / It came back.',
    'They met at 9 a.m. on Tuesday.',
    'It fell 5.9 percent. / Why? / Nobody knows!',
    '“The road is short,” she said. / “It is long.” / He left.',
    'He said “we wait.” / Then he left.',
    'She works for the U.N. / The others do not.',
  ])('%s', (text) => {
    expect(sentences(text.replaceAll(' / ', ' '))).toBe(text);
  });

  it('hold every token of their zone once', () => {
    const pieces = fc.constantFrom('Rain', 'fell', '. ', '.', ' ', '“', '”', 'U.S.', '? ', '\n\n', 'he', '5');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const report = read(parts.join(''));
        const ranges = [...report.layer(SENTENCES)].map((one) => one.tokens);
        const covered = ranges.flatMap(({ first, end }) =>
          Array.from({ length: end - first }, (_, i) => first + i),
        );
        expect(covered).toEqual(Array.from({ length: tokensOf(report).size }, (_, i) => i));
      }),
    );
  });

  it.each(['\n', '\r\n', '  \n\t'])('run on where a line is broken by %j', (end) => {
    const line = 'General Ana Drell met the mayor on 12 March. She said the road was open.';
    const wrapped = line.replace('Ana ', `Ana${end}`).replace('12 ', `12${end}`).replace('She ', `She${end}`);
    const [plain, broken] = [read(line), read(wrapped)].map((report) => {
      const tokens = tokensOf(report);
      return [...tokens].map((token, i) => [tokens.textOf(i), token.tag, token.role, token.head]);
    });
    expect(broken).toEqual(plain);
    expect(sentences(wrapped)).toBe(wrapped.replace('. ', '. / '));
  });

  it('span their tokens from the first character to the last', () => {
    const report = read('Rain fell.  “Snow,” he said.');
    const tokens = tokensOf(report);
    for (const sentence of report.layer(SENTENCES)) {
      expect(sentence.span).toEqual(tokens.spanFrom(sentence.tokens.first, sentence.tokens.end - 1));
    }
  });
});

describe('words', () => {
  const read1 = 'The minister, Ilena Darov, quickly gave 12,000 crowns to the hospital in Halmar.';
  const tokens = tokensOf(read(read1));
  const at = (word: string) =>
    Array.from({ length: tokens.size }, (_, i) => i).find((i) => tokens.textOf(i) === word) ?? -1;

  it.each<readonly [string, Upos, string, string]>([
    ['The', 'DET', 'DT', 'the'],
    ['minister', 'NOUN', 'NN', 'minister'],
    ['gave', 'VERB', 'VBD', 'give'],
    ['12,000', 'NUM', 'CD', '12,000'],
    ['crowns', 'NOUN', 'NNS', 'crown'],
    ['Halmar', 'PROPN', 'NNP', 'Halmar'],
  ])('%s has a part of speech, a tag and a lemma', (word, upos, tag, lemma) => {
    expect([tokens.uposOf(at(word)), tokens.tagOf(at(word)), tokens.lemmaOf(at(word))]).toEqual([
      upos,
      tag,
      lemma,
    ]);
  });

  it.each<readonly [string, Role, string]>([
    ['gave', 'root', 'gave'],
    ['minister', 'subject', 'gave'],
    ['Darov', 'apposition', 'minister'],
    ['crowns', 'object', 'gave'],
    ['hospital', 'oblique', 'to'],
  ])('%s has the role %s', (word, role, head) => {
    expect([tokens.roleOf(at(word)), tokens.textOf(tokens.headOf(at(word)))]).toEqual([role, head]);
  });

  it('are the same in any order of reading', () => {
    read('Another text, read in between, must leave no trace.');
    expect([...tokensOf(read(read1))]).toEqual([...tokens]);
  });
});

describe('zones too long for one piece', () => {
  it('are read in parts, every character in its place', () => {
    const text = 'The ferry sank off Brill on Friday. '.repeat(1500);
    const report = read(text);
    const found = tokensOf(report);
    expect(found.textOf(found.size - 1)).toBe('.');
    expect(found.size).toBe(8 * 1500);
  });
});

describe('tokens', () => {
  it('answer by number, and with nothing outside the text', () => {
    const tokens = tokensOf(read('Reck’s road'));
    expect([tokens.textOf(0), tokens.textOf(1), tokens.textOf(2)]).toEqual(['Reck', '’s', 'road']);
    expect(tokens.foldedOf(1)).toBe("'s");
    expect([tokens.textOf(-1), tokens.textOf(3), tokens.foldedOf(3)]).toEqual(['', '', '']);
    expect(tokens.isCapitalised(0)).toBe(true);
    expect(tokens.isCapitalised(2)).toBe(false);
  });

  it('are found by the characters that they hold', () => {
    const tokens = tokensOf(read('Nine boats left the harbour.'));
    const spans = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => span(Math.min(a, b), Math.max(a, b)));
    fc.assert(
      fc.property(spans, (where) => {
        const refs = [...tokens.refs()];
        const inside = refs.filter((i) => tokens.startOf(i) >= where.start && tokens.endOf(i) <= where.end);
        const touching = refs.filter(
          (i) => Math.min(tokens.endOf(i), where.end) > Math.max(tokens.startOf(i), where.start),
        );
        expect(tokens.within(where)).toEqual(inside);
        expect(tokens.touching(where)).toEqual(touching);
      }),
    );
  });
});
