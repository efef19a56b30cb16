import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dossierFrom, type Telling } from '../../../test/support/story.ts';
import { type DossierJson, dossierJson, type ReportJson } from '../../dossier/schema.ts';
import { exporterNamed } from './exporters.ts';

/** Sentences of an invented story that agree, differ, quote, count and date, with characters of every width. */
const SENTENCES = [
  'The ferry Osprey sank off Port Lanner on Monday, killing 14 people.',
  'The ferry Osprey sank off Port Lanner on Monday, killing 19 people.',
  'At least 14 people were killed when the ferry sank, the harbour office said.',
  '“We warned the owners twice,” said Mira Tolan, the harbour master.',
  '“We warned the owners,” Harbour Master Mira Tolan said on Tuesday.',
  '"We did not warn the owners twice," Tolan told Radio Lanner.',
  'Tolan said that the search would go on until 12 May 2031.',
  'PORT LANNER, May 5 (Skerry News Agency) —',
  'Foreign Minister Jon Brask of Veland called it “a day of grief” 🕯️.',
  'Defence Minister Jon Brask of Veland promised $2.5 million in aid.',
  'The 𝔒sprey carried 120 passengers 🚢🚢, 30 of them children.',
  'Last week divers found the wreck; they expect to raise it in June.',
  'An official, who asked not to be named, blamed “the weather”.',
  '“It is over',
  'Correction: an earlier version gave the number of dead as 19.',
  'e\u0301tat \u202eesrever\u202c \u0000 \ufeff',
];
const JOINS = [' ', '\n\n', '\r\n\r\n', '\n', '\t', '\u2028'];

const text = fc
  .array(fc.tuple(fc.constantFrom(...SENTENCES), fc.constantFrom(...JOINS)), { minLength: 1, maxLength: 12 })
  .map((pieces) => pieces.flat().join(''));

const telling: fc.Arbitrary<Telling> = fc.record(
  {
    text,
    outlet: fc.constantFrom('Lanner Post', 'Skerry News Agency', 'Radio Lanner', 'The Veland Times'),
    published: fc.constantFrom('2031-05-06', '2031-05-07T09:30:00Z', '2031-05-08T10:00'),
    headline: fc.constantFrom('Ferry sinks off Port Lanner', '🚢 Ferry lost'),
  },
  { requiredKeys: ['text'] },
);

const dossiers = fc.array(telling, { minLength: 1, maxLength: 4 }).map(dossierFrom);

/** Every object inside a value, itself included. */
function* objectsIn(value: unknown): Iterable<Readonly<Record<string, unknown>>> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Readonly<Record<string, unknown>>;
  for (const inner of Object.values(value)) yield* objectsIn(inner);
}

/** A dossier takes some milliseconds: so many of them find what is there to be found, in seconds. */
const RUNS = 40;

it('rests every item on characters that are there', () => {
  fc.assert(
    fc.property(dossiers, (dossier) => {
      for (const report of dossier.reports) expectSpansIn(report);
      expectCitationsIn(dossier);
      expectPassagesIn(dossier);
    }),
    { numRuns: RUNS },
  );
});

it('names only items that are there', () => {
  fc.assert(
    fc.property(dossiers, (dossier) => {
      const reports = new Map(dossier.reports.map((report) => [report.id, report]));
      for (const { report, layer, index } of objectsIn(dossier)) {
        if (typeof report !== 'string' || typeof layer !== 'string' || typeof index !== 'number') continue;
        expect(itemsOf(reports.get(report), layer)[index], `${layer} ${index}`).toBeDefined();
      }
    }),
    { numRuns: RUNS },
  );
});

it('is valid by the schema once written as JSON, and any order of the reports gives the same', () => {
  fc.assert(
    fc.property(fc.array(telling, { minLength: 1, maxLength: 4 }), (tellings) => {
      const written = jsonOf(dossierFrom(tellings));
      expect(dossierJson.safeParse(JSON.parse(written)).error).toBeUndefined();
      expect(jsonOf(dossierFrom(tellings.toReversed()))).toBe(written);
    }),
    { numRuns: RUNS },
  );
});

function jsonOf(dossier: DossierJson): string {
  return [...(exporterNamed('json')?.write(dossier) ?? [])].join('');
}

/** Zones, removals, layers and what they hold: half-open, inside the text, and never through a character. */
function expectSpansIn({ text, ...rest }: ReportJson): void {
  for (const { start, end } of objectsIn(rest)) {
    if (typeof start !== 'number' || typeof end !== 'number') continue;
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(text.length);
    expect(text.slice(start, end)).not.toMatch(/\p{Surrogate}/u);
  }
}

function expectCitationsIn({ reports, findings }: DossierJson): void {
  const texts = new Map(reports.map(({ id, text }) => [id, text]));
  for (const { report, start, end, exact } of objectsIn(findings)) {
    if (typeof report !== 'string' || typeof start !== 'number' || typeof end !== 'number') continue;
    expect(texts.get(report)?.slice(start, end)).toBe(exact);
    expect(exact).not.toBe('');
  }
}

function expectPassagesIn({ reports, lineage }: DossierJson): void {
  const texts = new Map(reports.map(({ id, text }) => [id, text]));
  for (const { report, from, passages } of lineage.derivations) {
    for (const { here, there } of passages) {
      expect(texts.get(report)?.slice(here.start, here.end)).toHaveLength(here.end - here.start);
      expect(texts.get(there.report ?? from)?.slice(there.start, there.end)).toHaveLength(
        there.end - there.start,
      );
    }
  }
}

function itemsOf(report: ReportJson | undefined, layer: string): readonly unknown[] {
  const items: unknown = report && new Map<string, unknown>(Object.entries(report)).get(layer);
  return Array.isArray(items) ? items : [];
}
