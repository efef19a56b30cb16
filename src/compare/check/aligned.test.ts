import { describe, expect, it } from 'vitest';
import { readTellings, type Telling, tables } from '../../../test/support/story.ts';
import { storyOf } from '../../model/index.ts';
import { checkDraft } from './check.ts';

/** The results of a draft held against reports: `words: result`, without those that tell nothing. */
function told(reports: readonly (string | Telling)[], text: string): string[] {
  const read = readTellings(
    reports.map((one, i) => ({
      id: `r${i}`,
      published: '2031-04-08T09:00:00Z',
      ...(typeof one === 'string' ? { outlet: `Paper ${i}`, text: one } : one),
    })),
  );
  const [draft] = readTellings([{ id: 'draft', text }]);
  if (draft === undefined) throw new Error('no draft');
  return checkDraft(draft, storyOf(read), tables.lexicon).statements.map(
    ({ span, result }) => `${text.slice(span.start, span.end)}: ${result}`,
  );
}

function wrong(reports: readonly (string | Telling)[], text: string): string[] {
  return told(reports, text).filter((one) => !/: (?:supported|not-checked)$/.test(one));
}

describe('an outlet that the draft goes by', () => {
  const two: readonly Telling[] = [
    { outlet: 'Marn Post', text: 'A barge with seven boxes sank in the canal on Monday.' },
    { outlet: 'Valley Mirror', text: 'A barge with nine boxes sank in the canal on Monday.' },
  ];

  it.each([
    'The Marn Post speaks of seven boxes, the Valley Mirror of nine.',
    'According to the Mirror, a barge with nine boxes sank in the canal.',
  ])('has it so: %s', (text) => {
    expect(wrong(two, text)).toEqual([]);
  });

  it('is held to its own figure', () => {
    expect(wrong(two, 'According to the Mirror, a barge with seven boxes sank in the canal.')).toEqual([
      'seven boxes: value-differs',
    ]);
  });
});

describe('a clause in other words', () => {
  it('is borne by words of like meaning', () => {
    expect(
      told(['Divers hauled the trawler from the harbour.'], 'Divers dragged the trawler out of the port.'),
    ).toEqual(['Divers dragged the trawler out of the port.: supported']);
  });
});

describe('numbers and times', () => {
  const report =
    'On 7 April 2031 the mill sold 4,870 sacks to Pell and 1,200 sacks to Marn. Three in four were sold unopened.';

  it.each([
    ['The mill sold 6,331 sacks to Pell.', '6,331 sacks: value-differs'],
    ['The mill sold sacks to Pell on Friday, 7 April 2031.', 'Friday, 7 April 2031: value-differs'],
    ['One sack in four was sold unopened.', 'One sack in four: value-differs'],
  ])('are found wrong: %s', (text, expected) => {
    expect(wrong([report], text)).toContain(expected);
  });

  it.each([
    'The mill sold 6,070 sacks.',
    'The mill sold 4,900 sacks to Pell.',
    'The mill sold sacks to Pell on Monday, 7 April 2031.',
    'Three sacks in four were sold unopened.',
  ])('are right as they are, rounded or reckoned: %s', (text) => {
    expect(wrong([report], text)).toEqual([]);
  });
});

describe('what is told of it', () => {
  it.each([
    [
      'The crew will leave the ship if the fee is paid.',
      'The crew will leave the ship.',
      'certainty-differs',
    ],
    [
      'The service expects the water to fall on Friday.',
      'The water will fall on Friday.',
      'certainty-differs',
    ],
    [
      'Sarrow has threatened to close the strait. Kelmia has protested.',
      'Kelmia has threatened to close the strait.',
      'value-differs',
    ],
    ['The seal of the box was unbroken.', 'The seal of the box was broken.', 'altered'],
    ['Reports of a mutiny in the navy are invented.', 'Reports of a mutiny in the navy are true.', 'altered'],
    [
      'The skipper Odo Brandt said that the trawler had lost its nets and lamps in the storm on the northern bank. The engineer Lisa Kolm went home.',
      'Lisa Kolm said that the trawler had lost its nets and lamps in the storm on the northern bank.',
      'speaker-differs',
    ],
  ])('is told as it is: %s', (report, draft, expected) => {
    expect(wrong([report], draft).map((one) => one.split(': ').at(-1))).toContain(expected);
  });

  it.each([
    ['The crew will leave the ship if the fee is paid.', 'The crew will leave the ship if the fee is paid.'],
    ['Those who return need fear nothing.', 'Whoever returns has nothing to fear.'],
    ['Not one shot has been fired so far.', 'No shot has been fired so far.'],
    ['The pact has to be ratified by both parliaments.', 'Both parliaments still have to ratify the pact.'],
  ])('raises no alarm: %s', (report, draft) => {
    expect(wrong([report], draft)).toEqual([]);
  });
});

describe('a name that no report has', () => {
  it('is told', () => {
    const found = wrong(
      ['The cocaine came from Sulvane in a container.'],
      'The cocaine came from Corve in a container.',
    );
    expect(found).toContain('Corve: unsupported');
  });
});

it('does not take a quotation for right because a part of it was said', () => {
  const reports = [
    'Odo Brandt said: “There are more barges than people here, and I have fewer men than either.”',
    'Odo Brandt said: “There are more barges than people here.”',
  ];
  expect(
    wrong(
      reports,
      'Odo Brandt said: “There are more barges than people here, and I have more men than either.”',
    ),
  ).toHaveLength(1);
});
