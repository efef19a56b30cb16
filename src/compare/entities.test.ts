import { describe, expect, it } from 'vitest';
import { dossierFrom, type Telling } from '../../test/support/story.ts';
import type { DossierJson } from '../dossier/index.ts';

const named = (dossier: DossierJson, name: string) =>
  dossier.entities.filter((entity) => entity.name === name).map(({ type }) => type);

describe('entities', () => {
  const told: Telling = { id: 'told', text: 'Rain fell on Varesh’s prime minister on Monday.' };

  it('joins one word that a report does not explain to the one referent that has it', () => {
    const bare = { id: 'bare', text: 'That day Varesh was quiet.' };
    expect(named(dossierFrom([told, bare]), 'Varesh')).toEqual(['country']);
  });

  it('leaves a bare surname apart from a country of that name', () => {
    const person = { id: 'person', text: 'Mr. Varesh said that he was ill.' };
    expect(named(dossierFrom([told, person]), 'Varesh').sort()).toEqual(['country', 'person']);
  });

  it('keeps two people of one name apart that a report keeps apart', () => {
    const two = { id: 'two', text: 'Jon Dorn, 45, drove the car. Jon Dorn, 12, sat beside him.' };
    const one = { id: 'one', text: 'Jon Dorn, 45, drove the car.' };
    expect(named(dossierFrom([two]), 'Jon Dorn')).toEqual(['person', 'person']);
    expect(named(dossierFrom([one, { ...one, id: 'other' }]), 'Jon Dorn')).toEqual(['person']);
  });
});

describe('one name in two spellings', () => {
  const first = 'Governor Viktor Aleskovar of Tarn said on Monday that the road was open.';
  const peopleIn = (...texts: readonly string[]) =>
    dossierFrom(texts.map((text, i) => ({ id: `r${i}`, text })))
      .entities.filter(({ name }) => name.includes(' '))
      .map(({ names }) => names.join(', '));

  it.each([
    ['a letter inside a long name', 'Victor Alescovar, the governor of Tarn, said that the road was open.'],
    ['another way to write a sound', 'The governor of Tarn, Wiktor Aleskovar, said that the road was open.'],
  ])('is one person by one office: %s', (_, second) => {
    expect(peopleIn(first, second)).toHaveLength(1);
  });

  it.each([
    ['of another place', 'Victor Alescovar, the governor of Besk, said that the road was open.'],
    ['of another office', 'Victor Alescovar, the mayor of Tarn, said that the road was open.'],
    ['without an office', 'Victor Alescovar said that the road was open.'],
    ['a deputy', 'Victor Alescovar, the deputy governor of Tarn, said that the road was open.'],
    ['another given name', 'Marta Aleskovar, the governor of Tarn, said that the road was open.'],
    [
      'named beside the other',
      `${first} The former clerk Victor Alescovar, later governor of Tarn, sat beside Viktor Aleskovar.`,
    ],
  ])('stays two people %s', (_, second) => {
    expect(peopleIn(first, second).length).toBeGreaterThan(1);
  });
});
