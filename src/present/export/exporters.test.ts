import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleDossier } from '../../../test/cli/sample-dossier.ts';
import { dossierJson } from '../../dossier/schema.ts';
import { exporterNamed, exporters } from './exporters.ts';
import { columnsOf } from './width.ts';

const TEMPLATE = '<script type="application/json">"variorum:dossier"</script>';

function exported(
  name: string,
  dossier = sampleDossier(),
  options: { width?: number; findingsOnly?: boolean } = {},
): string {
  return [...(exporterNamed(name)?.write(dossier, { template: TEMPLATE, ...options }) ?? [])].join('');
}

it('has a sample that is valid by the schema and cites what its reports hold', () => {
  const dossier = sampleDossier();
  expect(dossierJson.safeParse(dossier).error).toBeUndefined();
  const texts = new Map(dossier.reports.map(({ id, text }) => [id, text]));
  const cited = JSON.stringify(dossier.findings).match(/"exact":"([^"]+)"/g) ?? [];
  expect(cited.length).toBeGreaterThan(8);
  for (const one of cited) {
    const exact = one.slice('"exact":"'.length, -1);
    expect([...texts.values()].some((text) => text.includes(exact))).toBe(true);
  }
});

describe.each(exporters)('$name', ({ name, mediaType, extension }) => {
  it('gives the same text for the same dossier, and some', () => {
    expect(exported(name)).toBe(exported(name));
    expect(exported(name)).toContain('Oda Renn');
  });

  it('says what it is', () => {
    expect(mediaType).toMatch(/^(?:text|application)\/[a-z]+$/);
    expect(extension).toMatch(/^[a-z]+$/);
  });
});

describe('json', () => {
  it('is the dossier', () => {
    expect(JSON.parse(exported('json'))).toEqual(sampleDossier());
  });

  it('is the value that was written, whatever it holds', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const dossier = { ...sampleDossier(), notices: value } as never;
        expect(JSON.parse(exported('json', dossier))).toEqual(JSON.parse(JSON.stringify(dossier)));
      }),
    );
  });
});

describe('jsonl', () => {
  it('gives an object a line, each with its record', () => {
    const records = exported('jsonl')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).record as string);
    expect([...new Set(records)]).toEqual([
      'report',
      'entity',
      'origin',
      'derivation',
      'finding',
      'occasion',
      'utterance',
      'notice',
    ]);
    expect(records.filter((record) => record === 'finding')).toHaveLength(8);
  });
});

describe('text', () => {
  it('shows the versions of a conflict, who carries each, and the characters they rest on', () => {
    const text = exported('text');
    expect(text).toMatch(/12 people\n\s+report 1, origin A\n\s+“killing 12 people” \[report 1, 59–76\]/);
    expect(text).toMatch(/15 people\n\s+report 2, origin B\n/);
    // Words that are the passage to the letter are shown once.
    expect(text).toMatch(/Nobody was warned\n\s+report 1, origin A \[report 1, 80–97\]\n/);
  });

  it('tells conflicts before all other findings, and then what nobody is credited with', () => {
    const text = exported('text');
    const headings = [
      'REPORTS',
      'CONFLICTING',
      'ALTERED QUOTATIONS',
      'CORROBORATED',
      'OMITTED',
      'WHO SAID WHAT',
    ];
    const places = [...headings, '2 QUOTATIONS LEFT UNATTRIBUTED', 'TIMELINE'].map((one) =>
      text.indexOf(one),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('tells findings alone where that is asked for', () => {
    const text = exported('text', sampleDossier(), { findingsOnly: true });
    expect(text).toContain('CONFLICTING');
    expect(text).not.toContain('TIMELINE');
  });

  it('says that no conflict was found, and what that does not mean', () => {
    const text = exported('text', { ...sampleDossier(), findings: [] });
    expect(text).toContain('0 conflicts');
    expect(text).toContain('does not mean');
  });

  it('never lets a control character or an override of direction through', () => {
    const hostile = sampleDossier('\u001b[2J\u202egnp.exe\u0007', 'A\u0000\u009b31mB\u2066');
    const text = exported('text', hostile);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be missed
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    expect(text).toContain('␛[2J‹U+202E›gnp.exe␇');
  });

  it('keeps to its width, whatever the words', () => {
    const words = fc.array(fc.constantFrom('dam', '警報', 'é', 'x'.repeat(90), 'a\u0301', ' ', '👩‍🚒'), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(words, fc.integer({ min: 40, max: 120 }), (said, width) => {
        const text = exported('text', sampleDossier(said.join(' ')), { width });
        for (const line of text.split('\n')) expect(columnsOf(line)).toBeLessThanOrEqual(width);
      }),
      { numRuns: 40 },
    );
  });
});

describe('markdown', () => {
  it('numbers each passage once, and gives it in full at the end', () => {
    const markdown = exported('markdown');
    const notes = markdown.match(/^\[\^\d+\]: .*$/gm) ?? [];
    expect(notes[0]).toBe(
      '[^1]: The Vey Gazette, “Dam at Ulm Vey fails”, 2031-05-05, gazette.txt, characters 59–76: “killing 12 people”',
    );
    expect(new Set(notes.map((note) => note.slice(note.indexOf(']:')))).size).toBe(notes.length);
    for (const [, number] of markdown.matchAll(/\[\^(\d+)\](?!:)/g))
      expect(markdown).toContain(`\n[^${number}]: `);
  });

  it.each([
    ['a link', '[press](https://evil.example)', '\\[press\\](https\\://evil.example)'],
    ['an image', '![x](y)', '!\\[x\\](y)'],
    ['a heading on a line of its own', 'a\n# b', 'a # b'],
    ['HTML', '<script>alert(1)</script>', '\\<script\\>alert(1)\\</script\\>'],
    ['an endnote', '[^1]: gone', '\\[^1\\]: gone'],
    ['an entity', '&lt;b&gt;', '\\&lt;b\\&gt;'],
    ['a list', '1. one', '1\\. one'],
    ['emphasis and code', '*a* _b_ `c`', '\\*a\\* \\_b\\_ \\`c\\`'],
  ])('takes %s in a headline as words', (_what, headline, written) => {
    expect(exported('markdown', sampleDossier(headline)).split('\n')[0]).toBe(`# ${written}`);
  });
});

it('asks for the page that html cannot do without', () => {
  expect(() => exporterNamed('html')?.write(sampleDossier())).toThrow(/dist\/page\.html/);
});
