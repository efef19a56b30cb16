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
