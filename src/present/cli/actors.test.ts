import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportJson } from '../../dossier/schema.ts';
import { run } from './testing.ts';

const GAZETTE = 'Oda Renn spoke in Ulm Vey on Monday. Ulm Vey was quiet.\n';

let folder = '';
let gazette = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'variorum-test-'));
  gazette = join(folder, 'gazette.txt');
  await writeFile(gazette, GAZETTE);
});
afterAll(() => rm(folder, { recursive: true }));

describe('--actors', () => {
  it('knows actors of the user’s own', async () => {
    const actors = join(folder, 'actors.jsonl');
    const row = { id: 'renn', name: 'Oda Renn', type: 'person' };
    const body = { id: 'dam-board', name: 'Ulm Vey', names: ['The Vey Board'], type: 'organization' };
    await writeFile(actors, `# mine\n${JSON.stringify(row)}\n${JSON.stringify(body)}\n`);
    const typesWith = async (...options: string[]) => {
      const { out } = await run(['read', gazette, '--format', 'json', ...options]);
      const { text, mentions } = reportJson.parse(JSON.parse(out));
      return mentions
        ?.filter(({ start, end }) => text.slice(start, end) === 'Ulm Vey')
        .map(({ type }) => type);
    };
    expect(await typesWith()).not.toContain('organization');
    expect(new Set(await typesWith('--actors', actors))).toEqual(new Set(['organization']));
  });

  it.each([
    ['{"id": "a"}', 'actors.jsonl, line 1: the field name is missing'],
    ['\n{"id": "a", "name": "A", "type": "robot"}', 'line 2: no type is called robot'],
    ['{"id"', 'actors.jsonl, line 1:'],
  ])('names the wrong line of a file of actors: %s', async (text, message) => {
    const actors = join(folder, 'actors.jsonl');
    await writeFile(actors, text);
    const { code, err } = await run(['read', gazette, '--actors', actors]);
    expect(code).toBe(1);
    expect(err).toContain(message);
    expect((await run(['read', gazette, '--actors', join(folder, 'none.jsonl')])).err).toContain(
      'none.jsonl',
    );
    expect((await run(['read', gazette, '--actors', folder])).err).toContain('is a folder');
  });

  it('is not overwritten through a link', async () => {
    const actors = join(folder, 'mine.jsonl');
    const link = join(folder, 'link.jsonl');
    await writeFile(actors, '{"id": "a", "name": "A", "type": "person"}\n');
    await symlink(actors, link);
    const { code } = await run(['read', gazette, '--actors', link, '-o', actors]);
    expect(code).toBe(2);
    expect(await readFile(actors, 'utf8')).toContain('"name": "A"');
  });
});
