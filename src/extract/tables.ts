import { GENRES, type Genre, VariorumError } from '../model/index.ts';
import { type BoilerplateIndex, type BoilerplateRule, boilerplateIndex } from './boilerplate.ts';

/** A supplier of text to outlets. */
export interface Agency {
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
}

/** What is known before extracting. */
export interface ExtractTables {
  /** By name as it stands, since case tells "PA" the agency from "Pa" the state. */
  readonly agencies: ReadonlyMap<string, Agency>;
  readonly boilerplate: BoilerplateIndex;
  /** Labels of genres, in small letters. */
  readonly genres: ReadonlyMap<string, Genre>;
  /** Names of places, lower case, which tell "Tirana: The envoy" from "Opinion: The envoy". */
  readonly places: ReadonlySet<string>;
}

/**
 * The tables from the texts of `agencies.jsonl` and `boilerplate.jsonl`, and where these are given, the labels of
 * `genre-labels.tsv` and the names of places from the tables of cities, regions and countries. Throws `data-missing`
 * without the first two.
 */
export function readExtractTables(files: ReadonlyMap<string, string>): ExtractTables {
  const agencies = new Map<string, Agency>();
  for (const agency of rowsOf<Agency>(files, 'agencies.jsonl')) {
    for (const name of agency.names) if (!agencies.has(name)) agencies.set(name, agency);
  }
  const boilerplate = boilerplateIndex(rowsOf<BoilerplateRule>(files, 'boilerplate.jsonl'));
  return { agencies, boilerplate, genres: genresIn(files), places: placesIn(files) };
}

function genresIn(files: ReadonlyMap<string, string>): ReadonlyMap<string, Genre> {
  return new Map(
    linesOf(files.get('genre-labels.tsv') ?? '').flatMap((line) => {
      const [name, labels = ''] = line.split('\t');
      const genre = GENRES.find((one) => one === name);
      return genre === undefined ? [] : labels.split('|').map((label) => [label, genre] as const);
    }),
  );
}

function placesIn(files: ReadonlyMap<string, string>): ReadonlySet<string> {
  const places = new Set<string>();
  for (const file of ['cities.tsv', 'regions.tsv']) {
    for (const line of linesOf(files.get(file) ?? '')) {
      for (const name of line.split(/[\t|]/)) places.add(name.toLowerCase());
    }
  }
  for (const line of linesOf(files.get('countries.jsonl') ?? '')) {
    const { names, capitals } = JSON.parse(line) as {
      readonly names: string[];
      readonly capitals?: string[];
    };
    for (const name of [...names, ...(capitals ?? [])]) places.add(name.toLowerCase());
  }
  return places;
}

/** The rows of a table that ships with the package: its shape is checked by the tests, not at every start. */
function rowsOf<Row>(files: ReadonlyMap<string, string>, name: string): readonly Row[] {
  const text = files.get(name);
  if (text === undefined)
    throw new VariorumError('data-missing', `the table ${name} is missing: install again`);
  return linesOf(text).map((line) => JSON.parse(line) as Row);
}

/** The lines that hold something, comments aside. */
function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
}
