import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readActors } from './actors.ts';
import { readNameTables } from './name-tables.ts';
import { wordsIn } from './name-tree.ts';

const folder = new URL('../../data/en/', import.meta.url);
const files = new Map(
  readdirSync(folder)
    .filter((name) => name.includes('.'))
    .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
);
const { gazetteer, people, titles, roleNouns } = readNameTables(files, readActors(files).all);

describe('the tables of names', () => {
  it('gives each country a code, a name and, where it is known, a Wikidata id of its own', () => {
    const countries = [...gazetteer.countries.values()];
    const ids = countries.flatMap(({ wikidata }) => wikidata ?? []);
    expect(countries.every(({ id, names }) => /^[A-Z]{2}$/.test(id) && names.length > 0)).toBe(true);
    expect(ids.every((id) => /^Q\d+$/.test(id))).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each([
    ['North Korea', 'country:KP', 'name'],
    ['Democratic People’s Republic of Korea', 'country:KP', 'name'],
    ['U.S.', 'country:US', 'name'],
    ['Finns', 'country:FI', 'people'],
    ['Finnish', 'country:FI', 'adjective'],
    ['Helsinki', 'country:FI', 'capital'],
    ['SEOUL', 'country:KR', 'capital'],
  ])('knows %s', (name, referent, as) => {
    expect(gazetteer.find(name)).toMatchObject({ referent, as });
  });

  it('tells the gender of rare given names too, and that some tell none', () => {
    expect(people.genders.get('Hazel')).toBe('feminine');
    expect(people.genders.get('Svante')).toBe('masculine');
    expect(people.given.has('Svante')).toBe(false);
    expect(people.genders.get('Taylor')).toBeNull();
  });

  it('takes the longest name that begins at a word', () => {
    const words = wordsIn('North Korea’s army');
    expect(gazetteer.longest((i) => words[i] ?? '')).toMatchObject({ length: 2, known: { type: 'country' } });
    expect(gazetteer.longest((i) => ['sea', 'north'][i] ?? '')).toBeNull();
  });

  it('knows names, titles and roles by what they tell', () => {
    expect(people.given.get('Marta')).toBe('feminine');
    expect(people.familyFirst.has('Kim')).toBe(true);
    expect(titles.honorifics.get('Mrs.')).toBe('feminine');
    expect(roleNouns.get('ministry')).toEqual({ type: 'organization', isPlural: false });
    expect(roleNouns.get('experts')).toEqual({ type: 'person', isPlural: true });
  });

  it('says which row is wrong', () => {
    const broken = new Map(files).set('countries.jsonl', '{"id": "XX"}');
    expect(() => readNameTables(broken, [])).toThrow('countries.jsonl, row 1');
  });
});
