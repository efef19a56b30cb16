import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type InputOptions, type Opened, openInputs } from './index.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'variorum-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function write(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  return path;
}

async function open(inputs: readonly string[], options?: InputOptions): Promise<readonly Opened[]> {
  const opened: Opened[] = [];
  for await (const one of openInputs(inputs, options)) opened.push(one);
  return opened;
}

/** One line an input: its text with its media type, or the code of its failure or notice. */
function shown(opened: readonly Opened[]): readonly string[] {
  return opened.map((one) => {
    if (one.kind === 'failure') return `failure ${one.error.code}`;
    if (one.kind === 'notice') return `notice ${one.notice.code}`;
    const text = 'text' in one.capture ? one.capture.text : new TextDecoder().decode(one.capture.bytes);
    return `${one.capture.capture.mediaType}: ${text}`;
  });
}

function message(opened: readonly Opened[]): string {
  const [first] = opened;
  return first?.kind === 'failure' ? first.error.message : '';
}

async function* stdin(...chunks: readonly string[]): AsyncIterable<Uint8Array> {
  for (const chunk of chunks) yield new TextEncoder().encode(chunk);
}

describe('a file', () => {
  test.each([
    ['a.txt', 'text/plain'],
    ['a.md', 'text/markdown'],
    ['a.html', 'text/html'],
    ['a.HTM', 'text/html'],
  ])('%s is %s', async (name, mediaType) => {
    expect(shown(await open([await write(name, 'Vela')]))).toEqual([`${mediaType}: Vela`]);
  });

  test('may be gzipped', async () => {
    const path = await write('packed.html.gz', gzipSync('<p>Vela'));
    expect(shown(await open([path]))).toEqual(['text/html: <p>Vela']);
  });

  test('of no known name is told by its first characters', async () => {
    expect(shown(await open([await write('page', '<!DOCTYPE html><p>Vela')]))).toEqual([
      'text/html: <!DOCTYPE html><p>Vela',
    ]);
  });

  test('carries its path, no time, and the digest of its bytes', async () => {
    const path = await write('abc.txt', 'abc');
    const [opened] = await open([path]);
    // The digest of "abc" is the example of FIPS 180-2.
    expect(opened?.kind === 'capture' && opened.capture.capture).toEqual({
      uri: path,
      at: null,
      mediaType: 'text/plain',
      digest: 'sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    });
  });
});

describe('what cannot be read', () => {
  test.each<[string, string, string | Uint8Array]>([
    ['an empty file', 'empty-input', ''],
    ['white space', 'empty-input', ' \n\t\r\n'],
    ['a file of zeros', 'binary-input', new Uint8Array(100)],
    ['a PDF under another name', 'unsupported-format', '%PDF-1.7\nVela'],
    ['a Word file under another name', 'unsupported-format', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0])],
    ['a picture', 'binary-input', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13])],
    ['a gzip file cut off', 'gzip-damaged', gzipSync('Vela'.repeat(500)).subarray(0, 20)],
  ])('%s is a failure, and the next input is read', async (_, code, content) => {
    const bad = await write('bad.txt', content);
    const good = await write('good.txt', 'Vela');
    expect(shown(await open([bad, good]))).toEqual([`failure ${code}`, 'text/plain: Vela']);
  });

  test.each(['a.pdf', 'a.docx', 'a.eml', 'a.msg'])('%s is refused with advice', async (name) => {
    const opened = await open([await write(name, 'Vela')]);
    expect(shown(opened)).toEqual(['failure unsupported-format']);
    expect(message(opened)).toMatch(/save/);
  });

  test('a report over 15 MiB is refused, also where only its content is so large', async () => {
    const large = 'Vela '.repeat(3_200_000);
    const plain = await write('large.txt', large);
    const packed = await write('large.txt.gz', gzipSync(large));
    expect(shown(await open([plain, packed]))).toEqual([
      'failure input-too-large',
      'failure input-too-large',
    ]);
  });

  test('a wrong path is told with the name that is near', async () => {
    await write('near/report.txt', 'Vela');
    const opened = await open([join(folder, 'near', 'raport.txt')]);
    expect(shown(opened)).toEqual(['failure input-not-found']);
    expect(message(opened)).toContain(`did you mean ${join(folder, 'near', 'report.txt')}?`);
  });

  test('a wrong path with nothing near, or in no folder, is told plainly', async () => {
    expect(message(await open([join(folder, 'zzzzzzzz.txt')]))).not.toContain('did you mean');
    expect(message(await open([join(folder, 'no', 'a.txt')]))).toContain('there is no folder');
  });

  test('an address is not fetched', async () => {
    expect(message(await open(['https://vela.example/1']))).toContain('--url https://vela.example/1');
  });
});

describe('a folder', () => {
  test('is walked in code-unit order, hidden and unknown files left alone', async () => {
    await write('walk/b.txt', 'b');
    await write('walk/B.txt', 'B');
    await write('walk/a/z.md', 'z');
    await write('walk/.hidden.txt', 'hidden');
    await write('walk/photo.jpg', 'photo');
    expect(shown(await open([join(folder, 'walk')]))).toEqual([
      'notice files-passed-over',
      'text/plain: B',
      'text/markdown: z',
      'text/plain: b',
    ]);
  });

  test('without a readable file is a failure', async () => {
    await write('bare/photo.jpg', 'photo');
    expect(shown(await open([join(folder, 'bare')]))).toContain('failure folder-empty');
  });

  test.each([
    ['notes.json', '{"a": 1}', 'manifest-malformed'],
    ['list.json', '[1, {"b": 2}]', 'entry-malformed'],
    ['broken.json', '{"a": ', 'json-malformed'],
    ['latin.json', new Uint8Array([0x22, 0xe9, 0x22]), 'json-not-utf-8'],
    ['log.jsonl', '{"level": 1}\n{"level": 2}\n', 'entry-malformed'],
    ['empty.json', '', 'empty-input'],
  ])('passes over %s, which is a failure where it is named', async (name, content, code) => {
    const path = await write(`other-${name}/${name}`, content);
    expect(shown(await open([dirname(path)]))).toEqual(['notice files-passed-over']);
    expect(shown(await open([path]))[0]).toBe(`failure ${code}`);
  });

  test('names what fails in a manifest of it', async () => {
    const path = await write('mixed/set.json', '{"reports": [5, {"text": "a"}, 6]}');
    expect(shown(await open([dirname(path)]))).toEqual([
      'failure entry-malformed',
      'text/plain: a',
      'failure entry-malformed',
    ]);
  });
});

describe('a manifest', () => {
  test('gives its reports with what it states of them, files relative to itself', async () => {
    await write('set/texts/a.txt', 'from the file');
    const reports = [
      { id: 'r1', outlet: 'Vela Post', date: '2031-05-17', title: 'Quake', text: 'from the entry' },
      { file: 'texts/a.txt', url: 'https://vela.example/a', role: 'record' },
    ];
    const opened = await open([await write('set/set.json', JSON.stringify({ reports }))]);
    expect(shown(opened)).toEqual(['text/plain: from the entry', 'text/plain: from the file']);
    const [first, second] = opened.map((one) => (one.kind === 'capture' ? one.capture : null));
    expect(first?.stated).toEqual({
      id: { value: 'r1', from: 'manifest' },
      outlet: { value: 'Vela Post', from: 'manifest' },
      published: { value: '2031-05-17', from: 'manifest' },
      headline: { value: 'Quake', from: 'manifest' },
    });
    expect(second?.capture.uri).toBe('https://vela.example/a');
    expect(second?.stated.role?.value).toBe('record');
  });

  test('gives each report an address that does not depend on its place', async () => {
    const entries = [
      '{"id": "r1", "text": "one"}',
      '{"text": "two"}',
      '{"url": "https://vela.example/3", "text": "three"}',
    ];
    const uris = async (list: readonly string[]) => {
      const opened = await open([await write('placed.json', `[${list.join(',')}]`)]);
      return opened.map((one) =>
        one.kind === 'capture' ? one.capture.capture.uri.replace(/^.*\//, '') : '',
      );
    };
    expect(await uris(entries)).toEqual([
      'placed.json#r1',
      expect.stringMatching(/^placed\.json#[0-9a-f]{12}$/),
      '3',
    ]);
    expect((await uris(entries.toReversed())).toReversed()).toEqual(await uris(entries));
  });

  test('with a missing file names manifest and file, and gives the others', async () => {
    const path = await write('gap.json', '{"reports": [{"file": "gone.txt"}, {"text": "here"}]}');
    const opened = await open([path]);
    expect(shown(opened)).toEqual(['failure input-not-found', 'text/plain: here']);
    expect(message(opened)).toContain('gap.json, report 1');
    expect(message(opened)).toContain('gone.txt');
  });

  test.each([
    ['[{"text": "a"}]', ['text/plain: a']],
    ['{"text": "a"}', ['text/plain: a']],
    ['{"reports": []}', ['failure empty-input']],
    ['{"reports": [{"text": " "}, 5]}', ['failure empty-input', 'failure entry-malformed']],
    ['{"reports": 5}', ['failure manifest-malformed']],
    ['{"reports": ', ['failure json-malformed']],
    ['', ['failure empty-input']],
  ])('%s', async (json, expected) => {
    expect(shown(await open([await write('case.json', json)]))).toEqual(expected);
  });
});

describe('JSONL', () => {
  test('gives a report a line; a bad line is named, and the rest is read', async () => {
    const lines = '{"text": "one"}\n\n{"text": \n{"title": "no text"}\r\n{"text": "two"}';
    const opened = await open([await write('case.jsonl', lines)]);
    expect(shown(opened)).toEqual([
      'text/plain: one',
      'failure json-malformed',
      'failure entry-malformed',
      'text/plain: two',
    ]);
    expect(message(opened.slice(1))).toContain('line 3');
  });

  test('leaves out a line over 15 MiB and goes on', async () => {
    const long = JSON.stringify({ text: 'x'.repeat(16 * 1024 * 1024) });
    const path = await write('long.jsonl', `${long}\n{"text": "after"}\n`);
    expect(shown(await open([path]))).toEqual(['failure input-too-large', 'text/plain: after']);
  });
});

describe('standard input', () => {
  test.each([
    ['text', ['Ve', 'la'], ['text/plain: Vela']],
    ['a page', ['<ht', 'ml><p>Vela'], ['text/html: <html><p>Vela']],
    ['a manifest', ['{"reports": [{"text"', ': "Vela"}]}'], ['text/plain: Vela']],
    ['lines of JSON', ['{"text": "a"}\n{"te', 'xt": "b"}\n'], ['text/plain: a', 'text/plain: b']],
    ['one line of JSON', ['{"text": "a"}\n'], ['text/plain: a']],
    ['lines of JSON with spaces', ['{ "text": "a" }\n{ "text": "b" }\n'], ['text/plain: a', 'text/plain: b']],
    [
      'lines of JSON, the first of them long',
      [`{"note": "${'x'.repeat(100_000)}", "te`, 'xt": "a"}\n{"te', 'xt": "b"}\n'],
      ['text/plain: a', 'text/plain: b'],
    ],
    [
      'a manifest in one long line',
      [`{"note": "${'x'.repeat(100_000)}", "reports": [{"text"`, ': "a"}]}\n'],
      ['text/plain: a'],
    ],
    [
      'a manifest whose first line is long',
      [`{"note": "${'x'.repeat(100_000)}",\n"reports": [{"text"`, ': "a"}]}'],
      ['text/plain: a'],
    ],
    ['nothing', [], ['failure empty-input']],
  ])('holds %s', async (_, chunks, expected) => {
    expect(shown(await open(['-'], { stdin: stdin(...chunks) }))).toEqual(expected);
  });
});

test('a record has its role, and of the defaults only the date', async () => {
  const path = await write('record.txt', 'statement');
  const defaults = {
    outlet: { value: 'Vela Post', from: 'option' },
    published: { value: '2031-05-17', from: 'option' },
  };
  const [opened] = await open([], { records: [path], defaults });
  const capture = opened?.kind === 'capture' ? opened.capture : null;
  expect(capture?.stated.role).toEqual({ value: 'record', from: 'option' });
  expect(capture?.defaults).toEqual({ published: defaults.published });
});

test('whatever a file holds, opening it throws nothing', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 200 }),
      fc.constantFrom('txt', 'json', 'jsonl', 'html', 'gz', 'none'),
      async (bytes, extension) => {
        const opened = await open([await write(`any.${extension}`, bytes)]);
        expect(opened.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 60 },
  );
});
