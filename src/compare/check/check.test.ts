import { describe, expect, it } from 'vitest';
import { readTellings, type Telling, tables } from '../../../test/support/story.ts';
import { storyOf } from '../../model/index.ts';
import { checkDraft } from './check.ts';

const reports: readonly Telling[] = [
  {
    id: 'post',
    outlet: 'Marn Post',
    published: '2031-04-08T09:00:00Z',
    text: [
      'The council of Marn closed the northern canal on Monday after 38 barges had run aground.',
      '“We will not open the locks before the walls are dry,” Mayor Odo Brandt told reporters.',
      'The engineer Lisa Kolm said: “Every stone has been counted twice.”',
      'The closure may cost the valley 4.2 million dollars. The council is to hand over the old lock to the museum in June.',
      'The bargemen’s party said that the council had hidden a report on the masonry. The council denied that it had hidden any report.',
      'Article seven of the charter lets the mayor close the canal for ninety days.',
    ].join('\n\n'),
  },
  {
    id: 'radio',
    outlet: 'Valley Radio',
    published: '2031-04-08T12:00:00Z',
    text: 'Captain Vera Sand, whose barge lies at lock four, has asked the council for shelter. She was not heard.\n\nThe canal is 60 miles long. Two thirds of the grain leaves by water.',
  },
];

const story = storyOf(readTellings(reports));

/** What checking says of a draft of which the words in question are given: `words: result (change)`. */
function told(text: string): string[] {
  const [draft] = readTellings([{ id: 'draft', text }]);
  if (draft === undefined) throw new Error('no draft');
  return checkDraft(draft, story, tables.lexicon).statements.map(({ span, result, change }) => {
    const words = text.slice(span.start, span.end);
    return `${words}: ${result}${change === undefined ? '' : ` (${change})`}`;
  });
}

/** The wrong ones among them. */
function wrong(text: string): string[] {
  return told(text).filter((one) => !/: (?:supported|not-checked)$/.test(one));
}

describe('what is right', () => {
  it.each([
    'The council closed the northern canal on 7 April 2031.',
    'About 40 barges had run aground.',
    'More than 30 barges had run aground.',
    'Odo Brandt said: “We will not open the locks before the walls are dry.”',
    'The mayor spoke of a canal that would stay shut “before the walls are dry”.',
    'The closure might cost the valley some four million dollars.',
    'The canal is about 97 kilometres long.',
    'The party of the bargemen said that the council had hidden a report on the masonry.',
    'Here is what you should know about the canal.',
    'Vera Sand has asked for shelter.',
  ])('raises no alarm: %s', (text) => {
    expect(wrong(text)).toEqual([]);
  });

  it('cites what bears it out', () => {
    const [draft] = readTellings([{ id: 'draft', text: '38 barges had run aground.' }]);
    if (draft === undefined) throw new Error('no draft');
    const { statements } = checkDraft(draft, story, tables.lexicon);
    const figure = statements.find(({ about }) => about === 'quantity');
    expect(figure).toMatchObject({ result: 'supported', evidence: [{ report: 'post', exact: '38' }] });
  });
});

describe('what is wrong', () => {
  it.each([
    ['The council closed the northern canal after 83 barges had run aground.', '83 barges: value-differs'],
    ['The council of Marn closed the northern canal on Friday.', 'Friday: value-differs'],
    ['Article nine of the charter lets the mayor close the canal.', 'Article nine: value-differs'],
    [
      'Lisa Kolm said: “We will not open the locks before the walls are dry.”',
      'Lisa Kolm said: “We will not open the locks before the walls are dry.: speaker-differs (speaker-changed)',
    ],
    [
      '“We will open the locks before the walls are dry,” said Odo Brandt.',
      'We will open the locks before the walls are dry: altered (negation-dropped)',
    ],
    [
      '“Every brick has been counted twice,” said Lisa Kolm.',
      'Every brick has been counted twice: altered (word-changed)',
    ],
    [
      '“The valley will sing again,” said Odo Brandt.',
      'The valley will sing again,” said Odo Brandt: unsupported',
    ],
    [
      'The closure cost the valley 4.2 million dollars.',
      'The closure cost the valley 4.2 million dollars.: certainty-differs',
    ],
    [
      'The council handed over the old lock to the museum.',
      'The council handed over the old lock to the museum.: certainty-differs',
    ],
    [
      'The council had hidden a report on the masonry.',
      'The council had hidden a report on the masonry.: altered (attribution-dropped)',
    ],
    [
      'Smugglers have bribed the customs inspectors of the harbour.',
      'Smugglers have bribed the customs inspectors of the harbour.: unsupported',
    ],
    ['Captain Vera Sund has asked the council for shelter.', 'Captain Vera Sund: value-differs'],
  ])('finds it: %s', (text, expected) => {
    expect(wrong(text)).toEqual([expected]);
  });
});

it('has no statements on a draft in a language that is not read', () => {
  const [draft] = readTellings([{ id: 'draft', language: 'de', text: 'Der Kanal ist seit Montag zu.' }]);
  if (draft === undefined) throw new Error('no draft');
  expect(checkDraft(draft, story, tables.lexicon).statements).toEqual([]);
});
