import { describe, expect, it } from 'vitest';
import { rechained } from './testing.ts';

const cases: Readonly<Record<string, readonly string[]>> = {
  'people of one name whom something tells apart': [
    '[George H. W. Harne]P1 met the council. [George W. Harne]P2 stayed at home.',
    '[Tomas Reck]P1 Sr. founded the mill. [Tomas Reck Jr.]P2 sold it.',
    '[Tomas Reck Jr.]P1 sold the mill that [Tomas Reck]P2, Sr., had built.',
    '[Jon Dorn]P1, 45, drove the car. [Jon Dorn]P2, 12, sat beside him.',
    'The 45-year-old farmer [Jon Dorn]P1 drove the car. [Jon Dorn]P2 (12) sat beside him.',
    '{Mr.} [Robin Holm]P1 came. {Mrs.} [Robin Holm]P2 left.',
    '[Anders Holm]P1 spoke. [His]h1 father, [Anders Holm]P2, died in May.',
    '[Anders Holm]P1 spoke. [Holm]P1’s son [Anders Holm]P2 sat down.',
    '[Marta Olsen]P1 and {daughter} [Marta Olsen]P2 were saved.',
    'At noon [Jon Dorn]P1 met [Jon Dorn]P2.',
    '[Charles III]P1 spoke. [Charles II]P2 was dead.',
  ],
  'the surname of two, which is left open': [
    '[Jon Dorn]P1, 45, met [Jon Dorn]P2, 12. There [Dorn]P3 fell, and [Jon Dorn]P4 ran.',
    '[Tomas Reck]P1 Sr. came, and [Tomas Reck Jr.]P2 left. There [Reck]P3 fell.',
    '[Tomas Reck]P1 Sr. came, and [Tomas Reck Jr.]P2 left. There [Reck Jr.]P2 fell.',
    '[Jon Dorn]P1 came. [P. Dorn]P2 left, and [J. Dorn]P1 sat down.',
  ],
  'one person of whom all is told alike': [
    '[Jon Dorn]P1, 45, came. Police held [Jon Dorn]P1, 45, and [Dorn]P1 wept.',
    '[John F. Harne]P1 came. [John Harne]P1 left, and [Harne]P1 returned.',
    '[Tomas Reck Jr.]P1 came. [Tomas Reck]P1 left.',
    '[Anders Holm]P1 was held. [Marta Brek]P2 said that her husband, [Anders Holm]P1, was ill.',
    '[Anders Holm]P1 was held. [Tomas Holm]P2 wrote to his father, [Anders Holm]P1.',
  ],
};

describe('people of one name', () => {
  for (const [what, texts] of Object.entries(cases)) {
    it.each(texts)(`keeps ${what}: %s`, (marked) => expect(rechained(marked)).toBe(marked));
  }
});
