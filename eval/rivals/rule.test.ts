import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reportJson } from '../../src/dossier/schema.ts';

const read = reportJson.pick({ id: true, text: true, quotations: true });

/** What a wrapper prints of a text, called as the scorers call it. */
function readBy(wrapper: string, text: string) {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-rule-'));
  const file = join(folder, 'a.txt');
  writeFileSync(file, text);
  const args = ['--import', 'tsx', `eval/rivals/${wrapper}.ts`, 'read', file, '--format', 'jsonl'];
  const printed = execFileSync('node', args, { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return read.strip().parse(JSON.parse(printed));
}

test('what stands in marks is a quotation of the nearest who said, and of nobody beyond its paragraph', () => {
  const text = '😀 Sen. Ann Hay said: “We tried.” Then it rained.\n\nA “grand” day.';
  const { quotations = [] } = readBy('rule', text);
  const told = quotations.map(({ content: [span], cue, source }) =>
    [span, cue, source].map((one) => one && text.slice(one.start, one.end)),
  );
  expect(told).toEqual([
    ['We tried.', 'said', 'Sen. Ann Hay'],
    ['grand', null, null],
  ]);
});
