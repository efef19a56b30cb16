import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dossierJson } from '../../dossier/schema.ts';
import { run } from './testing.ts';

const folder = mkdtempSync(join(tmpdir(), 'variorum-later-'));
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const report = (outlet: string, published: string, text: string): string =>
  file(`${outlet}.txt`, `---\noutlet: ${outlet}\npublished: ${published}\n---\n${text}\n`);

const nine = report(
  'North',
  '2031-05-02',
  'A ferry sank off Brill on Friday and nine people were killed, the coast guard said.',
);
const eleven = report(
  'South',
  '2031-05-02',
  'Eleven people were killed on Friday when the Brill ferry went down in a gale.',
);
const seven = report('West', '2031-05-02', 'Seven people were killed when a ferry sank off Brill on Friday.');

async function dossierOf(...argv: readonly string[]) {
  const { out } = await run(['compare', ...argv, '--format', 'json', '--quiet']);
  return dossierJson.parse(JSON.parse(out));
}

async function earlier(...inputs: readonly string[]): Promise<string> {
  const path = join(folder, 'earlier.json');
  await run(['compare', ...inputs, '--format', 'json', '--quiet', '-o', path]);
  return path;
}

describe('compare --since', () => {
  it('tells new reports and findings, and those with more versions than before', async () => {
    const { since, findings, reports } = await dossierOf(
      nine,
      eleven,
      seven,
      '--since',
      await earlier(nine, eleven),
    );
    const west = reports.find(({ outlet }) => outlet === 'West')?.id;
    const conflict = findings.find(({ kind }) => kind === 'conflicting')?.id;
    expect(since?.reports).toEqual({ added: [west], changed: [], gone: [] });
    expect(since?.findings.changed).toMatchObject([
      { id: conflict, versions: ['Seven people were killed'], evidence: [{ report: west }] },
    ]);
  });

  it('tells what is gone', async () => {
    const { since } = await dossierOf(nine, '--since', await earlier(nine, eleven));
    expect(since?.reports.gone).toHaveLength(1);
    expect(since?.findings.gone).toContainEqual(expect.objectContaining({ kind: 'conflicting' }));
  });

  it('tells nothing new of the same reports, whatever their order', async () => {
    const { since } = await dossierOf(eleven, nine, '--since', await earlier(nine, eleven));
    const none = { added: [], changed: [], gone: [] };
    expect(since).toEqual({ reports: none, findings: none });
  });

  it.each(['text', 'markdown'])('is the first section of %s', async (format) => {
    const argv = [nine, eleven, seven, '--since', await earlier(nine, eleven), '--format', format];
    const { out } = await run(['compare', ...argv]);
    expect(out).toContain('Since the earlier dossier: 1 new report');
    expect(out.toLowerCase()).toMatch(
      /new since the earlier dossier[\s\S]*seven people were killed[\s\S]*\breports\b/,
    );
  });

  it('takes a finding of another kind about the same passages for the one that it was', async () => {
    const path = await earlier(nine, eleven);
    const before = readFileSync(path, 'utf8');
    const { findings } = dossierJson.parse(JSON.parse(before));
    const conflict = findings.find(({ kind }) => kind === 'conflicting')?.id ?? '';
    const changed = before
      .replaceAll(conflict, 'f-before')
      .replace('"kind": "conflicting"', '"kind": "updated"');
    const old = file('updated.json', changed);
    const { since } = await dossierOf(nine, eleven, '--since', old);
    expect(since?.findings).toMatchObject({
      added: [],
      changed: [{ id: conflict, was: 'f-before', wasKind: 'updated', versions: [], evidence: [] }],
      gone: [],
    });
    const { out } = await run(['compare', nine, eleven, '--since', old]);
    expect(out).toContain('was updated, now conflicting');
  });

  it('says so of a dossier that has no report in common with the inputs', async () => {
    const { code, err } = await run(['compare', nine, '--since', await earlier(eleven)]);
    expect(code).toBe(0);
    expect(err).toContain('(since-other-story)');
    expect((await run(['compare', nine, '--since', await earlier(nine)])).err).not.toContain('since-other');
  });

  it.each([
    ['is no JSON', 'a ferry sank', 'dossier-malformed'],
    ['is other JSON', '{"reports": []}', 'dossier-malformed'],
    ['is a list', '[]', 'dossier-malformed'],
    ['is of another schema', '{"schema": "variorum/dossier@9", "reports": []}', 'dossier-other-schema'],
  ])('says so of a file that %s', async (_what, text, code) => {
    const ran = await run(['compare', nine, '--since', file('old.json', text)]);
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.err).toContain(`(${code})`);
  });

  it('says so of a file that is not there', async () => {
    const { code, err } = await run(['compare', nine, '--since', join(folder, 'none.json')]);
    expect(code).toBe(1);
    expect(err).toContain('(input-not-found)');
  });

  it('does not overwrite the earlier dossier', async () => {
    const path = await earlier(nine);
    expect(await run(['compare', nine, '--since', path, '-o', path])).toMatchObject({ code: 2, out: '' });
  });
});

describe('compare --explain', () => {
  it('prints the passages, the rules and the numbers behind a finding', async () => {
    const { findings } = await dossierOf(nine, eleven);
    const conflict = findings.find(({ kind }) => kind === 'conflicting');
    const { code, out } = await run(['compare', nine, eleven, '--explain', conflict?.id ?? '']);
    expect(code).toBe(0);
    for (const told of [
      'nine people were killed',
      conflict?.why[0]?.rule ?? '',
      'versions: 2',
      'passages: 2',
    ])
      expect(out).toContain(told);
    expect(out).not.toContain('WHO SAID WHAT');
  });

  it('prints what a report was made from, by its id or siglum', async () => {
    const copy = report(
      'Copy',
      '2031-05-03',
      'A ferry sank off Brill on Friday and nine people were killed, the coast guard said.',
    );
    const { lineage } = await dossierOf(nine, copy);
    const [derivation] = lineage.derivations;
    const byId = await run(['compare', nine, copy, '--explain', derivation?.report ?? '']);
    expect(byId.out).toContain('passages in common: 1');
    expect((await run(['compare', nine, copy, '--explain', 'A2'])).out).toBe(byId.out);
  });

  it('takes a siglum in small letters, and offers sigla for one that is unknown', async () => {
    const copy = report('Copy', '2031-05-03', 'Nine people were killed in the ferry, the coast guard said.');
    const inputs = ['compare', nine, eleven, copy, '--explain'];
    const told = await run([...inputs, 'b']);
    expect(told).toEqual(await run([...inputs, 'B']));
    const { code, err } = await run([...inputs, 'A9']);
    expect(code).toBe(1);
    expect(err).toMatch(/the nearest are A/);
  });

  it('gives one object in JSON', async () => {
    const { findings } = await dossierOf(nine, eleven);
    const [first] = findings;
    const { out } = await run(['compare', nine, eleven, '--explain', first?.id ?? '', '--format', 'json']);
    expect(JSON.parse(out)).toMatchObject({ id: first?.id, finding: first, numbers: {}, context: [{}, {}] });
  });

  it('names the nearest ids of one that is unknown', async () => {
    const { findings } = await dossierOf(nine, eleven);
    const id = findings[0]?.id ?? '';
    const { code, err, out } = await run(['compare', nine, eleven, '--explain', id.slice(0, -2)]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(id);
    expect(err).toContain('(id-unknown)');
  });

  it.each([
    ['--format', 'html', '-o', 'page.html'],
    ['--format', 'jsonl'],
    ['--only', 'omitted'],
  ])('goes with no %s %s', async (...argv) => {
    expect(await run(['compare', nine, '--explain', 'A', ...argv])).toMatchObject({ code: 2, out: '' });
  });
});

it.each(['text', 'markdown'])('compare tells forecasts on one question side by side: %s', async (format) => {
  const two = [
    report('Dawn', '2031-02-02', 'Mira Sorel, an engineer, said the dam will likely hold if the rain stops.'),
    report('Dusk', '2031-02-03', 'Olan Brek, a farmer, said the dam is unlikely to hold.'),
  ];
  const { out } = await run(['compare', ...two, '--format', format]);
  const outlooks = out.slice(out.toLowerCase().indexOf('outlooks'));
  expect(outlooks).toContain('Mira Sorel and Olan Brek');
  expect(outlooks).toContain('Mira Sorel · likely · condition: if the rain stops');
  expect(outlooks).toContain('Olan Brek · unlikely');
});
