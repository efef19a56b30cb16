/**
 * How the tables of `data/` are read: text files by name, one row a thing. Lines that open with `#` tell source
 * and licence. Tables come in as text, so that the same code reads them in a browser.
 */
export type DataFiles = ReadonlyMap<string, string>;

/** The rows of a file, without blank lines and remarks. Throws an Error where the file is not there. */
export function rowsOf(files: DataFiles, name: string): readonly string[] {
  return textOf(files, name)
    .split(/\r?\n/)
    .filter((row) => row.trim() !== '' && !row.startsWith('#'));
}

/** The text of a file. Throws an Error where it is not there. */
export function textOf(files: DataFiles, name: string): string {
  const text = files.get(name);
  if (text === undefined) throw new Error(`the data file ${name} is missing`);
  return text;
}

/** A file of one word or phrase a line, as a set. */
export function wordSet(files: DataFiles, name: string): ReadonlySet<string> {
  return new Set(rowsOf(files, name).map((row) => row.trim()));
}

/** A file of columns set apart by tabs. */
export function columnsOf(files: DataFiles, name: string): readonly (readonly string[])[] {
  return rowsOf(files, name).map((row) => row.split('\t'));
}

/** A file of one JSON object a line, each read by `read`, which checks its shape. */
export function objectsOf<T>(files: DataFiles, name: string, read: (row: unknown) => T): readonly T[] {
  return rowsOf(files, name).map((row, i) => {
    try {
      return read(JSON.parse(row));
    } catch (cause) {
      throw new Error(`${name}, row ${i + 1}: ${String(cause)}`);
    }
  });
}
