import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exporters } from '../export/exporters.ts';
import { commands } from './commands.ts';

/** A page of the reference, its tables without the padding that lines up their columns. */
const page = (name: string): string =>
  readFileSync(new URL(`../../../docs/reference/${name}.md`, import.meta.url), 'utf8').replace(/ {2,}/g, ' ');

/** A row of a table, with what would end a cell written so that it does not. */
const row = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

describe.each(commands)('the reference of variorum $name', ({ name, summary, options }) => {
  const part = page('commands').split(`\n## variorum ${name}\n`)[1]?.split('\n## ')[0] ?? '';

  it('says what the help says', () => {
    expect(part).toContain(summary);
  });

  it('has a row an option, in the order of the help', () => {
    const rows = part.match(/^\| `-.*$/gm);
    expect(rows).toEqual(options.map(({ flags, description }) => row([`\`${flags}\``, description])));
  });
});

it('has a row and a heading an exporter', () => {
  const reference = page('exporters');
  for (const { name, mediaType, extension, description } of exporters) {
    expect(reference).toContain(row([`\`${name}\``, `\`${mediaType}\``, `\`.${extension}\``, description]));
    expect(reference).toContain(`\n## ${name}\n`);
  }
});
