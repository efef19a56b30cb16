import { describe, expect, it } from 'vitest';
import { imports, importsOf } from './imports.ts';

/** What the law says of a tree with these files. */
function said(files: Readonly<Record<string, string>>): string[] {
  return imports.problems(new Map(Object.entries(files))).map((problem) => problem.what);
}

describe('a tree that keeps the law', () => {
  it('has nothing said of it', () => {
    const files = {
      'src/model/span.ts': 'export const a = 1;',
      'src/text/fold.ts': "import { a } from '../model/span.ts'; export const b = a;",
      'src/annotate/times/times.ts': "import type { b } from '../../text/fold.ts'; import './words.ts';",
      'src/annotate/times/words.ts': 'export const c = 1;',
      'src/annotate/index.ts': "import './times/times.ts';",
      'src/acquire/file/bytes.ts': "import { readFileSync } from 'node:fs';",
      'src/dossier/schema.ts': "import { z } from 'zod'; import { a } from '../model/span.ts';",
      'src/present/export/json.ts': "import type { D } from '../../dossier/schema.ts';",
      'web/app.tsx': "import type { D } from '../src/dossier/schema.ts'; import { useState } from 'react';",
      'web/words.ts': "import { words } from '../src/dossier/telling/words.ts';",
    };
    expect(said(files)).toEqual([]);
  });
});

describe('what breaks the law', () => {
  it.each([
    [
      'an import upwards',
      'src/model/a.ts',
      "import type { B } from '../text/b.ts';",
      /model may not see text/,
    ],
    ['one stage in another', 'src/extract/a.ts', "import '../acquire/b.ts';", /extract may not see acquire/],
    [
      'a stage in the language',
      'src/language/a.ts',
      "export * from '../annotate/b.ts';",
      /may not see annotate/,
    ],
    [
      'one annotator in another',
      'src/annotate/times/a.ts',
      "import '../mentions/b.ts';",
      /annotators do not import/,
    ],
    [
      'an exporter that reads',
      'src/present/export/a.ts',
      "import '../../pipeline.ts';",
      /sees only model and dossier/,
    ],
    [
      'a dynamic import upwards',
      'src/model/a.ts',
      "await import('../dossier/b.ts');",
      /model may not see dossier/,
    ],
    ['a page with code of ours', 'web/a.ts', "import { b } from '../src/dossier/b.ts';", /takes types/],
    ['a page that sees a stage', 'web/a.ts', "import type { B } from '../src/compare/b.ts';", /takes types/],
    ['a room nobody knows', 'src/attic/a.ts', "import '../model/b.ts';", /stands on no floor/],
    ['Node in the browser', 'src/extract/a.ts', "import 'node:fs';", /runs in a browser/],
    ['Node without its prefix', 'src/dossier/a.ts', "import 'crypto';", /runs in a browser/],
    ['Node in the pipeline', 'src/pipeline.ts', "import 'node:path';", /runs in a browser/],
    ['a package in the model', 'src/model/a.ts', "import { z } from 'zod';", /depends on no package/],
    ['a package in comparing', 'src/compare/a.ts', "import x from 'fast-diff';", /depends on no package/],
    ['the network', 'src/acquire/a.ts', "import 'node:https';", /nothing here speaks to the network/],
    ['a network package', 'src/present/cli/a.ts', "import 'undici';", /nothing here speaks to the network/],
    [
      'a call of fetch',
      'src/acquire/a.ts',
      "await fetch('https://example.org');",
      /fetch: nothing here speaks/,
    ],
    ['a socket on the page', 'web/a.ts', "new WebSocket('wss://example.org');", /WebSocket: nothing here/],
  ])('is %s', (_, path, text, wanted) => {
    expect(said({ [path]: text }).join('\n')).toMatch(wanted);
  });

  it('is a ring, however long', () => {
    const files = {
      'src/model/a.ts': "import type { B } from './b.ts';",
      'src/model/b.ts': "import './c.ts';",
      'src/model/c.ts': "export * from './a.ts';",
      'src/model/d.ts': "import './a.ts';",
    };
    expect(said(files)).toEqual(['an import ring: src/model/a.ts, src/model/b.ts, src/model/c.ts']);
  });
});

it('lets tests stand where they like', () => {
  expect(said({ 'src/model/a.test.ts': "import '../pipeline.ts'; import 'node:fs';" })).toEqual([]);
});

it('knows an import of types alone', () => {
  const text =
    "import type { A } from './a.ts'; import { type B } from './b.ts'; import { type C, d } from './c.ts';";
  expect(importsOf('src/x.ts', text).map((one) => one.typeOnly)).toEqual([true, true, false]);
});
