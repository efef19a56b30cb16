import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Actor, addActors, type DatedRole, readActors, stateAt } from './index.ts';

const bodies = [
  '# Invented.',
  '{"id": "nl-x-harbour-office", "name": "Harbour Defense Office", "names": ["HDO", "Office of Mériel"], "short": ["the Office"], "type": "organization", "kind": "office", "country": "QQ", "source": "here"}',
  '{"id": "tide", "name": "The Morning Tide", "names": ["The Tide"], "type": "organization", "kind": "outlet", "country": "QQ", "owner": "nl-x-harbour-office"}',
].join('\n');

const people = [
  person('ada-orm', 'Ada Orm', { role: 'president', of: 'QQ', from: '2009-01-20', to: '2013-01-20' }),
  person('bo-lunde', 'Bo Lunde', { role: 'president', of: 'QQ', from: '2013-01-20', to: '2016' }),
  person('cy-merrin', 'Cy Merrin', { role: 'president', of: 'QQ', from: '2017-03', known: '2024-05' }),
].join('\n');

const files = new Map([
  ['countries.jsonl', '{"id": "QQ", "wikidata": "Q1", "names": ["Halmar"], "shortForms": ["the East"]}'],
  ['actors-bodies.jsonl', bodies],
  ['actors-people.jsonl', people],
  [
    'agencies.jsonl',
    '{"id": "hpa", "name": "Halmar Press", "names": ["Halmar Press", "HPA"], "country": "QQ"}',
  ],
]);
const actors = readActors(files);

function person(id: string, name: string, role: DatedRole): string {
  return JSON.stringify({ id, name, type: 'person', country: 'QQ', roles: [role] });
}

const idsOf = (found: readonly Actor[]) => found.map(({ id }) => id);

describe('actors', () => {
  it.each([
    ['harbour defence office', 'nl-x-harbour-office'],
    ['The Harbour Defense Office', 'nl-x-harbour-office'],
    ['H.D.O.', 'nl-x-harbour-office'],
    ['Office of Meriel', 'nl-x-harbour-office'],
    ['Morning Tide', 'tide'],
    ['Halmar', 'QQ'],
    ['HPA', 'hpa'],
    ['BO LUNDE', 'bo-lunde'],
  ])('are found as %s', (name, id) => {
    expect(idsOf(actors.named(name))).toEqual([id]);
  });

  it.each(['hdo', 'tide', 'the Office', 'Lunde'])('are not found as %s', (name) => {
    expect(actors.named(name)).toEqual([]);
  });

  it('are called by short forms apart from their names', () => {
    expect(idsOf(actors.shortened('The Office'))).toEqual(['nl-x-harbour-office']);
    expect(idsOf(actors.shortened('the East'))).toEqual(['QQ']);
  });

  it('are found by id, with what they belong to', () => {
    expect(actors.byId('tide')).toMatchObject({
      kind: 'outlet',
      country: 'QQ',
      owner: 'nl-x-harbour-office',
    });
    expect(actors.byId('QQ')).toMatchObject({ type: 'country', wikidata: 'Q1', names: ['Halmar'] });
    expect(actors.byId('nobody')).toBeNull();
  });

  it.each([
    ['2009-01-19', null],
    ['2009-01-20', 'ada-orm'],
    ['2011', 'ada-orm'],
    ['2013-01-19', 'ada-orm'],
    ['2013-01-20', null],
    ['2013-01', null],
    ['2013-01-21', 'bo-lunde'],
    ['2016-05', null],
    ['2017-03-30', null],
    ['2017-04', 'cy-merrin'],
    ['2024-05-31', 'cy-merrin'],
    ['2024-06-01', null],
  ])('hold an office on %s only where that is certain', (date, holder) => {
    expect(actors.holderOf('President', 'QQ', date)?.actor.id ?? null).toBe(holder);
  });

  it('have the roles of a date', () => {
    expect(actors.rolesOf('ada-orm', '2010-06-01').map(({ role }) => role)).toEqual(['president']);
    expect(actors.rolesOf('ada-orm', '2014-06-01')).toEqual([]);
  });

  it('cannot be read where two have one id, or one names an id that nobody has', () => {
    const twice = new Map(files).set('actors-people.jsonl', `${people}\n${people}`);
    expect(() => readActors(twice)).toThrow('two actors have the id ada-orm');
    const stray = new Map(files).set('actors-bodies.jsonl', bodies.replace('"owner": "nl-x-', '"owner": "'));
    expect(() => readActors(stray)).toThrow('tide names harbour-office, which no row has as its id');
  });
});

describe('a file of a user', () => {
  it('adds actors, and takes the place of rows with the same id', () => {
    const own = `# mine\n\n${person('dee-val', 'Dee Val', { role: 'mayor', of: 'dock-town', from: '2020' })}
{"id": "dock-town", "name": "Dock Town Council", "type": "organization"}
{"id": "tide", "name": "Evening Tide", "type": "organization"}`;
    const more = addActors(actors, own);
    expect(more.holderOf('mayor', 'dock-town', '2030')?.actor.name).toBe('Dee Val');
    expect(idsOf(more.named('Evening Tide'))).toEqual(['tide']);
    expect(more.named('The Morning Tide')).toEqual([]);
    expect(idsOf(actors.named('The Morning Tide'))).toEqual(['tide']);
  });

  it.each([
    ['no JSON', '{"id": "a",', /^line 3: .*JSON/],
    ['no object', '[]', 'line 3: an object with fields in braces was expected'],
    ['a missing name', '{"id": "a", "type": "person"}', 'line 3: the field name is missing'],
    ['a wrong id', '{"id": "A b", "name": "A", "type": "person"}', 'line 3: the id "A b" is not made of'],
    ['a wrong type', '{"id": "a", "name": "A", "type": "human"}', 'line 3: no type is called human'],
    [
      'a wrong kind',
      '{"id": "a", "name": "A", "type": "organization", "kind": "club"}',
      'no kind is called club',
    ],
    ['a foreign field', '{"id": "a", "name": "A", "type": "person", "nick": "B"}', 'no field is called nick'],
    [
      'names that are no list',
      '{"id": "a", "name": "A", "type": "person", "names": "B"}',
      'names is no list',
    ],
    [
      'a name that is no text',
      '{"id": "a", "name": "A", "type": "person", "names": [1]}',
      'holds 1, which is no',
    ],
    [
      'a wrong Wikidata id',
      '{"id": "a", "name": "A", "type": "person", "wikidata": "42"}',
      '42 was found where',
    ],
    ['a stray reference', person('a', 'A', { role: 'x', of: 'zz', from: '2009' }), 'line 3: a names zz'],
    [
      'a wrong date',
      person('a', 'A', { role: 'x', of: 'QQ', from: '20 January 2009' }),
      'a date is written 2009',
    ],
    [
      'an end before the beginning',
      person('a', 'A', { role: 'x', of: 'QQ', from: '2009-05', to: '2009-04-30' }),
      'the role x ends in 2009-04-30, before it begins in 2009-05',
    ],
  ])('is refused for %s, by line', (_, row, message) => {
    expect(() => addActors(actors, `# mine\n\n${row}\n`)).toThrow(message);
  });

  it('is refused where an id stands twice', () => {
    const row = '{"id": "a", "name": "A", "type": "person"}';
    expect(() => addActors(actors, `${row}\n${row}`)).toThrow('line 2: the id a stands in line 1 already');
  });
});

describe('the state of a role', () => {
  const two = (from: number, to: number) =>
    fc.integer({ min: from, max: to }).map((n) => String(n).padStart(2, '0'));
  const day = fc.tuple(fc.integer({ min: 2000, max: 2030 }), two(1, 12), two(1, 28)).map((d) => d.join('-'));
  const cut = fc.constantFrom('2009'.length, '2009-01'.length, '2009-01-20'.length);
  const date = fc.tuple(day, cut).map(([whole, length]) => whole.slice(0, length));
  const role = fc.tuple(date, date).map(([a, b]) => {
    const [from = '', to = ''] = [a, b].toSorted();
    return { role: 'warden', of: 'QQ', from, to };
  });

  it('holds on every day of a month or year for which it holds', () => {
    fc.assert(
      fc.property(role, day, cut, (one, whole, length) => {
        const state = stateAt(one, whole.slice(0, length));
        if (state !== 'unknown') expect(stateAt(one, whole)).toBe(state);
      }),
    );
  });

  it('never goes back from one day to a later one', () => {
    const order = ['before', 'unknown', 'held', 'after'];
    fc.assert(
      fc.property(role, day, day, (one, a, b) => {
        const states = [a, b].toSorted().map((when) => order.indexOf(stateAt(one, when)));
        if (!states.includes(order.indexOf('unknown'))) expect(states).toEqual(states.toSorted());
      }),
    );
  });
});
