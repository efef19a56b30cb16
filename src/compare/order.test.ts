import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dossierFrom, type Telling } from '../../test/support/story.ts';

const LEAD = [
  'A bridge fell in Olm on Monday, killing 12 people, the sheriff said.',
  'The fall of the bridge in Olm has killed 16 people, according to the sheriff.',
  'Twelve people died when the bridge in Olm gave way on Monday.',
];
const SAID = [
  '“We warned the owners of the bridge twice, and nobody came,” said Mayor Vera Lund.',
  '“We warned the owners of the bridge ... and nobody came,” Vera Lund said.',
  '“We did not warn the owners of the bridge twice,” Mayor Vera Lund told reporters.',
];
const DENIED = [
  'The mayor said that the owners had sold the bolts of the bridge.',
  'The owners denied that they had sold the bolts of the bridge.',
  'Police arrested the keeper of the bridge.',
  'The keeper is in custody, and his sister has seen him.',
  'According to the Beacon, the keeper was abroad.',
  'The Lantern reports that the keeper was abroad.',
];

const text = fc
  .tuple(fc.constantFrom(...LEAD), fc.constantFrom(...SAID), fc.subarray(DENIED))
  .map(([lead, said, denied]) => [lead, said, ...denied].join('\n\n'));

/** What is done to the text of an earlier report: nothing, a cut, another figure, another word in a quotation. */
const COPIES: readonly ((text: string) => string)[] = [
  (own) => own,
  (own) => own.split('\n\n').slice(0, 2).join('\n\n'),
  (own) => own.replace('12', '21'),
  (own) => own.replace('twice', 'once'),
];

const stories = fc
  .tuple(fc.array(text, { minLength: 2, maxLength: 4 }), fc.array(fc.nat(15), { maxLength: 3 }))
  .map(([texts, copies]) => {
    const copied = copies.map((n) => COPIES[n % 4]?.(texts[(n >> 2) % texts.length] ?? '') ?? '');
    return [...texts, ...copied].map(
      (own, i): Telling => ({
        id: `r${i}`,
        outlet: ['Lantern', 'Beacon', 'Mirror', 'Ledger', 'Herald', 'Courier', 'Post'][i] ?? 'Post',
        published: `2032-06-1${i % 3}T0${i}:00:00Z`,
        text: own,
      }),
    );
  });

const shuffled = stories.chain((story) =>
  fc.tuple(fc.constant(story), fc.shuffledSubarray(story, { minLength: story.length })),
);

it('any order of the reports gives the same dossier, with copies, updates and altered quotations among them', () => {
  fc.assert(
    fc.property(shuffled, ([story, other]) => {
      expect(JSON.stringify(dossierFrom(other))).toBe(JSON.stringify(dossierFrom(story)));
    }),
    { numRuns: 25 },
  );
});
