import { describe, expect, it } from 'vitest';
import { readTellings } from '../../../test/support/story.ts';
import { MENTIONS, QUOTATIONS, wordsOf } from '../../model/index.ts';

const TEXT = [
  'FOREIGN MINISTER PELL: We will not talk while our boats are being sunk.',
  'REPORTER: Was it an accident?',
  'FOREIGN MINISTER PELL: This was no accident.',
].join('\n\n');

function readRecord(text: string) {
  const [report] = readTellings([
    { id: 'record', role: 'record', headline: 'Statement by Foreign Minister Rowan Pell', text },
  ]);
  if (report === undefined) throw new Error('no report was read');
  return report;
}

/** Who speaks in each turn of a record, with what kind of source that is. */
function speakersIn(text: string): string[] {
  const report = readRecord(text);
  return [...report.layer(QUOTATIONS)].map(({ source }) =>
    source === null ? 'nobody' : `${wordsOf(report.text, source.span)}, ${source.standing}`,
  );
}

describe('a record with labels', () => {
  it('is a transcript from two turns on, whatever its headline calls it', () => {
    const minister = 'FOREIGN MINISTER PELL, named';
    expect(speakersIn(TEXT)).toEqual([minister, 'REPORTER, anonymous', minister]);
    expect(speakersIn(TEXT.split('\n\n').slice(0, 2).join('\n\n'))).toHaveLength(2);
  });

  it('has headings too, which say nothing', () => {
    expect(speakersIn('Date: 12 September.\n\nPlace: The harbour.\n\nThe boats were sunk.')).toEqual([]);
    expect(speakersIn(`Date: 12 September.\n\n${TEXT}`)).toHaveLength(3);
  });

  it('has people by their last names in capitals', () => {
    const mentions = [...readRecord(TEXT).layer(MENTIONS)];
    expect(mentions.filter(({ form }) => form === 'name').map(({ type }) => type)).toEqual([
      'person',
      'person',
      'person',
    ]);
  });
});

describe('a list with colons', () => {
  it.each([
    'Borders: They open at nine.\n\nTrade: No toll.\n\nFishing: In May.\n\nWater: Both share it.\n\nPower: It flows.',
    'Monday: The talks open.\n\nTuesday: They go on.\n\nMonday: They vote.\n\nTuesday: They leave.',
  ])('is nobody’s words: %s', (text) => {
    const [report] = readTellings([{ id: 'a', text }]);
    expect(report && [...report.layer(QUOTATIONS)]).toEqual([]);
  });
});
