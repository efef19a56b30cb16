import { describe, expect, it } from 'vitest';
import { readTellings } from '../../../test/support/story.ts';
import { FORECASTS, TIMES, wordsOf } from '../../model/index.ts';

/** Each forecast as "who: outcome / condition (likelihood, by when)", the report's own voice as "-". */
function foretold(text: string): string[] {
  const [report] = readTellings([{ text, published: '2031-03-11' }]);
  if (report === undefined) throw new Error('no report');
  return [...report.layer(FORECASTS)].map(({ outcome, condition, source, likelihood, horizon }) => {
    const words = [outcome, condition].flatMap((one) => (one ? [wordsOf(report.text, one)] : []));
    const by = horizon === undefined ? undefined : report.layer(TIMES).at(horizon).value;
    const scale = [likelihood, by].filter((one) => one !== undefined);
    const who = source === null ? '-' : wordsOf(report.text, source.span);
    return `${who}: ${words.join(' / ')}${scale.length === 0 ? '' : ` (${scale.join(', ')})`}`;
  });
}

describe('forecasts', () => {
  it.each([
    [
      'with a word of likelihood',
      'Analysts predict that Ordania will probably close the road.',
      'Analysts: Ordania will probably close the road (likely)',
    ],
    [
      'with a condition',
      '“If the talks fail, Velmora could send more troops,” said analyst Ada Lind.',
      'analyst Ada Lind: Velmora could send more troops / If the talks fail',
    ],
    [
      'by a predicate, in the report’s own voice',
      'The minister is highly unlikely to resign.',
      '-: The minister is highly unlikely to resign (very-unlikely)',
    ],
    [
      'that are expected, by when',
      'Prices are expected to rise by 2035.',
      '-: Prices are expected to rise by 2035 (2035)',
    ],
    ['as a possibility', 'There is a risk that the dam might fail.', '-: the dam might fail'],
    [
      'until something changes',
      '“The army sees no reason to leave unless the council asks for it,” said Ada Lind.',
      'Ada Lind: The army sees no reason to leave / unless the council asks for it',
    ],
    [
      'on the terms that they name',
      'Output will rise provided that rain falls, the agency said.',
      'the agency: Output will rise / provided that rain falls',
    ],
    [
      'as long as something holds',
      'Output will rise as long as rain falls, the agency said.',
      'the agency: Output will rise / as long as rain falls',
    ],
    [
      'with a condition after who believes it',
      'Output will rise, the agency believes, if rain falls.',
      'the agency: Output will rise / if rain falls',
    ],
    [
      'by their odds in figures',
      'There is a 90 percent chance that output will rise, the agency said.',
      'the agency: output will rise (very-likely)',
    ],
    [
      'by a range of odds',
      'There is a 60 to 70 percent chance that output will rise, the agency said.',
      'the agency: output will rise (likely)',
    ],
    [
      'by odds that follow',
      'The odds that output will rise by 2035 are 20%, the agency said.',
      'the agency: output will rise by 2035 (very-unlikely, 2035)',
    ],
    [
      'of what others will do, by who assesses it',
      'Velmora will halt deliveries unless Ordania pays, analysts say.',
      'analysts: Velmora will halt deliveries / unless Ordania pays',
    ],
  ])('%s', (_what, text, forecast) => {
    expect(foretold(text)).toEqual([forecast]);
  });

  it.each([
    ['a promise', '“We will open the road if the guns are silent,” said Tomas Reck.'],
    ['a promise told', 'Tomas Reck said he would open the road if the guns fell silent.'],
    ['a threat', 'Velmora will halt deliveries unless Ordania pays, the minister said.'],
    ['a threat in the report’s own voice', 'Velmora will halt deliveries unless Ordania pays.'],
    ['a demand', '“Velmora must leave the town,” said Tomas Reck.'],
    ['what may have been', 'The driver may have fallen asleep.'],
    ['a question', 'Will the bridge hold until Friday?'],
    ['an open question', 'Nobody knows whether the bridge will hold.'],
    ['a condition', 'He will be glad that it is over, she said, if that could help.'],
    ['what could be done then', 'He could hear the river from his window.'],
  ])('leave out %s', (_what, text) => {
    expect(foretold(text)).toEqual([]);
  });
});
