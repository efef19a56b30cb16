import { expect, it } from 'vitest';
import { dossierFrom, type Telling } from '../../../test/support/story.ts';

const RECORD: Telling = {
  id: 'record',
  role: 'record',
  headline: 'Press conference of Foreign Minister Rowan Pell',
  published: '2034-09-12',
  text: 'FOREIGN MINISTER PELL: We will not talk while our boats are being sunk.',
};
const tuesday: Telling = {
  id: 'east',
  outlet: 'The East',
  published: '2034-09-12',
  text: 'Boats were sunk.\n\n“We will not talk while our boats are being sunk,” Foreign Minister Rowan Pell told a press conference on Tuesday.',
};
const wednesday: Telling = {
  id: 'west',
  outlet: 'The West',
  published: '2034-09-13',
  text: 'Boats were sunk this week.\n\nForeign Minister Rowan Pell said on Wednesday that the fishing treaty could be saved.',
};

/** Each occasion in a line: when, which reports quote it, and its record. */
function occasionsIn(...tellings: readonly Telling[]): string[] {
  return dossierFrom(tellings).occasions.map(({ time, quotedBy, record }) =>
    [time, quotedBy?.join(' and '), record ?? 'no record'].join(' · '),
  );
}

it('a record of one day is not that of words of the next', () => {
  expect(occasionsIn(RECORD, tuesday, wednesday)).toEqual([
    '2034-09-12 · east · record',
    '2034-09-13 · west · no record',
  ]);
  expect(occasionsIn(RECORD, wednesday)).toEqual(['2034-09-13 · west · no record']);
});

it('words of a record that are told of another day are of another occasion', () => {
  const repeated = { ...wednesday, text: tuesday.text.replace('Tuesday', 'Wednesday') };
  expect(occasionsIn(RECORD, tuesday, repeated)).toEqual([
    '2034-09-12 · east · record',
    '2034-09-13 · west · no record',
  ]);
});

it('a quotation of another day is not missed in a record', () => {
  const text = '“My brother owns half of the fleet,” Foreign Minister Rowan Pell said on Wednesday.';
  const { findings } = dossierFrom([RECORD, tuesday, { ...wednesday, text }]);
  expect(findings.map(({ kind }) => kind)).not.toContain('not-in-record');
});

it('a record that was published a day later is of the day that those tell who quote it', () => {
  expect(occasionsIn({ ...RECORD, published: '2034-09-13' }, tuesday)).toEqual([
    '2034-09-12 · east · record',
  ]);
});
