import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleDossier } from '../../../test/cli/sample-dossier.ts';
import { type DossierJson, dossierJson } from '../../dossier/schema.ts';
import type { FindingKind } from '../../model/index.ts';
import { exporterNamed, exporters } from './exporters.ts';
import { columnsOf } from './width.ts';

const TEMPLATE = '<script type="application/json">"variorum:dossier"</script>';

function exported(
  name: string,
  dossier: DossierJson = sampleDossier(),
  options: { width?: number; only?: readonly FindingKind[] } = {},
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

describe.each(['json', 'jsonl'])('%s', (name) => {
  it('writes what could steer a terminal by its number, the value being the same', () => {
    const message = 'Vela\u009b2J\u007f \u202eKesh\u2069 \u200fSorel\u2028\u2029';
    const dossier = { ...sampleDossier(), notices: [{ code: 'no-body', message }] };
    const written = exported(name, dossier);
    expect(written).not.toMatch(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\u007f-\u009f\u2028\u2029]/u);
    expect(written).toContain('Vela\\u009b2J\\u007f \\u202eKesh');
    const last =
      name === 'json' ? JSON.parse(written).notices[0] : JSON.parse(written.trim().split('\n').at(-1) ?? '');
    expect(last.message).toBe(message);
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
    expect(text).toMatch(/12 people\n\s+A\n\s+“killing 12 people” \[A 59–76\]/);
    expect(text).toMatch(/15 people\n\s+B\n/);
    // Words that are the passage to the letter are shown once.
    expect(text).toMatch(/Nobody was warned\n\s+A \[A 80–97\]\n/);
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

  it('lists a report by its siglum, the same as stands in its citations', () => {
    const dossier = sampleDossier();
    const [gazette, herald] = dossier.reports;
    const [first] = dossier.lineage.origins;
    const origins = first === undefined ? [] : [{ ...first, reports: [gazette.id, herald.id] }];
    const text = exported('text', { ...dossier, lineage: { origins, derivations: [] } });
    expect(text).toMatch(/^ A1 {2}The Vey Gazette · 5 May 2031/m);
    expect(text).toMatch(/^ A2 {2}Lower Vey Herald/m);
    expect(text).toContain('“killing 15 people” [A2 ');
  });

  it('tells the figures of an update, and that it is no conflict', () => {
    const dossier = sampleDossier();
    const findings = dossier.findings.map((finding) =>
      finding.kind === 'conflicting' ? { ...finding, kind: 'updated' as const } : finding,
    );
    const text = exported('text', { ...dossier, findings });
    expect(text).toContain('0 conflicts · 1 update · ');
    expect(text).toMatch(/\nUPDATED\n[^\n]*no conflict\.\n[\s\S]*12 people[\s\S]*15 people/);
  });

  it('spells times', () => {
    const [moment] = sampleDossier().timeline;
    const timeline = moment === undefined ? [] : [{ ...moment, value: '2031-05-05TMO' }];
    const text = exported('text', { ...sampleDossier(), timeline });
    expect(text).toContain('5 May 2031, morning');
    expect(text).not.toContain('TMO');
  });

  it('says of a story of one report, before any list, that nothing was compared', () => {
    const dossier = sampleDossier();
    const [gazette] = dossier.reports;
    const alone: DossierJson = {
      ...dossier,
      reports: [gazette],
      findings: [],
      lineage: { ...dossier.lineage, derivations: [] },
    };
    const text = exported('text', alone);
    const told = text.indexOf('One report alone: nothing was compared.');
    expect(told).toBeGreaterThan(0);
    expect(told).toBeLessThan(text.indexOf('REPORTS'));
    expect(text).not.toMatch(/No conflict was found|0 conflicts/);
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
      '[^1]: A, The Vey Gazette, “Dam at Ulm Vey fails”, 2031-05-05, gazette.txt, characters 59–76: “killing 12 people”',
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

describe('some kinds of finding alone', () => {
  const only = ['corroborated'] as const;

  it.each(['text', 'markdown'])('%s tells these, counts all, and names what it does not show', (name) => {
    const told = exported(name, sampleDossier(), { only });
    expect(told).toContain('1 conflict · 1 altered quotation · ');
    expect(told).not.toContain('0 conflicts');
    expect(told).not.toContain('No conflict was found');
    expect(told).toContain('Shown: corroborated. Not shown: 1 conflict, 1 altered quotation, ');
    expect(told).toMatch(/^(?:CORROBORATED|## Corroborated)$/m);
    expect(told).not.toMatch(/^(?:CONFLICTING|## Conflicting|TIMELINE|## Timeline)$/m);
  });

  it('counts a kind that was asked for and not found', () => {
    expect(exported('text', sampleDossier(), { only: ['updated'] })).toContain('0 updates');
  });

  it('gives other programs these findings, and all else', () => {
    const { findings, ...others } = JSON.parse(exported('json', sampleDossier(), { only }));
    expect(findings.map(({ kind }: { kind: string }) => kind)).toEqual(['corroborated']);
    expect(others).toEqual({ ...sampleDossier(), findings: undefined });
    expect(exported('jsonl', sampleDossier(), { only }).match(/"record":"finding"/g)).toHaveLength(1);
  });
});

it('asks for the page that html cannot do without', () => {
  expect(() => exporterNamed('html')?.write(sampleDossier())).toThrow(/dist\/page\.html/);
});
