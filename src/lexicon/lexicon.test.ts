import { describe, expect, it } from 'vitest';
import { readDataFiles } from '../acquire/file/index.ts';
import { loadLexicon, objectsOf, rowsOf } from './index.ts';

const files = readDataFiles();
const lexicon = loadLexicon(files);

describe('the tables', () => {
  it('tell where each of them comes from, at their head or in each row', () => {
    for (const [name, text] of files) {
      const inRows = name.endsWith('.jsonl') && rowsOf(files, name).every((row) => row.includes('"source"'));
      expect(text.startsWith('#') || inRows, `${name} tells its source`).toBe(true);
    }
  });

  it('cannot be loaded where one is missing', () => {
    const fewer = new Map([...files].filter(([name]) => name !== 'cues.tsv'));
    expect(() => loadLexicon(fewer)).toThrow('the data file cues.tsv is missing');
  });

  it('are read a row a line, remarks and blank lines apart', () => {
    const table = new Map([['a.txt', '# by hand\n\nrain\r\nsnow\n']]);
    expect(rowsOf(table, 'a.txt')).toEqual(['rain', 'snow']);
  });

  it('name the file and row that cannot be read', () => {
    const table = new Map([['a.jsonl', '{"a":1}\n{"a":\n']]);
    expect(() => objectsOf(table, 'a.jsonl', String)).toThrow(/^a\.jsonl, row 2/);
  });
});

describe('cue verbs', () => {
  it.each([
    ['said', 'say'],
    ['denies', 'deny'],
    ['told', 'tell'],
    ['believes', 'believe'],
    ['warning', 'warn'],
  ])('know %s for a form of %s', (form, lemma) => {
    expect(lexicon.cueWords.verbs.get(form)?.verb.lemma).toBe(lemma);
  });

  it('tell a belief from an utterance', () => {
    expect(lexicon.cueWords.verbs.get('believes')?.verb.belief).toBe(true);
    expect(lexicon.cueWords.verbs.get('said')?.verb.belief).toBe(false);
  });

  it('refuse a frame that nobody knows', () => {
    const wrong = new Map(files).set('cues.tsv', 'say\t-\tsideways\t\n');
    expect(() => loadLexicon(wrong)).toThrow('cues.tsv: no frame is called sideways');
  });
});

describe('nouns that speak', () => {
  it('are known in both numbers', () => {
    const { sourceNouns } = lexicon.cueWords;
    expect(sourceNouns.get('official')).toBe('anonymous');
    expect(sourceNouns.get('officials')).toBe('anonymous');
    expect(sourceNouns.get('ministry')).toBe('institutional');
    expect(sourceNouns.get('ministries')).toBe('institutional');
  });
});

describe('time words', () => {
  it.each([
    ['month', 'june', '6'],
    ['weekday', 'tuesday', '2'],
  ])('know the %s %s', (kind, word, value) => {
    expect(lexicon.timeWords.valueOf(kind, word)).toBe(value);
  });
});
