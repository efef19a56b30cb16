import { describe, expect, it } from 'vitest';
import type { AttributeRule } from '../pack/index.ts';
import { goldenPieces, goldenTexts, shippedPack } from '../testing.ts';
import { createTokenizer } from '../tokenizer/index.ts';
import { createRuler } from './index.ts';

const { tables } = shippedPack();
const golden = goldenTexts();
const labels = tables.tagger.labels;
const deps = [...new Set(golden.flatMap((one) => one.parserDeps))];
const tokenizer = createTokenizer(tables.tokenizer);

/** What rules make of `word/TAG/dep` tokens: tag, part of speech, features and lemma of each. */
function ruled(rules: readonly AttributeRule[], marked: string): string[] {
  const tokens = marked.split(' ').map((token) => token.split('/'));
  const column = (i: number) => tokens.map((token) => token[i] ?? '');
  const ruler = createRuler(rules, labels, [...new Set(column(2))]);
  const out = ruler.applyRules(tokenizer.tokenize(column(0).join(' ')), {
    isSpace: new Uint8Array(tokens.length),
    tags: Uint8Array.from(column(1), (tag) => labels.indexOf(tag)),
    deps: Uint8Array.from(column(2), (dep) => ruler.deps.indexOf(dep)),
  });
  return Array.from(out.upos, (upos, i) =>
    [ruler.upos[upos], ruler.morphs[out.morphs[i] ?? 0], ruler.lemmas[out.lemmas[i] ?? 0]].join('/'),
  );
}

describe('attribute rules', () => {
  it('make of the golden texts what spaCy makes of them', () => {
    const ruler = createRuler(tables.ruler, labels, deps);
    for (const one of golden) {
      const out = ruler.applyRules(goldenPieces(one), {
        isSpace: Uint8Array.from(one.isSpace),
        tags: Uint8Array.from(one.taggerTags, (tag) => labels.indexOf(tag)),
        deps: Uint8Array.from(one.parserDeps, (dep) => deps.indexOf(dep)),
      });
      expect(
        Array.from(out.upos, (i) => ruler.upos[i]),
        one.id,
      ).toEqual(one.pos);
      expect(
        Array.from(out.morphs, (i) => ruler.morphs[i]),
        one.id,
      ).toEqual(one.morphs);
      expect(
        Array.from(out.tags, (i) => ruler.tags[i]),
        one.id,
      ).toEqual(one.tags);
      expect(
        Array.from(out.deps, (i) => ruler.deps[i]),
        one.id,
      ).toEqual(one.deps);
    }
  });

  it('of several tokens apply to the token that they name', () => {
    expect(ruled(tables.ruler, 'There/EX/expl is/VBZ/ROOT')[1]).toMatch(/^VERB\/.*\/be$/);
    expect(ruled(tables.ruler, 'He/PRP/nsubj is/VBZ/ROOT')[1]).toMatch(/^AUX\/.*\/be$/);
  });

  it('apply in order, and a later one overwrites, however many tokens they look at', () => {
    const pair = { patterns: [[{ LOWER: 'the' }, { TAG: 'NN' }]], index: -1 };
    const single = { patterns: [[{ TAG: 'NN' }]], index: 0 };
    const first = { ...pair, attrs: { POS: 'X', LEMMA: 'pair' } };
    const then = { ...single, attrs: { POS: 'NOUN', MORPH: '_' } };
    expect(ruled([first, then], 'the/DT/det road/NN/ROOT')[1]).toBe('NOUN//pair');
    expect(ruled([then, first], 'the/DT/det road/NN/ROOT')[1]).toBe('X//pair');
    expect(ruled([then, first], 'a/DT/det road/NN/ROOT')[1]).toBe('NOUN//');
  });

  it('ask for listed words, words not listed and expressions', () => {
    const rules = [
      { patterns: [[{ LOWER: { IN: ['rain', 'snow'] } }]], attrs: { POS: 'NOUN' }, index: 0 },
      {
        patterns: [[{ LOWER: { REGEX: '^snow+s?$' }, TAG: { NOT_IN: ['NN'] } }]],
        attrs: { LEMMA: 'snow' },
        index: 0,
      },
    ];
    expect(ruled(rules, 'Rain/NN/x snow/NN/x snows/NNS/x snowwww/VB/x fell/VBD/x')).toEqual([
      'NOUN//',
      'NOUN//',
      '//snow',
      '//snow',
      '//',
    ]);
  });

  it('refuse an attribute that is not known', () => {
    const rule = { patterns: [[{ COLOUR: 'red' }]], attrs: {}, index: 0 };
    expect(() => createRuler([rule], [], [])).toThrow('COLOUR');
  });
});
