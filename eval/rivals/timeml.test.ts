import { expect, test } from 'vitest';
import { timesInTimeMl } from './timeml.ts';

const text = '\n😀 The ferry left on 3 May 2031 & came back two days later.\n\n';

test('finds what is marked in the text that it was made from, in UTF-16 code units', () => {
  const marked = text
    .trim()
    .replace('3 May 2031', '<TIMEX3 tid="t1" type="DATE" value="2031-05-03">3 May 2031</TIMEX3>')
    .replace('two days later', '<TIMEX3 tid="t2" type="DATE" value="2031-05-05">two days later</TIMEX3>');
  const times = timesInTimeMl(`<?xml version="1.0"?>\n<TimeML>\n${marked}\n\n</TimeML>\n`, text);
  expect(times.map(({ start, end, value }) => [text.slice(start, end), value])).toEqual([
    ['3 May 2031', '2031-05-03'],
    ['two days later', '2031-05-05'],
  ]);
});

test('will not place times in another text', () => {
  expect(() => timesInTimeMl('<TimeML>\nThe ferry stayed.\n</TimeML>', text)).toThrow('another text');
});
