import { describe, expect, it } from 'vitest';
import { readDataFiles } from '../acquire/file/index.ts';
import { type Actor, type ActorKind, loadLexicon, surelyOverlap } from './index.ts';

const { actors, names } = loadLexicon(readDataFiles());
const bodies = actors.all.filter(({ kind }) => kind !== undefined);
const countries = actors.all.filter(({ type }) => type === 'country');
const people = actors.all.filter(({ type }) => type === 'person');

/** Agencies are credited by letters that parties bear too, and have a table of their own. */
const isAgency = ({ kind }: Actor) => kind === 'news-agency';

/** Offices that one person holds at a time. */
const SINGLE_OFFICES = new Set([
  'president',
  'prime minister',
  'chancellor',
  'king',
  'queen',
  'emir',
  'pope',
  'supreme leader',
  'foreign minister',
  'defence minister',
  'interior minister',
  'finance minister',
  'secretary of state',
  'secretary of defense',
  'secretary general',
  'secretary-general',
  'director general',
  'managing director',
  'general secretary',
  'premier',
  'emperor',
  'sultan',
  'crown prince',
  'army chief',
]);

describe('the tables of actors', () => {
  it('hold the bodies of international news', () => {
    expect(bodies.length).toBeGreaterThanOrEqual(900);
    expect(countries.length).toBeGreaterThanOrEqual(195);
  });

  it.each<readonly [ActorKind, number]>([
    ['government', 190],
    ['ministry', 500],
    ['parliament', 180],
    ['court', 100],
    ['central-bank', 140],
    ['military', 150],
    ['intergovernmental', 130],
    ['armed-group', 100],
    ['party', 200],
    ['think-tank', 100],
    ['outlet', 300],
  ])('hold, of the kind %s, %d at least', (kind, least) => {
    expect(bodies.filter((body) => body.kind === kind).length).toBeGreaterThanOrEqual(least);
  });

  it('say where each row can be checked', () => {
    const unchecked = [...bodies, ...people].filter(({ source }) => !/^https:\/\/\S+$/.test(source ?? ''));
    expect(unchecked.map(({ id }) => id)).toEqual([]);
  });

  it('hold the people of international news, most with dated roles', () => {
    expect(people.length).toBeGreaterThanOrEqual(1200);
    expect(people.filter(({ roles }) => roles.length > 0).length).toBeGreaterThan(0.9 * people.length);
  });

  it('give every person names that nobody else bears', () => {
    const shared = people.flatMap((person) =>
      person.names.filter((name) => actors.named(name).some((one) => one !== person)),
    );
    expect(shared).toEqual([]);
  });

  it('give every body but an agency or a country names that no other bears', () => {
    const all = [...bodies, ...countries].filter((one) => !isAgency(one));
    const shared = all.flatMap((actor) =>
      actor.names.filter((name) => actors.named(name).some((one) => one !== actor && all.includes(one))),
    );
    expect(shared).toEqual([]);
  });

  it('give no Wikidata id twice', () => {
    const ids = actors.all.flatMap(({ wikidata }) => wikidata ?? []);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  it('take countries by the codes of the table of countries', () => {
    const codes = new Set(names.gazetteer.countries.keys());
    const stray = actors.all.filter(({ country }) => country !== undefined && !codes.has(country));
    expect(stray.map(({ id }) => id)).toEqual([]);
  });

  it('say of every role without an end until when its holder is known', () => {
    const open = actors.all.flatMap(({ id, roles }) =>
      roles.filter(({ to, known }) => to === undefined && known === undefined).map(({ role }) => [id, role]),
    );
    expect(open).toEqual([]);
  });

  it('let no two people hold an office of one person at the same time', () => {
    const held = people.flatMap(({ id, roles }) =>
      roles.filter(({ role }) => SINGLE_OFFICES.has(role)).map((role) => ({ id, role })),
    );
    const overlaps = held.flatMap((one, i) =>
      held
        .slice(i + 1)
        .filter(
          (other) =>
            other.id !== one.id &&
            other.role.role === one.role.role &&
            other.role.of === one.role.of &&
            surelyOverlap(one.role, other.role),
        )
        .map((other) => `${one.role.role} of ${one.role.of}: ${one.id}, ${other.id}`),
    );
    expect(overlaps.filter((overlap) => !RIVALS.has(overlap))).toEqual([]);
  });
});

/** Holders of one office that were both in it: two governments, or an office that two share. */
const RIVALS = new Set<string>([]);

describe('the bodies', () => {
  it.each([
    ['Russian Foreign Ministry', 'ru-foreign-ministry'],
    ['U.S. State Department', 'us-department-of-state'],
    ['South Korean Defense Ministry', 'kr-defence-ministry'],
    ['Bank of England', 'bank-of-england'],
    ['Verkhovna Rada', 'ua-parliament'],
    ['Nato', 'nato'],
    ['NATO', 'nato'],
    ['U.N. Security Council', 'un-security-council'],
    ['UN Security Council', 'un-security-council'],
    [
      'Organization for the Prohibition of Chemical Weapons',
      'organisation-for-the-prohibition-of-chemical-weapons',
    ],
    ['Al-Shabaab', 'al-shabab'],
    ['Islamic Revolutionary Guard Corps', 'islamic-revolutionary-guard-corps'],
    ['New York Times', 'nyt'],
    ['Korea Institute for National Unification', 'korea-institute-for-national-unification'],
    ['Reuters', 'reuters'],
    ['North Korea', 'KP'],
  ])('are found as %s', (name, id) => {
    expect(actors.named(name).map((actor) => actor.id)).toEqual([id]);
  });

  it.each(['Foreign Ministry', 'Supreme Court', 'Time', 'National Assembly', 'who', 'Guardian'])(
    'are not found as %s alone',
    (name) => {
      expect(actors.named(name)).toEqual([]);
    },
  );

  it('of a country share short forms with those of others', () => {
    const found = actors.shortened('Foreign Ministry').map(({ country }) => country);
    expect(found).toContain('RU');
    expect(found.length).toBeGreaterThan(100);
  });

  it('of the press tell their owners', () => {
    expect(actors.byId('wsj')).toMatchObject({ kind: 'outlet', country: 'US', owner: 'news-corp' });
  });
});

describe('the people', () => {
  it.each([
    ['Volodymyr Zelenskyy', 'volodymyr-zelensky'],
    ['Volodymyr Zelensky', 'volodymyr-zelensky'],
    ['Recep Tayyip Erdogan', 'recep-tayyip-erdogan'],
    ['Moammar Gadhafi', 'muammar-gaddafi'],
    ['Jean-Claude Juncker', 'jean-claude-juncker'],
    ['Luiz Inacio Lula da Silva', 'luiz-inacio-lula-da-silva'],
    ['Lars Lokke Rasmussen', 'lars-lokke-rasmussen'],
  ])('are found as %s', (name, id) => {
    expect(actors.named(name).map((actor) => actor.id)).toEqual([id]);
  });

  it.each(['President Clinton', 'George Bush', 'King Charles', 'Merkel', 'John Reid'])(
    'are not found as %s alone',
    (name) => {
      expect(actors.named(name)).toEqual([]);
      expect(actors.shortened(name)).toHaveLength(1);
    },
  );

  it.each([
    ['president', 'FR', '2010', 'nicolas-sarkozy'],
    ['prime minister', 'GB', '2022-10-01', 'liz-truss'],
    ['foreign minister', 'RU', '2014-03', 'sergei-lavrov'],
    ['secretary of defense', 'US', '2015-06', 'ash-carter'],
    ['general secretary', 'cn-ccp', '2005', 'hu-jintao'],
    ['secretary-general', 'united-nations', '2003', 'kofi-annan'],
    ['director general', 'international-atomic-energy-agency', '2021', 'rafael-grossi'],
  ])('tell the %s of %s in %s', (role, of, date, id) => {
    expect(actors.holderOf(role, of, date)?.actor.id).toBe(id);
  });

  it('say nothing of a time that is past what is known', () => {
    expect(actors.holderOf('president', 'FR', '2030')).toBeNull();
  });

  it('tell whose family name stands first', () => {
    expect(actors.byId('xi-jinping')).toMatchObject({ familyFirst: true });
    expect(actors.byId('shinzo-abe')).toMatchObject({ familyFirst: false });
  });
});
