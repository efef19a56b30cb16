import { describe, expect, it } from 'vitest';
import { readCueWords } from './cues.ts';

const FILES = {
  'cues.tsv':
    'deny\t-\tquote clause\t\nsay\tsays said said saying\tquote clause that\t\nclaim\t-\tthat\tnoun\npoint\t-\tquote\t+out\n',
  'source-nouns.tsv': 'anonymous\tofficial agency spokeswoman\noffice\tminister\n',
  'irregular-verbs.txt': 'went\n',
  'venue-nouns.txt': 'rally\n',
  'remark-nouns.tsv': 'that\tclaim reply\nthat\tbelief\tbelief\nas\tdescription\n',
};

function read(changes: Readonly<Record<string, string>> = {}) {
  return readCueWords(new Map(Object.entries({ ...FILES, ...changes })));
}

describe('cue words', () => {
  it('are found by every form of the verb', () => {
    const { verbs } = read();
    for (const form of ['deny', 'denies', 'denied', 'denying'])
      expect(verbs.get(form)?.verb.lemma).toBe('deny');
    expect([...(verbs.get('said')?.forms ?? [])]).toEqual(['past', 'participle']);
    expect(verbs.get('saying')?.forms.has('gerund')).toBe(true);
  });

  it('carry their frames and marks', () => {
    const { verbs } = read();
    expect(verbs.get('says')?.verb.frames.has('that')).toBe(true);
    expect(verbs.get('claims')?.verb.noun).toBe(true);
    expect(verbs.get('pointed')?.verb.particle).toBe('out');
    expect(verbs.get('said')?.verb.particle).toBeNull();
  });

  it('know nouns that speak in both numbers', () => {
    const { sourceNouns } = read();
    expect(sourceNouns.get('officials')).toBe('anonymous');
    expect(sourceNouns.get('agencies')).toBe('anonymous');
    expect(sourceNouns.get('spokeswomen')).toBe('anonymous');
    expect(sourceNouns.get('minister')).toBe('office');
  });

  it('know nouns for what was said, in both numbers', () => {
    const { remarkNouns } = read();
    expect(remarkNouns.get('replies')?.frames.has('that')).toBe(true);
    expect(remarkNouns.get('description')?.frames.has('as')).toBe(true);
    expect(remarkNouns.get('belief')?.belief).toBe(true);
  });

  it('refuse a frame or class that nobody knows', () => {
    expect(() => read({ 'cues.tsv': 'say\t-\tsung\t\n' })).toThrow('sung');
    expect(() => read({ 'source-nouns.tsv': 'heavenly\tangel\n' })).toThrow('heavenly');
  });
});
