import { describe, expect, it } from 'vitest';
import { docs } from './docs.ts';
import { names } from './names.ts';
import { sizes } from './sizes.ts';
import type { Check } from './tree.ts';

function said(check: Check, files: Readonly<Record<string, string>>): string[] {
  return check.problems(new Map(Object.entries(files))).map((problem) => problem.what);
}

const lines = (count: number) => Array.from({ length: count }, (_, i) => `  call(${i});`).join('\n');

describe('sizes', () => {
  it('refuses a file that does more than one thing', () => {
    expect(said(sizes, { 'src/a.ts': lines(401) })).toEqual(['401 lines, 400 at most: divide it']);
    expect(said(sizes, { 'src/a.ts': lines(400) })).toEqual([]);
  });

  it('refuses a function that is no glance', () => {
    expect(said(sizes, { 'web/a.tsx': `function tell() {\n${lines(59)}\n}` })).toEqual([
      'tell has 61 lines, 60 at most',
    ]);
    expect(said(sizes, { 'web/a.tsx': `function tell() {\n${lines(58)}\n}` })).toEqual([]);
    expect(said(sizes, { 'src/a.test.ts': `describe('a', () => {\n${lines(80)}\n});` })).toEqual([]);
  });
});

describe('names', () => {
  it.each([
    ['export interface Article {}', /we say report, not article/],
    ['export function findClusters() {}', /we say story or chain, not cluster/],
    ['export const PREDICTION_SCORE = 1;', /we say forecast/],
    ['let a: any;', /`any` says nothing/],
    [`// ${['TO', 'DO'].join('')} later`, /do it, or/],
  ])('refuses %j', (text, wanted) => {
    expect(said(names, { 'src/model/a.ts': text }).join('\n')).toMatch(wanted);
  });

  it.each([
    ['src/present/cli/a.ts', "write('Three articles were read.');"],
    ['web/a.tsx', 'const a = <p>This was confirmed by two outlets.</p>;'],
  ])('refuses what a user would read in %s', (path, text) => {
    expect(said(names, { [path]: text })).toHaveLength(1);
  });

  it('lets a tag, a role and a local name be', () => {
    const files = {
      'web/a.tsx': 'const a = <article role="document">Two reports</article>;',
      'src/extract/a.ts': "const article = 'article'; export const tags = [article];",
    };
    expect(said(names, files)).toEqual([]);
  });
});

describe('docs', () => {
  const code = {
    'src/present/cli/commands.ts': "export const commands = [{ name: 'read', summary: '', run }];",
    'src/present/cli/options.ts': "const only = { flags: '-k, --only <kinds>', description: '' };",
    'src/present/export/json.ts':
      "export const json = { name: 'json', mediaType: 'application/json', write };",
    'src/extract/a.ts': "const one = { code: 'no-date', message: '' };",
    'src/acquire/a.ts': "throw new VariorumError(big ? 'too-big' : 'not-found', '');",
  };
  const documents = {
    'docs/reference/commands.md': '## variorum read\n\n| option | |\n|---|---|\n| `-k, --only <kinds>` | |\n',
    'docs/reference/exporters.md': '## json\n',
    'docs/reference/errors.md': '## too-big\n\n## `not-found`\n',
    'docs/reference/notices.md': '| `no-date` | |\n',
    'docs/architecture.md': 'See `src/present/`, `src/extract/`, `src/acquire/a.ts`, `src/acquire/`.',
  };

  it('are content where each thing has its place', () => {
    expect(said(docs, { ...code, ...documents })).toEqual([]);
  });

  it.each([
    ['docs/reference/commands.md', ['the command read', 'the option --only']],
    ['docs/reference/exporters.md', ['the exporter json']],
    ['docs/reference/errors.md', ['the error code too-big', 'the error code not-found']],
    ['docs/reference/notices.md', ['the notice code no-date']],
  ])('miss what %s does not tell', (path, things) => {
    const missing = said(docs, { ...code, ...documents, [path]: '' });
    expect(missing).toEqual(things.map((thing) => `${thing} has no heading or row in ${path}`));
  });

  it('miss a path that leads nowhere, and a folder that is not on the map', () => {
    const map = { 'docs/architecture.md': '`src/present/`, `src/extract/` and `src/attic/b.ts`' };
    expect(said(docs, { ...code, ...documents, ...map })).toEqual([
      'src/attic/b.ts is not there',
      'is not on the map: docs/architecture.md',
    ]);
  });
});
