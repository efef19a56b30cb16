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
