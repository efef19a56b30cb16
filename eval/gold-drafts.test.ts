import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type CheckedDraft, draftFigures, type GoldDraft, goldDraft, scoreDraft } from './gold-drafts.ts';

const text = 'Nine boats left. “I shall stay,” the mayor said, and twelve crews stayed. It was a fine day.';
const truth: GoldDraft = {
  draft: text,
  reports: [{ id: 'harbour', text: 'Nine boats left.' }],
  expected: [
    { words: 'Nine boats left.', result: 'supported' },
    { words: '“I shall stay,” the mayor said', result: 'speaker-differs' },
    { words: 'twelve crews stayed', result: 'value-differs' },
    { words: 'It was a fine day.', result: 'not-checked' },
  ],
};

function checked(...told: [words: string, result: CheckedDraft['statements'][number]['result']][]) {
  const statements = told.map(([words, result]) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, result };
  });
  return { draft: { text }, statements };
}

it('counts planted errors that are told, and told as what they are', () => {
  const score = scoreDraft(
    checked(
      ['Nine boats left.', 'supported'],
      ['I shall stay', 'unsupported'],
      ['twelve crews stayed', 'value-differs'],
    ),
    truth,
  );
  expect(score).toMatchObject({ planted: 2, found: 2, exact: 1, calm: 2, alarms: 0, right: 1, supported: 1 });
  expect(score.notes).toEqual([]);
});

it('counts what is missed, and false alarms', () => {
  const score = scoreDraft(checked(['Nine boats left.', 'value-differs'], ['I shall', 'supported']), truth);
  expect(score).toMatchObject({ found: 0, alarms: 1, supported: 0 });
  expect(score.notes).toContain('missed speaker-differs: “I shall stay,” the mayor said');
  expect(score.notes).toContain('false alarm: Nine boats left.');
});

it('lets a long statement be wrong for the error that it holds', () => {
  const beside = {
    ...truth,
    expected: [
      { words: 'the mayor said', result: 'supported' as const },
      { words: 'twelve crews', result: 'value-differs' as const },
    ],
  };
  const sentence = '“I shall stay,” the mayor said, and twelve crews stayed.';
  expect(scoreDraft(checked([sentence, 'value-differs']), beside)).toMatchObject({ found: 1, alarms: 0 });
});

it('refuses words that do not stand once in the draft', () => {
  const wrong = { ...truth, expected: [{ words: 'stay', result: 'supported' as const }] };
  expect(() => scoreDraft(checked(), wrong)).toThrow(/does not stand once/);
});

it('sums up the drafts of a folder', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-drafts-'));
  writeFileSync(join(folder, 'boats.json'), JSON.stringify(goldDraft.parse(truth)));
  const { figures, notes } = await draftFigures(folder, async () =>
    checked(['Nine boats left.', 'supported'], ['twelve crews stayed', 'altered']),
  );
  rmSync(folder, { recursive: true });
  expect([...figures]).toEqual([
    ['found', 50],
    ['exact', 0],
    ['alarms', 0],
    ['supported', 100],
  ]);
  expect(notes).toContain('boats: missed speaker-differs: “I shall stay,” the mayor said');
});
