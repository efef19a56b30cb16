import { describe, expect, it } from 'vitest';
import { createRuler } from '../rules/index.ts';
import { goldenPieces, goldenTexts, shippedPack } from '../testing.ts';
import { createLemmas } from './index.ts';

const { tables } = shippedPack();
const lemmas = createLemmas(tables.lemmas);

describe('lemmas', () => {
  it('of the golden texts are those of spaCy, where no rule sets one', () => {
    const labels = tables.tagger.labels;
    const golden = goldenTexts();
    const deps = [...new Set(golden.flatMap((one) => one.parserDeps))];
    const ruler = createRuler(tables.ruler, labels, deps);
    for (const one of golden) {
      const pieces = goldenPieces(one);
      const out = ruler.applyRules(pieces, {
        isSpace: Uint8Array.from(one.isSpace),
        tags: Uint8Array.from(one.taggerTags, (tag) => labels.indexOf(tag)),
        deps: Uint8Array.from(one.parserDeps, (dep) => deps.indexOf(dep)),
      });
      const found = pieces.distinct.map(
        ({ text }, i) =>
          ruler.lemmas[out.lemmas[i] ?? 0] || lemmas.lemmaOf(text, one.pos[i] ?? '', one.morphs[i] ?? ''),
      );
      expect(found, one.id).toEqual(one.lemmas);
    }
  });

  it.each([
    ['Roads', 'NOUN', 'Number=Plur', 'road'],
    ['Halmars', 'PROPN', 'Number=Plur', 'Halmars'],
    ['road', 'NOUN', 'Number=Sing', 'road'],
    ['mice', 'NOUN', 'Number=Plur', 'mouse'],
    ['went', 'VERB', 'Tense=Past|VerbForm=Fin', 'go'],
    ['Making', 'VERB', 'Aspect=Prog|Tense=Pres|VerbForm=Part', 'make'],
    ['halmared', 'VERB', 'Tense=Past|VerbForm=Fin', 'halmare'],
    ['says', 'VERB', 'Number=Sing|Person=3|Tense=Pres|VerbForm=Fin', 'say'],
    ['bigger', 'ADJ', 'Degree=Cmp', 'big'],
    ['Quickly', 'ADV', '', 'quickly'],
    ['“', 'PUNCT', '', '"'],
    ['THE', 'DET', '', 'the'],
    ['Xs', '', '', 'xs'],
    ['constructor', 'NOUN', 'Number=Plur', 'constructor'],
  ])('of %s as %s (%s) is %s', (word, upos, morph, lemma) => {
    expect(lemmas.lemmaOf(word, upos, morph)).toBe(lemma);
    expect(lemmas.lemmaOf(word, upos, morph)).toBe(lemma);
  });
});
