import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PassThrough, Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dossierJson, reportJson } from '../../dossier/schema.ts';
import { VERSION } from '../../model/index.ts';
import { exporters } from '../export/exporters.ts';
import { COMPARE_FORMATS, commands } from './commands.ts';
import { run, terminal } from './testing.ts';

const GAZETTE = `---
outlet: The Vey Gazette
published: 2031-05-05
---
Dam at Ulm Vey fails

The dam at Ulm Vey failed on Monday, and 12 people were killed in the valley below it.

“Nobody was warned,” said Oda Renn, the mayor of Ulm Vey.
`;
const HERALD = GAZETTE.replace('The Vey Gazette', 'Lower Vey Herald').replace('12 people', '15 people');

let folder = '';
let gazette = '';
let herald = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'variorum-test-'));
  gazette = join(folder, 'gazette.txt');
  herald = join(folder, 'herald.txt');
  await writeFile(gazette, GAZETTE);
  await writeFile(herald, HERALD);
});
afterAll(() => rm(folder, { recursive: true }));

describe('help and usage', () => {
  it('prints the version', async () => {
    expect(await run(['--version'])).toMatchObject({ code: 0, out: `${VERSION}\n` });
  });

  it.each([[['--help']], [['read', '--help']], [['help', 'compare']]])('prints help for %j', async (argv) => {
    const { code, out, err } = await run(argv);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Usage: variorum');
  });

  it('prints help on standard error, and ends with 2, for no command', async () => {
    const { code, out, err } = await run([]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('Usage: variorum');
  });

  it.each(['read', 'compare', 'check'])(
    'says in one line that %s has no input, and ends with 2',
    async (name) => {
      const { code, out, err } = await run([name]);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(new RegExp(`^error: no input given: variorum ${name} .*\\n$`));
    },
  );

  it.each([
    ['a command', ['compar', 'x.txt'], 'compare'],
    ['an option', ['compare', 'x.txt', '--fail-om', 'updated'], '--fail-on'],
    ['a format', ['compare', 'x.txt', '--format', 'markdwn'], 'Did you mean markdown?'],
    ['a format begun', ['compare', 'x.txt', '--format', 'mark'], 'Did you mean markdown?'],
    ['a kind', ['compare', 'x.txt', '--only', 'updated,ommitted'], 'Did you mean omitted?'],
    ['a kind to fail on', ['compare', 'x.txt', '--fail-on', 'conflict'], 'Did you mean conflicting?'],
    ['a layer', ['read', 'x.txt', '--layers', 'quotation'], 'Did you mean quotations?'],
    ['a date that is none', ['read', 'x.txt', '--published', '2031-02-30'], '2031-03-11'],
    ['an address that is none', ['read', 'x.txt', '--url', 'example'], 'https://'],
    ['a width', ['read', 'x.txt', '--width', '7'], '40 to 400'],
  ])('answers a wrong word for %s with the right one', async (_what, argv, advice) => {
    const { code, out, err } = await run(argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(advice);
  });

  it.each([
    ['--format', 'te\u001b[31mxt'],
    ['--\u009b2J', 'x'],
    ['--open', '--format', '\u202etxet'],
  ])('repeats what it was given so that it can be seen: %j', async (...words) => {
    const { code, err } = await run(['compare', gazette, ...words]);
    expect(code).toBe(2);
    expect(err).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e]/u);
  });

  it('knows the formats that the exporters write', () => {
    expect([...COMPARE_FORMATS]).toEqual(exporters.map(({ name }) => name));
  });
});

describe('read', () => {
  it('gives one object for one report, which the schema holds valid', async () => {
    const { code, out, err } = await run(['read', gazette, '--format', 'json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const report = reportJson.parse(JSON.parse(out));
    expect(report).toMatchObject({ outlet: 'The Vey Gazette', published: '2031-05-05', uri: gazette });
    expect(report.quotations?.length).toBeGreaterThan(0);
  });

  it('gives a list for several, in the order of the inputs', async () => {
    const { out } = await run(['read', herald, gazette, '--format', 'json', '--layers', 'none']);
    expect(JSON.parse(out).map(({ uri }: { uri: string }) => uri)).toEqual([herald, gazette]);
  });

  it('prints the layers asked for and those that they refer to', async () => {
    const { out } = await run(['read', gazette, '--format', 'json', '--layers', 'quotations']);
    const report = JSON.parse(out);
    expect(Object.keys(report)).toEqual(expect.arrayContaining(['quotations', 'mentions', 'chains']));
    expect(report).not.toHaveProperty('times');
  });

  it.each(['json', 'jsonl'])(
    'gives texts and zones alone where no layer is asked for: %s',
    async (format) => {
      const { out } = await run(['read', gazette, '--format', format, '--layers', 'none']);
      const report = reportJson.parse(JSON.parse(out));
      expect(report).toMatchObject({ language: 'en', outlet: 'The Vey Gazette' });
      expect(report.zones.length).toBeGreaterThan(0);
      // Nobody but who made the zones was at work.
      expect(Object.keys(report.makers)).toEqual(['zones']);
    },
  );

  it('names an input that is not there, still reads the others, and ends with 1', async () => {
    const { code, out, err } = await run(['read', join(folder, 'gazete.txt'), herald, '--format', 'jsonl']);
    expect(code).toBe(1);
    expect(err).toMatch(/gazete\.txt was not found.*gazette\.txt.*\(input-not-found\)/);
    expect(JSON.parse(out)).toMatchObject({ uri: herald });
  });

  it('prints the reports of a stream while it still comes', async () => {
    const stdout = terminal(false) as PassThrough;
    const text = `The dam failed. ${'The water rose. '.repeat(100)}`;
    let printed = '';
    async function* lines(): AsyncIterable<Uint8Array> {
      for (let i = 0; i < 120; i++)
        yield new TextEncoder().encode(`${JSON.stringify({ id: `n${i}`, text })}\n`);
      printed = String(stdout.read() ?? '');
    }
    const { code } = await run(['read', '-', '--format', 'jsonl', '--layers', 'none'], {
      stdin: lines(),
      stdout,
    });
    expect(code).toBe(0);
    expect(printed).toContain('"id":"n20"');
  });

  it('takes a report from standard input, with what the options state of it', async () => {
    async function* text(): AsyncIterable<Uint8Array> {
      yield new TextEncoder().encode('The dam failed on Monday.\n');
    }
    const argv = ['read', '-', '--outlet', 'Vey Radio', '--published', '2031-05-06', '--format', 'json'];
    const { code, out } = await run(argv, { stdin: text() });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ outlet: 'Vey Radio', published: '2031-05-06' });
  });

  it('names the first of many failures, and says how many more there were', async () => {
    async function* lines(): AsyncIterable<Uint8Array> {
      yield new TextEncoder().encode(`{"text":"The dam failed."}\n${'{"text":1}\n'.repeat(80)}`);
    }
    const { code, out, err } = await run(['read', '-', '--format', 'jsonl'], { stdin: lines() });
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ text: 'The dam failed.' });
    expect(err.match(/entry-malformed/g)).toHaveLength(50);
    expect(err).toContain('and 30 more inputs failed');
  });

  it('gives twins ids of their own, and says that they are twins', async () => {
    const inputs = [gazette, gazette, herald, gazette];
    const { out, err } = await run(['read', ...inputs, '--format', 'jsonl', '--layers', 'none']);
    const reports = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const [first, second, other, third] = reports.map(({ id }) => id);
    expect([second, third]).toEqual([`${first}-2`, `${first}-3`]);
    expect(other).not.toBe(first);
    expect(err).toContain('2 notices');
    expect(reports[1].notices).toEqual([expect.objectContaining({ code: 'same-input-twice' })]);
  });
});

describe('a list of reports of which two have one id', () => {
  const texts = [GAZETTE, HERALD].map((report) => report.split('---\n')[2] ?? '');
  const given = texts.map((text, i) => ({
    id: 'dam',
    outlet: ['The Vey Gazette', 'Lower Vey Herald'][i],
    text,
  }));

  it('is compared in the same bytes whatever their order, the second under another id', async () => {
    const list = join(folder, 'list.json');
    const outputs: string[] = [];
    for (const reports of [given, given.toReversed()]) {
      await writeFile(list, JSON.stringify({ reports }));
      outputs.push((await run(['compare', list, '--format', 'json', '--quiet'])).out);
    }
    expect(outputs[1]).toBe(outputs[0]);
    const { reports } = dossierJson.parse(JSON.parse(outputs[0] ?? ''));
    expect(reports.map(({ id }) => id)).toEqual(['dam', 'dam-2']);
    expect(reports.map(({ notices }) => notices.map(({ code }) => code))).toEqual([[], ['id-given-twice']]);
  });

  it('is read with a notice on the second', async () => {
    const lines = join(folder, 'list.jsonl');
    await writeFile(lines, given.map((report) => JSON.stringify(report)).join('\n'));
    const { out } = await run(['read', lines, '--format', 'jsonl', '--layers', 'none']);
    const notices = out
      .trimEnd()
      .split('\n')
      .map((line) => reportJson.parse(JSON.parse(line)).notices);
    expect(notices.map((list) => list.map(({ code }) => code))).toEqual([[], ['id-given-twice']]);
  });
});

describe('compare', () => {
  it('gives a dossier that the schema holds valid, in the same bytes whatever the order', async () => {
    const argv = ['--format', 'json', '--quiet'];
    const there = await run(['compare', gazette, herald, ...argv]);
    const back = await run(['compare', herald, gazette, ...argv]);
    expect(there.code).toBe(0);
    expect(dossierJson.safeParse(JSON.parse(there.out)).error).toBeUndefined();
    expect(back.out).toBe(there.out);
  });

  it('says of one report alone that there is nothing to compare it with', async () => {
    const { code, out } = await run(['compare', gazette]);
    expect(code).toBe(0);
    expect(out).toContain('One report alone');
  });

  it('takes a record beside the reports', async () => {
    const { out } = await run(['compare', gazette, '--record', herald, '--format', 'json']);
    const roles = JSON.parse(out).reports.map(({ role }: { role: string }) => role);
    expect(roles.toSorted()).toEqual(['record', 'report']);
  });

  it('ends with 1, and writes nothing, where no input could be read', async () => {
    const { code, out, err } = await run(['compare', join(folder, 'nothing.txt')]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('(no-reports)');
  });

  it('does not send a page to a terminal', async () => {
    const { code, err } = await run(['compare', gazette, '--format', 'html'], { isTTY: true });
    expect(code).toBe(2);
    expect(err).toContain('-o FILE');
  });

  it.each([['--format', 'html', '-o', 'page.html'], ['--open']])(
    'leaves it to the page to filter: %s %s',
    async (...argv) => {
      const { code, err } = await run(['compare', gazette, '--only', 'updated', ...argv]);
      expect(code).toBe(2);
      expect(err).toContain('leave out --only');
    },
  );

  it('counts all kinds whatever it shows', async () => {
    const { out } = await run(['compare', gazette, herald, '--only', 'omitted']);
    expect(out).toContain('1 conflict');
    expect(out).not.toContain('No conflict was found');
  });

  it('opens nothing but a page', async () => {
    expect(await run(['compare', gazette, '--format', 'json', '--open'])).toMatchObject({
      code: 2,
      shown: [],
    });
  });
});

describe('output', () => {
  it('leaves a finished file and nothing beside it', async () => {
    const target = join(folder, 'out.json');
    const { code, out } = await run(['read', gazette, '--format', 'json', '-o', target]);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(JSON.parse(await readFile(target, 'utf8'))).toMatchObject({ uri: gazette });
    expect((await readdir(folder)).filter((name) => name.includes('.part'))).toEqual([]);
  });

  it('does not take the place of an input', async () => {
    expect(await run(['compare', gazette, herald, '-o', herald])).toMatchObject({ code: 2, out: '' });
    expect(await readFile(herald, 'utf8')).toBe(HERALD);
  });

  it('leaves a file as it was where the work fails', async () => {
    const target = join(folder, 'kept.json');
    await writeFile(target, 'as it was');
    await run(['compare', join(folder, 'nothing.txt'), '--format', 'json', '-o', target]);
    expect(await readFile(target, 'utf8')).toBe('as it was');
  });

  it.each([
    ['no such folder', 'none/out.json'],
    ['a folder', '.'],
  ])('says that %s cannot be written', async (_what, name) => {
    const { code, err } = await run(['read', gazette, '-o', join(folder, name)]);
    expect(code).toBe(1);
    expect(err).toContain('(output-unwritable)');
    expect(err).not.toMatch(/E[A-Z]{4,}/);
  });

  it('ends quietly when nobody reads on', async () => {
    const closed = new Writable({
      write(_chunk, _encoding, done) {
        done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
      },
    });
    closed.on('error', () => {});
    expect(await run(['read', gazette, '--format', 'jsonl'], { stdout: closed })).toMatchObject({
      code: 0,
      err: '',
    });
  });

  it('summarises notices on standard error, and not with --quiet', async () => {
    const undated = join(folder, 'undated.txt');
    await writeFile(undated, GAZETTE.replace('2031-05-05', '2031-05-05T10:00'));
    expect((await run(['read', undated])).err).toContain('(no-time-zone)');
    expect((await run(['read', undated, '--quiet'])).err).toBe('');
    await rm(undated);
  });

  const isColored = (text: string): boolean => text.includes('\u001b[');
  it.each([
    ['a terminal', true, {}, [], true],
    ['a pipe', false, {}, [], false],
    ['a terminal with NO_COLOR', true, { NO_COLOR: '1' }, [], false],
    ['a terminal with --no-color', true, {}, ['--no-color'], false],
    ['a pipe with FORCE_COLOR', false, { FORCE_COLOR: '1' }, [], true],
    ['a dumb terminal', true, { TERM: 'dumb' }, [], false],
  ])('colours for %s: %s', async (_what, isTTY, env, options, colored) => {
    for (const command of commands) {
      const { out } = await run([command.name, gazette, herald, ...options], { isTTY, env });
      expect(isColored(out)).toBe(colored);
    }
  });
});
