import { expect, it } from 'vitest';
import { dossierFrom, type Telling } from '../../../test/support/story.ts';
import { whyNothingCompared } from './compared.ts';

const mill: Telling = {
  outlet: 'The Orrel Post',
  text: 'The old mill at Orrel burned on Sunday, and 7 workers were taken to hospital with burns.',
};
const school: Telling = {
  outlet: 'Dunmere Herald',
  text: 'A school in Dunmere opened its new library, which holds 4,000 books in two languages.',
};
const millToo: Telling = { ...mill, outlet: 'Radio Dunmere' };

const alone = (tellings: readonly Telling[]) => whyNothingCompared(dossierFrom(tellings));

it('says why there was nothing to hold against anything', () => {
  expect(alone([])).toContain('No report');
  expect(alone([mill])).toContain('One report alone');
  expect(alone([mill, school])).toContain('Nothing that one of these reports states was found in another');
});

it('is silent where reports have something in common', () => {
  expect(alone([mill, millToo])).toBeNull();
  expect(alone([mill, millToo, school])).toBeNull();
});

it('says that quotations of a report were held against a record', () => {
  const statement: Telling = {
    role: 'record',
    headline: 'Statement by Mayor Mira Sorel',
    text: 'The library will hold 4,000 books in two languages. It will never close.',
  };
  const quoting = { ...school, text: `${school.text}\n\n“It will never close,” Mayor Mira Sorel said.` };
  const told = dossierFrom([statement, quoting]);
  expect(whyNothingCompared(told)).toContain('held against the record');
  expect(told.notices).toEqual([]);
});
