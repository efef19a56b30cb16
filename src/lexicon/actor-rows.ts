import { MENTION_TYPES, type MentionType } from '../model/index.ts';
import { type DatedRole, isPartialDate } from './role-dates.ts';

/** What bodies there are. People and countries have no kind. */
export const ACTOR_KINDS = [
  'government',
  'office',
  'ministry',
  'parliament',
  'court',
  'central-bank',
  'military',
  'intelligence',
  'police',
  'intergovernmental',
  'armed-group',
  'criminal-group',
  'party',
  'movement',
  'ngo',
  'think-tank',
  'news-agency',
  'outlet',
  'company',
  'sports-body',
  'royal-house',
  'religious-body',
  'university',
] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** Somebody or something that international news is about, known before reading. */
export interface Actor {
  /** Stable: in words joined by hyphens, or the ISO 3166-1 code of a country in capitals. */
  readonly id: string;
  readonly wikidata?: string;
  readonly name: string;
  /** What stands for it anywhere, `name` first. */
  readonly names: readonly [string, ...string[]];
  /** What stands for it only where the report or its country makes plain who is meant: "Foreign Ministry". */
  readonly short: readonly string[];
  readonly type: MentionType;
  readonly kind?: ActorKind;
  /** ISO 3166-1 code in two letters, as in the table of countries. */
  readonly country?: string;
  /** The id of the body that owns it. */
  readonly owner?: string;
  /** Whether a person's family name stands first. */
  readonly familyFirst: boolean;
  readonly roles: readonly DatedRole[];
  /** Where the row can be checked. */
  readonly source?: string;
}

const FIELDS = new Set(
  'id wikidata name names short type kind country owner familyFirst roles source'.split(' '),
);
const ROLE_FIELDS = new Set('role of from to known'.split(' '));

type Row = ReadonlyMap<string, unknown>;

/** An actor from an object of its fields. Throws an Error that says which field is wrong. */
export function readActor(value: unknown): Actor {
  const row = rowOf(value, FIELDS);
  const name = needed(row, 'name');
  const type = oneOf(needed(row, 'type'), MENTION_TYPES, 'type');
  const kind = optional(row, 'kind');
  return {
    id: identifierIn(row),
    ...present('wikidata', matching(optional(row, 'wikidata'), /^Q[1-9]\d*$/, 'a Wikidata id such as Q42')),
    name,
    names: [name, ...textsIn(row, 'names').filter((other) => other !== name)],
    short: textsIn(row, 'short'),
    type,
    ...(kind === undefined ? {} : { kind: oneOf(kind, ACTOR_KINDS, 'kind') }),
    ...present('country', optional(row, 'country')),
    ...present('owner', optional(row, 'owner')),
    familyFirst: flagIn(row, 'familyFirst'),
    roles: listIn(row, 'roles').map(readRole),
    ...present('source', optional(row, 'source')),
  };
}

function readRole(value: unknown): DatedRole {
  const row = rowOf(value, ROLE_FIELDS);
  const role = {
    role: needed(row, 'role'),
    of: needed(row, 'of'),
    from: dateIn(row, 'from') ?? needed(row, 'from'),
    ...present('to', dateIn(row, 'to')),
    ...present('known', dateIn(row, 'known')),
  };
  if (role.to !== undefined && role.to < role.from.slice(0, role.to.length)) {
    throw new Error(`the role ${role.role} ends in ${role.to}, before it begins in ${role.from}`);
  }
  return role;
}

function rowOf(value: unknown, fields: ReadonlySet<string>): Row {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error('an object with fields in braces was expected');
  }
  const row = new Map<string, unknown>(Object.entries(value));
  const foreign = [...row.keys()].find((field) => !fields.has(field));
  if (foreign !== undefined)
    throw new Error(`no field is called ${foreign}; there are ${[...fields].join(', ')}`);
  return row;
}

function identifierIn(row: Row): string {
  const id = needed(row, 'id');
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) {
    throw new Error(`the id ${JSON.stringify(id)} is not made of small letters, digits and single hyphens`);
  }
  return id;
}

function flagIn(row: Row, field: string): boolean {
  const value = row.get(field) ?? false;
  if (typeof value === 'boolean') return value;
  throw new Error(`the field ${field} is ${JSON.stringify(value)}; true or false was expected`);
}

function needed(row: Row, field: string): string {
  const text = optional(row, field);
  if (text === undefined) throw new Error(`the field ${field} is missing`);
  return text;
}

function optional(row: Row, field: string): string | undefined {
  const value = row.get(field);
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || value.trim() === '') {
    throw new Error(`the field ${field} is ${JSON.stringify(value)} and no text`);
  }
  return value;
}

function dateIn(row: Row, field: string): string | undefined {
  const text = optional(row, field);
  if (text === undefined || isPartialDate(text)) return text;
  throw new Error(`the field ${field} is ${text}; a date is written 2009, 2009-01 or 2009-01-20`);
}

function matching(text: string | undefined, pattern: RegExp, wanted: string): string | undefined {
  if (text === undefined || pattern.test(text)) return text;
  throw new Error(`${text} was found where ${wanted} was expected`);
}

function oneOf<T extends string>(text: string, values: readonly T[], field: string): T {
  const value = values.find((one) => one === text);
  if (value === undefined) throw new Error(`no ${field} is called ${text}; there are ${values.join(', ')}`);
  return value;
}

function textsIn(row: Row, field: string): readonly string[] {
  return listIn(row, field).map((item) => {
    if (typeof item !== 'string' || item.trim() === '') {
      throw new Error(`the field ${field} holds ${JSON.stringify(item)}, which is no text`);
    }
    return item;
  });
}

function listIn(row: Row, field: string): readonly unknown[] {
  const value = row.get(field) ?? [];
  if (!Array.isArray(value)) throw new Error(`the field ${field} is no list in square brackets`);
  return value;
}

/** A field of an object, where there is something to put into it. */
function present<K extends string>(key: K, value: string | undefined): { readonly [P in K]?: string } {
  if (value === undefined) return {};
  const field: { [P in K]?: string } = {};
  field[key] = value;
  return field;
}
