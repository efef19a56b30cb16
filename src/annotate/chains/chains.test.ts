import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainsOf, rechained } from './testing.ts';

const cases: Readonly<Record<string, readonly string[]>> = {
  'the same name and its short form': [
    '[Marta Olsen]P1 left. Later [Olsen]P1 met [Marta Olsen]P1 again.',
    '[Gabriel Ortega Ruiz]P1 spoke. [Ortega Ruiz]P1 sat down. [Ortega]P1 was tired.',
    'There [Olsen]P1 spoke, and [Olsen]P1 left.',
  ],
  'two bearers of one name, never merged': [
    '[Kim Jae Un]P1 met [Kim Dae-su]P2. There [Kim]P3 slept.',
    '[Kim Jae Un]P1 came. [Kim]P1 ate. Then {Dr.} [Kim Dae-su]P2 left.',
    '{Mr.} [Holm]P1 met {Mrs.} [Holm]P2. Later {Mrs.} [Holm]P2 left.',
  ],
  'a short form by its title': [
    '[Moon Ji Ho]P1, an [analyst]p1 there, met {President} [Moon Dae In]P2. So {analyst} [Moon]P1 left.',
  ],
  'a name in a quotation, which is not its speaker': [
    '[Kim Jae Un]P1 fell. {Dr.} [Kim Dae-su]P2 came. “[Kim]P1 fell” — {Dr.} [Kim Dae-su]P2.',
  ],
  'names of one country': [
    'The [United States]C1 and the [U.S.]C1 and the [US]C1 met [North Korea]C2. The [North]C2 and the [DPRK]C2 left.',
    '[North Korea]C1 spoke. [Pyongyang]L1 is ready, said a man in [Pyongyang]L2.',
    '[North Korea]C1 spoke; the [country]c1 is ready.',
  ],
  'bodies by owner, acronym and noun': [
    '[Norway]C1’s [Foreign Ministry]O2 spoke. The [Foreign Ministry]O2 left; the [ministry]o2 stayed.',
    '[Norway]C1’s [Foreign Ministry]O2 met [Iran]C3’s [Foreign Ministry]O4, and the [Foreign Ministry]O5 left.',
    'The [Norwegian Foreign Ministry]O1 met the [Iranian Foreign Ministry]O2. [Iran]C3’s [Foreign Ministry]O2 left.',
    'The [Northern Grain Council]O1 ([NGC]O1) met. Later the [NGC]O1 left.',
  ],
  'a role and the name behind it': [
    'The [governor]p1, [Olan Brek]P1, left. [He]h1 smiled.',
    '[Norway]C1’s [leader]p2, [Olan Brek]P2, left.',
    'The [head]p1 of the relief service, [Olan Brek]P1, left.',
    '[Olan Brek]P1, [Norway]C2’s [deputy minister]p1, left.',
    'The [governor]p1 met the mayors, [Olan Brek]P2 and others.',
    'Rain fell on [Tamsin]P1, the [mayor]p2 said.',
    'A [spokesman]p1 for the [president]p2, [Tomas Reck]P1, left.',
    'The [cousin]p1 of the [president]p2, [Tomas Reck]P1, left.',
  ],
  'an office to who was named with it, unless another without a name has it too': [
    '{Finance Minister} [Anders Holm]P1 came. The [minister]p1 left.',
    '{Finance Minister} [Anders Holm]P1 came. The [finance minister]p1 sat. The [minister]p1 left.',
    '{Finance Minister} [Anders Holm]P1 came. The [health minister]p2 objected. The [minister]p3 left.',
    'The [health minister]p1 came. {Finance Minister} [Anders Holm]P2 sat. The [minister]p3 left.',
  ],
  'phrases repeated word for word': [
    'The [officer]p1 left. Then the [officer]p1 came.',
    '[Norway]C1’s [relief center]o2 spoke. [Norway]C1’s [relief center]o2 left. [Iran]C3’s [relief center]o4 came.',
    'A [doctor]p1 at the Halmar clinic left. A [doctor]p1 at the Halmar clinic came.',
    'An [official]p1 left. An [official]p2 came.',
  ],
  pronouns: [
    '[Marta Olsen]P1 left when [she]h1 was told.',
    '[Anders Holm]P1 met [Marta Olsen]P2. [She]h2 smiled.',
    '“[I]h1 agree” — [Marta Olsen]P1.',
    'In [his]h1 first speech, [Anders Holm]P1 said little.',
    '[Anders Holm]P1 saw [him]h2.',
    '[Anders Holm]P1 came. [Tomas Reck]P2 fell ill, and [Holm]P1 replaced [him]h2.',
    '[Anders Holm]P1 came. [Tomas Reck]P2 fell ill, and [Holm]P1 rose and replaced [him]h2.',
    '[Marta Olsen]P1 met [Ines Brek]P2, who gave [her]h1 the letter.',
    'When [she]h1 arrived, [Marta Olsen]P1 greeted the crowd.',
    '[Charmaine Brek]P1 met [Svante Olsen]P2. [He]h2 smiled, and [she]h1 left.',
    'A [minister]p1 met [Norway]C2. “Rain” — [Foreign Ministry]O3. “Sun” — [it]t3 added.',
  ],
};

describe('chains', () => {
  for (const [what, texts] of Object.entries(cases)) {
    it.each(texts)(`links ${what}: %s`, (marked) => expect(rechained(marked)).toBe(marked));
  }

  it('leaves open a short form that two people bear, and names both as candidates', () => {
    const chains = chainsOf('[Kim Jae Un]P1 met [Kim Dae-su]P2. There [Kim]P3 slept.');
    expect(chains.map(({ candidates }) => candidates.map(({ antecedent }) => antecedent))).toEqual([
      [],
      [],
      [0, 1],
    ]);
  });

  it('leaves open who of two must do what one tells the other, and who goes on to speak', () => {
    const told = '[Anders Holm]P1 told [Tomas Reck]P2 that [he]h3 must resign. “Rain fell” — [he]h4.';
    expect(rechained(told)).toBe(told);
    const [candidates] = chainsOf(told)
      .flatMap(({ candidates: some }) => [some.map(({ rule }) => rule)])
      .slice(2);
    expect(candidates).toEqual(['several-candidates', 'several-candidates']);
  });

  it('names a chain by its fullest name, and a country by its own and not its capital', () => {
    const [person] = chainsOf('There [Olsen]P1 met us. [Marta Olsen]P1 left.');
    expect(person?.name).toBe(1);
    const [country] = chainsOf('So [Pyongyang]L1 is ready. [North Korea]C1 spoke.');
    expect(country?.name).toBe(1);
    expect(country?.type).toBe('country');
  });

  it('puts every mention into exactly one chain, whatever the text', () => {
    const pieces = fc.constantFrom(
      '[Kim]P1',
      '[Kim Jae Un]P1',
      '{Dr.} [Kim Dae-su]P1',
      '[he]h1',
      '[She]h1',
      '[they]t1',
      '[it]t1',
      '[North Korea]C1',
      '[Pyongyang]L1',
      '[Foreign Ministry]O1',
      'the [ministry]o1',
      'the [country]c1',
      'said',
      '“',
      '” — ',
      '. ',
      ', ',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (list) => {
        const marked = list.join(' ');
        const refs = chainsOf(marked).flatMap(({ mentions }) => mentions);
        const count = list.filter((piece) => piece.includes('[')).length;
        expect(refs.toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i));
      }),
    );
  });

  it('never ties two full names of different people', () => {
    const names = ['Kim Jae Un', 'Kim Dae-su', 'Marta Olsen', 'Anders Olsen'];
    const pieces = fc.constantFrom(
      ...names.map((name) => `[${name}]P1`),
      '[Kim]P1',
      '[Olsen]P1',
      '[he]h1',
      '[she]h1',
      'said',
      '.',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (list) => {
        const words = [...list.join(' ').matchAll(/\[([^\]]*)\]/g)].map(([, name]) => name);
        for (const { mentions } of chainsOf(list.join(' '))) {
          const full = new Set(
            mentions.map((ref) => words[ref]).filter((name) => name && names.includes(name)),
          );
          expect(full.size).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
