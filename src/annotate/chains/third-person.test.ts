import { describe, expect, it } from 'vitest';
import { rechained } from './testing.ts';

const open: Readonly<Record<string, readonly string[]>> = {
  'which of two, told something, is meant': [
    '[Anders Holm]P1 told [Tomas Reck]P2 on Monday that [he]h3 must resign. “Rain fell” — [he]h4.',
    '[Holm]P1 told [Reck]P2 that [he]h3 must resign.',
  ],
  'which of two in one clause goes on to speak': [
    '[Peter Dorn]P1 was sentenced by [Tomas Brek]P2 on Friday. “Rain fell” — [he]h3 said.',
    '[Anders Holm]P1 accused [Tomas Reck]P2 of lying. “Rain fell” — [he]h3 said.',
    '[Anders Holm]P1 warned the [mayor]p2. “Rain fell” — [he]h3 said.',
    '[Anders Holm]P1 met with [Tomas Reck]P2 in Halmar. “Rain fell” — [he]h3 said.',
    '[Anders Holm]P1 and [Tomas Reck]P2 arrived. “Rain fell” — [he]h3 said.',
    '[Anders Holm]P1 and [his]h1 minister, [Tomas Reck]P2, arrived. “Rain fell” — [he]h3 said.',
  ],
  'who is spoken of where who speaks is open': [
    '[Anders Holm]P1 met [Tomas Reck]P2. “[He]h3 is ill” — [he]h4 said.',
  ],
  'a word that nothing shows to be a person’s name': [
    '[Valdris]L1 shelled the port on Monday. “Rain fell” — [he]h2 said.',
  ],
};

const never: Readonly<Record<string, readonly string[]>> = {
  'who speaks is not spoken of': [
    '[Tomas Reck]P1 came. “[He]h1 is ill” — [Anders Holm]P2 said.',
    '[Anders Holm]P1 fell ill. “[His]h2 plan is bad” — [Holm]P1 said.',
  ],
  'who asked does not reply': [
    '[Anders Holm]P1 asked [Tomas Reck]P2 about the mill. “No” — [he]h2 replied.',
    '[Tomas Reck]P1 was asked about the mill. “No” — [he]h1 replied.',
  ],
  'who is addressed or named below does not speak': [
    '“Rain fell” — [he]h1 said to [Anders Holm]P2.',
    '[He]h1 said that [Anders Holm]P2 had left.',
  ],
  'whose deputy one is one is not': [
    '[Her]h1 [deputy]p2, [Irena Doe]P3, spoke first.',
    '[His]h1 predecessor [Anders Holm]P2 closed the mill.',
  ],
  'who acts is not the one acted upon': [
    'In Halmar, {Foreign Minister} [Anders Holm]P1 met with [him]h2 on Friday.',
    'After the vote, {President} [Anders Holm]P1 thanked [him]h2.',
  ],
};

const linked: readonly string[] = [
  '[Anders Holm]P1 told [Marta Olsen]P2 on Monday that [she]h2 must resign.',
  '[Anders Holm]P1 told reporters on Monday that [he]h1 would resign.',
  '[Peter Dorn]P1 was praised by [Marta Brek]P2 on Friday. “Rain fell” — [she]h2 said.',
  '[Peter Dorn]P1 was held by the [police]o2 on Friday. “Rain fell” — [he]h1 said.',
  '[Anders Holm]P1 praised the plan. “Rain fell” — [he]h1 said.',
  '[Anders Holm]P1 praised [Tomas Reck]P2. “Rain fell” — [Holm]P1. “Sun” — [he]h1 added.',
  '[Tomas Reck]P1, the [mayor]p1, left. “Rain fell” — [he]h1 said.',
  '[Karin Prule]P1 left.\nThe traders were pleased, but [Marta Ozer]P2 said [she]h2 was not. “Rain” — [she]h2 said.',
  '[Darov]P1, who has led the mill, was asked about it. “Rain fell” — [she]h1 said.',
  '[Anders Holm]P1 took the dog with [him]h1.',
  'In [his]h1 first speech, [Anders Holm]P1 said little.',
];

describe('he and she', () => {
  for (const [what, texts] of Object.entries(open)) {
    it.each(texts)(`leaves open ${what}: %s`, (marked) => expect(rechained(marked)).toBe(marked));
  }
  for (const [what, texts] of Object.entries(never)) {
    it.each(texts)(`knows that ${what}: %s`, (marked) => expect(rechained(marked)).toBe(marked));
  }
  it.each(linked)('are tied where the words tell: %s', (marked) => expect(rechained(marked)).toBe(marked));
});
