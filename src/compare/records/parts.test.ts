import { expect, it } from 'vitest';
import { dossierFrom, type Telling } from '../../../test/support/story.ts';
import { exporterNamed } from '../../present/export/exporters.ts';

const RECORD: Telling = {
  id: 'record',
  role: 'record',
  headline: 'Statement by Foreign Minister Rowan Pell',
  published: '2034-09-12',
  text: 'FOREIGN MINISTER PELL: This was no accident. They steered at her.',
};
const report: Telling = {
  id: 'east',
  outlet: 'The East',
  published: '2034-09-12',
  text: 'A boat was sunk.\n\n“This was no accident,” Foreign Minister Rowan Pell said on Tuesday. “They aimed at her.”',
};
const dossier = dossierFrom([RECORD, report]);

it('each stretch of a quotation has its own check', () => {
  expect(dossier.occasions.flatMap(({ checks = [] }) => checks)).toMatchObject([
    { part: { exact: 'This was no accident' }, result: 'verbatim' },
    { part: { exact: 'They aimed at her.' }, result: 'altered' },
  ]);
});

it('what is changed of an utterance is told of its own words', () => {
  const [row] = dossier.ledger.flatMap(({ utterances }) => utterances);
  expect(row).toMatchObject({ change: 'word-changed', changed: [{ exact: 'They aimed at her.' }] });
  const written = [...(exporterNamed('text')?.write(dossier, { width: 100 }) ?? [])].join('');
  expect(written).toMatch(
    /“This was no accident” \[.*\n.*September 2034\n\s+“They aimed at her.” \(a word changed\)/,
  );
  expect(written).toMatch(/to the letter in the record\n\s+“This was no accident”.*\n\s+altered/);
});

it('words that a record has are not those of one source alone', () => {
  expect(dossier.findings.map(({ kind }) => kind)).toEqual(['altered-quotation']);
});
