import { type DataFiles, rowsOf } from './table.ts';

/** The office that a word before "minister" names, under one spelling: `defence` of "defense". */
export type Portfolios = ReadonlyMap<string, string>;

/** `portfolios.txt`: one office a line, other spellings after an equals sign. */
export function readPortfolios(files: DataFiles): Portfolios {
  return new Map(
    rowsOf(files, 'portfolios.txt').flatMap((row) => {
      const [name = '', ...others] = row.trim().split('=');
      return [name, ...others].map((word) => [word, name] as const);
    }),
  );
}
