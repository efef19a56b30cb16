import { VariorumError } from '../model/index.ts';

/** A supplier of text to outlets. */
export interface Agency {
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
}

/** A line that is no part of the report: folded words, how they are compared, and where in a text they count. */
export interface BoilerplateRule {
  readonly id: string;
  /** `heading`: the line, and the short lines under it. */
  readonly match: 'exact' | 'starts' | 'contains' | 'heading';
  readonly where: 'any' | 'end';
  readonly text: string;
}

/** What is known before extracting. */
export interface ExtractTables {
  /** By name as it stands, since case tells "PA" the agency from "Pa" the state. */
  readonly agencies: ReadonlyMap<string, Agency>;
  readonly boilerplate: readonly BoilerplateRule[];
  /** Names of places, lower case, which tell "Tirana: The envoy" from "Opinion: The envoy"; optional. */
  readonly places?: ReadonlySet<string>;
}

/** The tables from the texts of `agencies.jsonl` and `boilerplate.jsonl`. Throws `data-missing` without them. */
export function readExtractTables(
  files: ReadonlyMap<string, string>,
  places?: ReadonlySet<string>,
): ExtractTables {
  const agencies = new Map<string, Agency>();
  for (const agency of rowsOf<Agency>(files, 'agencies.jsonl')) {
    for (const name of agency.names) if (!agencies.has(name)) agencies.set(name, agency);
  }
  const boilerplate = rowsOf<BoilerplateRule>(files, 'boilerplate.jsonl');
  return { agencies, boilerplate, ...(places === undefined ? {} : { places }) };
}

/** The rows of a table that ships with the package: its shape is checked by the tests, not at every start. */
function rowsOf<Row>(files: ReadonlyMap<string, string>, name: string): readonly Row[] {
  const text = files.get(name);
  if (text === undefined) throw new VariorumError('data-missing', `the table ${name} is missing: install again`);
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [JSON.parse(line) as Row]));
}

/** Words for comparing: lower case, straight quotation marks, single spaces, no closing punctuation. */
export function folded(words: string): string {
  const plain = words.toLowerCase().replace(/[’‘ʼ`´]/g, "'").replace(/[“”„«»]/g, '"');
  return plain.split(/\s+/).filter(Boolean).join(' ').replace(/[.:…»›>→]$/u, '').trimEnd();
}
