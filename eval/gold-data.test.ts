import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { goldDraft } from './gold-drafts.ts';
import { filesIn } from './gold-files.ts';
import { type GoldStory, goldStory, type Passage } from './gold-truth.ts';
import { GOLD } from './measures.ts';

/** Traps that a half must have, for its share of those passed to say something. */
const LEAST_TRAPS = 40;

describe.each(Object.values(GOLD))('%s', (folder) => {
  const stories = filesIn(folder).map((file) => goldStory.parse(JSON.parse(readFileSync(file, 'utf8'))));

  it('quotes words that stand once in their report', () => {
    const wrong = stories.flatMap((story) =>
      passagesIn(story.expected)
        .filter((passage) => timesIn(story, passage) !== 1)
        .map(({ report, words }) => `${story.story}, ${report}: ${words}`),
    );
    expect(wrong).toEqual([]);
  });

  it('puts every report into an origin, and derives reports that are there', () => {
    for (const { story, reports, expected } of stories) {
      const ids = reports.map((report) => report.id).sort();
      expect([...new Set(expected.origins.flat())].sort(), story).toEqual(ids);
      const named = expected.derivations.flatMap(({ report, from }) => [report, from ?? report]);
      expect(ids, story).toEqual(expect.arrayContaining(named));
    }
  });

  it('has its traps', () => {
    const traps = stories.flatMap((story) => story.expected.traps);
    expect(traps.length).toBeGreaterThanOrEqual(LEAST_TRAPS);
  });
});

it.each(['eval/gold/drafts/seen', 'eval/gold/drafts/unseen'])('%s quotes words of its drafts', (folder) => {
  for (const file of filesIn(folder)) {
    const { draft, expected } = goldDraft.parse(JSON.parse(readFileSync(file, 'utf8')));
    for (const { words } of expected) expect(draft.split(words), `${file}: ${words}`).toHaveLength(2);
  }
});

function timesIn({ reports }: GoldStory, { report, words }: Passage): number {
  const found = reports.find((one) => one.id === report);
  return found === undefined ? 0 : `${found.title}\n\n${found.text}`.split(words).length - 1;
}

/** Every passage of a truth, wherever it stands. */
function passagesIn(value: unknown): Passage[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('words' in value) return [value as Passage];
  return Object.values(value).flatMap(passagesIn);
}
