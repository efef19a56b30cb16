import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkJson } from '../../dossier/schema-check.ts';
import { checkWriters } from '../export/check.ts';
import { CHECK_FORMATS } from './commands.ts';
import { run } from './testing.ts';

const DRAFT = 'examples/halmar.draft.txt';
const STORY = 'examples/halmar';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'variorum-check-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function* standardInput(text: string): AsyncIterable<Uint8Array> {
  yield new TextEncoder().encode(text);
}

describe('variorum check', () => {
  it('writes every format that it offers', () => {
    expect(Object.keys(checkWriters)).toEqual([...CHECK_FORMATS]);
  });

  it('prints JSON in the shape of the contract, each passage to the character', async () => {
    const { code, out } = await run(['check', DRAFT, STORY, '--format', 'json']);
    expect(code).toBe(0);
    const { draft, reports, statements } = checkJson.parse(JSON.parse(out));
    const texts = new Map(reports.map(({ id, text }) => [id, text]));
    const wrong = statements.filter(
      ({ result }) => result === 'speaker-differs' || result === 'value-differs',
    );
    expect(wrong.map(({ start, end }) => draft.text.slice(start, end))).toEqual([
      '54',
      expect.stringContaining('The road is short'),
    ]);
    for (const { evidence } of statements)
      for (const { report, start, end, exact } of evidence)
        expect(texts.get(report)?.slice(start, end)).toBe(exact);
  });

  it('tells a person what is wrong before what is right', async () => {
    const { out } = await run(['check', DRAFT, STORY]);
    expect(out).toMatch(/\d+ statements: .*1 speaker-differs/);
    expect(out.indexOf('UNSUPPORTED')).toBeLessThan(out.indexOf('SUPPORTED ('));
  });

  it('names each report by its outlet, and tells what contradicts what is borne out', async () => {
    const { out } = await run(['check', DRAFT, STORY]);
    expect(out).toMatch(/REPORTS\n meridian +Meridian Press Agency/);
    expect(out).toContain('50 % sure: same-quoted-words: 5 other reports quote it otherwise');
  });

  it('ends with 3 for a result that --fail-on names, whatever is printed', async () => {
    const asked = ['check', DRAFT, STORY, '--only', 'supported', '--fail-on', 'unsupported'];
    expect((await run(asked)).code).toBe(3);
    expect((await run(['check', DRAFT, STORY, '--fail-on', 'certainty-differs'])).code).toBe(0);
  });

  it('takes the draft from standard input', async () => {
    const stdin = standardInput('The shelling killed 14 people.');
    const { code, out } = await run(['check', '-', STORY, '--format', 'json'], { stdin });
    expect(code).toBe(0);
    expect(checkJson.parse(JSON.parse(out)).statements.map(({ result }) => result)).toContain('supported');
  });

  it('leaves a draft that stands among the reports out of them, and says so', async () => {
    const { err, out } = await run(['check', DRAFT, STORY, DRAFT, '--format', 'json']);
    expect(err).toContain('draft-among-inputs');
    expect(checkJson.parse(JSON.parse(out)).reports).toHaveLength(6);
  });

  it.each([
    ['no reports', [DRAFT], 2, 'check needs a draft'],
    ['standard input twice', ['-', '-'], 2, 'not both'],
    ['a folder for a draft', [STORY, STORY], 1, 'draft-not-one'],
    ['a draft that is not there', ['examples/halmar.drft.txt', STORY], 1, 'draft-unread'],
    ['a result that there is not', [DRAFT, STORY, '--fail-on', 'unsuported'], 2, 'Did you mean unsupported?'],
  ])('refuses %s', async (_, argv, expected, said) => {
    const { code, err, out } = await run(['check', ...argv]);
    expect({ code, out }).toEqual({ code: expected, out: '' });
    expect(err).toContain(said);
  });

  it('refuses an empty draft', async () => {
    const empty = join(folder, 'empty.txt');
    await writeFile(empty, ' \n');
    const { code, err } = await run(['check', empty, STORY]);
    expect(code).toBe(1);
    expect(err).toContain('empty-input');
  });
});
