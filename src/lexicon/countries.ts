import { type DataFiles, objectsOf } from './table.ts';

/** A country and what it is called. */
export interface Country {
  /** ISO 3166-1 code in two letters; by custom for contested and former countries. */
  readonly id: string;
  readonly wikidata?: string;
  /** The usual name first, then formal names and abbreviations, without article. */
  readonly names: readonly string[];
  /** Names that stand for it only where the report has named it in full: "the North". */
  readonly shortForms: readonly string[];
  readonly adjectives: readonly string[];
  readonly peoples: readonly string[];
  readonly capitals: readonly string[];
  /** Those of its names that other places or people bear too: "Georgia". */
  readonly shared: readonly string[];
}

/** `countries.jsonl`: an object a country. Throws an Error where a row lacks a name. */
export function readCountries(files: DataFiles): readonly Country[] {
  return objectsOf(files, 'countries.jsonl', readCountry);
}

function readCountry(row: unknown): Country {
  if (typeof row !== 'object' || row === null) throw new Error('no object');
  const fields = new Map(Object.entries(row));
  const id = fields.get('id');
  const wikidata = fields.get('wikidata');
  const names = textsIn(fields.get('names'));
  if (typeof id !== 'string' || names.length === 0) throw new Error('a country needs an id and a name');
  return {
    id,
    ...(typeof wikidata === 'string' ? { wikidata } : {}),
    names,
    shortForms: textsIn(fields.get('shortForms')),
    adjectives: textsIn(fields.get('adjectives')),
    peoples: textsIn(fields.get('peoples')),
    capitals: textsIn(fields.get('capitals')),
    shared: textsIn(fields.get('shared')),
  };
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
