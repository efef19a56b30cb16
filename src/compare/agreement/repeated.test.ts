import { expect, it } from 'vitest';
import { type Finding, span } from '../../model/index.ts';
import { withoutRepeated } from './repeated.ts';

const at = (report: string, start: number, end: number) => ({
  evidence: [{ report, span: span(start, end) }],
  origins: [],
  confidence: 0.6,
  why: [{ rule: 'told' }],
});

it('keeps no sentence as carried by one report that the same report has as repeated', () => {
  const repeated = { kind: 'repeated', about: 'claim', ...at('a', 10, 90) };
  const same = { kind: 'single-source', about: 'claim', ...at('a', 10, 90) };
  const next = { kind: 'single-source', about: 'claim', ...at('a', 91, 140) };
  const elsewhere = { kind: 'single-source', about: 'claim', ...at('b', 10, 90) };
  const detail = { kind: 'single-source', about: 'quantity', ...at('a', 20, 40) };
  const findings = [repeated, same, next, elsewhere, detail] as unknown as Finding[];
  expect(withoutRepeated(findings)).toEqual([repeated, next, elsewhere, detail]);
});
