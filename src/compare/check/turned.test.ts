import { describe, expect, it } from 'vitest';
import { readTellings, tables } from '../../../test/support/story.ts';
import { storyOf } from '../../model/index.ts';
import { checkDraft } from './check.ts';

/** The results of a draft held against reports of a text each, without those that tell nothing. */
function results(texts: readonly string[], text: string) {
  const reports = readTellings(
    texts.map((one, i) => ({
      id: `r${i}`,
      outlet: `Paper ${i}`,
      published: '2031-04-08T09:00:00Z',
      text: one,
    })),
  );
  const [draft] = readTellings([{ id: 'draft', text }]);
  if (draft === undefined) throw new Error('no draft');
  return checkDraft(draft, storyOf(reports), tables.lexicon).statements;
}

function told(report: string, draft: string): string[] {
  return results([report], draft).map(({ result, change }) => (change ? `${result} (${change})` : result));
}

describe('who does it to whom', () => {
  it.each([
    ['Sarrow expelled the ambassador of Kelmia.', 'Kelmia expelled the ambassador of Sarrow.'],
    ['Police arrested Joss Arden.', 'Joss Arden arrested police.'],
    ['Joss Arden was arrested by police on Monday.', 'Joss Arden arrested police.'],
  ])('is told as it is: %s', (report, draft) => {
    expect(told(report, draft)).toEqual(['altered (word-changed)']);
  });

  it.each([
    ['Police arrested Joss Arden.', 'Joss Arden was arrested by police.'],
    ['Sarrow expelled the ambassador of Kelmia.', 'The ambassador of Kelmia was expelled by Sarrow.'],
    ['The navy sank the trawler Osprey.', 'The trawler Osprey was sunk by the navy.'],
  ])('may be told in the passive: %s', (report, draft) => {
    expect(told(report, draft)).toEqual(['supported']);
  });
});

describe('what was denied, tried, threatened or announced', () => {
  it.each([
    [
      'Kelmia denied that it had rammed the vessel.',
      'Kelmia rammed the vessel.',
      'altered (negation-dropped)',
    ],
    ['Kelmia refused to sign the treaty.', 'Kelmia signed the treaty.', 'altered (negation-dropped)'],
    ['An attempt to free the crew failed.', 'The crew was freed.', 'certainty-differs'],
    ['Divers tried to free the crew.', 'Divers freed the crew.', 'certainty-differs'],
    ['Kelmia threatened to recall its ambassador.', 'Kelmia recalled its ambassador.', 'certainty-differs'],
    ['Kelmia said it will file a complaint.', 'Kelmia filed a complaint.', 'certainty-differs'],
    [
      'The minister said Sarrow would suspend the treaty.',
      'Sarrow suspended the treaty.',
      'certainty-differs',
    ],
  ])('is not told as done: %s', (report, draft, expected) => {
    expect(told(report, draft)).toEqual([expected]);
  });

  it.each([
    ['The minister said Sarrow would suspend the treaty.', 'Sarrow will suspend the treaty.'],
    ['The council will vote on the treaty.', 'The council votes on the treaty.'],
  ])('may be told as to come: %s', (report, draft) => {
    expect(told(report, draft)).toEqual(['supported']);
  });
});

describe('a quotation', () => {
  const brandt = (words: string) => `Odo Brandt said: “${words}”`;

  it.each([
    [brandt('We will not sign the treaty before the boats leave.'), brandt('We will not sign the treaty.')],
    [brandt('We will open the locks if the walls are dry.'), brandt('We will open the locks.')],
    [brandt('Unless the walls are dry, we will close the canal.'), brandt('We will close the canal.')],
  ])('keeps its condition: %s', (report, draft) => {
    expect(told(report, draft)).toEqual(['altered (cut)']);
  });

  it.each([
    [brandt('We saw the boats leave before noon.'), brandt('We saw the boats leave.')],
    [
      brandt('We will not sign the treaty before the boats leave.'),
      '“We will not sign the treaty,” Odo Brandt said, before the boats leave.',
    ],
  ])('may leave off what is none: %s', (report, draft) => {
    expect(told(report, draft)).toEqual(['supported']);
  });

  const narrated = 'The talks on the canal ended in bitter silence. Odo Brandt left the room.';

  it('is not what a report tells in its own words', () => {
    expect(told(narrated, brandt('The talks on the canal ended in bitter silence.'))).toEqual([
      'unsupported',
    ]);
  });

  it('may be what a report has on the word of the same one', () => {
    const report = 'Odo Brandt said that the talks on the canal ended in bitter silence.';
    expect(told(report, brandt('The talks on the canal ended in bitter silence.'))).toEqual(['supported']);
  });

  const two = `“We will stay here,” said Odo Brandt. The crowd left. “We go home tomorrow,” said Lisa Kolm.`;

  it('is not made of the words of two', () => {
    expect(told(two, brandt('We will stay here. We go home tomorrow.'))).toEqual([
      'speaker-differs (speaker-changed)',
    ]);
  });

  it('cites what is quoted and nothing that stands between', () => {
    const report = '“We will stay here,” said Odo Brandt. The crowd left. “We go home tomorrow,” he said.';
    const [found] = results([report], brandt('We will stay here. We go home tomorrow.'));
    expect(found?.evidence.map(({ exact }) => exact)).toEqual(['We will stay here', 'We go home tomorrow']);
  });
});

describe('what befell somebody, and how many', () => {
  it.each([
    ['The skipper was hurt.', 'The skipper was killed.', 'altered (word-changed)'],
    [
      'The skipper of the trawler was wounded in the strait.',
      'The skipper of the trawler was killed in the strait.',
      'altered (word-changed)',
    ],
    [
      'Three of the dead were firefighters. The flood killed 27 people.',
      'Three people were killed.',
      'value-differs',
    ],
    [
      'Three of the dead in the flooded villages were firefighters from Marn.',
      'Most of the dead in the flooded villages were firefighters from Marn.',
      'value-differs',
    ],
  ])('is told as it is: %s', (report, draft, expected) => {
    expect(told(report, draft)).toEqual([expected]);
  });

  it.each([
    ['The skipper was hurt. The skipper died on Monday.', 'The skipper was killed.'],
    ['A sailor was hurt in Marn.', 'A sailor was killed in Pell.'],
  ])('is not held against another happening: %s', (report, draft) => {
    expect(told(report, draft)).not.toContain('altered (word-changed)');
  });
});

describe('where reports contradict each other', () => {
  it.each([[['The flood killed 27 people.', 'The flood killed 31 people.'], 'The flood killed 27 people.']])(
    'shows both: %s',
    (texts, draft) => {
      const found = results(texts, draft).find(({ why }) => why[0]?.detail === 'told otherwise in r1');
      expect(found?.result).toBe('supported');
      expect(found?.confidence).toBe(0.5);
      expect(found?.evidence.map(({ report }) => report)).toEqual(['r0', 'r1']);
    },
  );

  const denied = ['The trawler sank in the strait.', 'The trawler did not sink in the strait.'];

  it.each([
    [denied, 'The trawler sank in the strait.'],
    [
      [
        'A clerk said that the harbour office knew of the crack in the hull.',
        'A group claims that the harbour office knew of the crack in the hull. That is false.',
      ],
      'The harbour office knew of the crack in the hull.',
    ],
  ])('misses whose word it is: %s', (texts, draft) => {
    const [found] = results(texts, draft);
    expect(found).toMatchObject({ result: 'altered', change: 'attribution-dropped' });
    expect(found?.evidence.map(({ report }) => report)).toEqual(['r0', 'r1']);
  });

  it('takes the word of an outlet that the draft names', () => {
    const [found] = results(denied, 'According to Paper 0, the trawler sank in the strait.');
    expect(found?.result).toBe('supported');
  });
});

describe('what a state says of others', () => {
  it.each([
    ['According to Kelmia, the trawler was inside its waters.', 'The trawler was inside Kelmian waters.'],
    ['According to Kelmia, the trawler was inside its waters.', "The trawler was inside Kelmia's waters."],
    [
      'According to Kelmia, the trawler had crossed the border at night.',
      'The trawler had crossed the border at night.',
    ],
  ])('is told as its word: %s', (report, draft) => {
    expect(told(report, draft)).toEqual(['altered (attribution-dropped)']);
  });

  it.each([
    ['Kelmia said that it had sent ten tents to the border.', 'Kelmia sent tents to the border.'],
    [
      'Kelmia said the trawler had crossed the border at night.',
      'Kelmia says the trawler crossed the border.',
    ],
    [
      'According to Kelmia, the trawler was inside its waters. The trawler was inside the waters of Kelmia.',
      'The trawler was inside Kelmian waters.',
    ],
  ])('is a fact where it tells of itself, or others tell it: %s', (report, draft) => {
    expect(told(report, draft)).not.toContain('altered (attribution-dropped)');
  });
});
