import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesIn } from '../eval/gold-files.ts';
import { type GoldStory, goldStory, NOTHING_EXPECTED, type Passage } from '../eval/gold-truth.ts';
import { openInputs, readDataFiles, readModelPack } from '../src/acquire/file/index.ts';
import type { StoryContext } from '../src/compare/context.ts';
import { contextOfStory } from '../src/compare/index.ts';
import { slotPairsOf } from '../src/compare/slots/pairs.ts';
import { type Telling, tellingsOf } from '../src/compare/slots/tellings.ts';
import type { Seen } from '../src/compare/slots/traits.ts';
import { areOfOneSort, areOneValue } from '../src/compare/slots/values.ts';
import { type Report, storyOf } from '../src/model/index.ts';
import { loadTables, readCapture, settleReports } from '../src/pipeline.ts';

/**
 * Prints what pairs of values show in the stories of the folders named, a JSON object a pair, with whether they are two
 * versions that the story's truth names: the input of `slots.py`.
 */
const tables = loadTables(readDataFiles(), readModelPack());
for (const input of process.argv.slice(2)) {
  if (input.endsWith('.jsonl')) await readApart(input);
  else
    for (const file of filesIn(input))
      await readStory(await opened([file]), goldStory.parse(JSON.parse(readFileSync(file, 'utf8'))));
}

/** Reports that tell no difference, a story a line. */
async function readApart(file: string): Promise<void> {
  for (const line of readFileSync(file, 'utf8')
    .split('\n')
    .filter((row) => row !== '')) {
    const manifest = join(mkdtempSync(join(tmpdir(), 'apart-')), 'story.json');
    writeFileSync(manifest, line);
    const { story, reports } = JSON.parse(line);
    await readStory(await opened([manifest]), { story, reports, expected: NOTHING_EXPECTED });
  }
}

async function opened(files: readonly string[]): Promise<Report[]> {
  const reports = [];
  for await (const one of openInputs(files))
    if (one.kind === 'capture') reports.push(await readCapture(one.capture, tables));
  return reports;
}

async function readStory(reports: readonly Report[], truth: GoldStory): Promise<void> {
  const { context } = contextOfStory(storyOf(settleReports(reports)), tables.lexicon);
  const sides = sidesOf(context, truth);
  for (const { a, b, traits } of slotPairsOf(context)) {
    const right = labelOf(sides, a, b);
    console.log(
      JSON.stringify({
        story: truth.story,
        traits: Object.fromEntries(traits),
        ...right,
        sort: a.telling.sort,
        a: shown(context, a),
        b: shown(context, b),
      }),
    );
  }
}

/** The tellings of each version of what a story differs in. */
interface Sides {
  readonly key: string;
  readonly isOptional: boolean;
  readonly versions: readonly (readonly Telling[])[];
}

function sidesOf(context: StoryContext, { expected }: GoldStory): Sides[] {
  const differences = [...expected.conflicts, ...expected.updates];
  return differences.map(({ versions, optional = false }, i) => ({
    key: `${i}`,
    isOptional: optional,
    versions: versions.map((passages) =>
      tellingsOf(context).filter((telling) => passages.some((passage) => meets(context, telling, passage))),
    ),
  }));
}

function meets(
  { story }: StoryContext,
  { report: index, shown: { start, end } }: Telling,
  { report: id, words }: Passage,
) {
  const report = story.reports[index];
  const at = report?.id === id ? report.text.indexOf(words) : -1;
  return at >= 0 && Math.min(end, at + words.length) > Math.max(start, at);
}

/** 1 for two versions of one difference, 0 for none; null where values of a difference are told elsewhere, or it is optional. */
function labelOf(sides: readonly Sides[], a: Seen, b: Seen): { right: number | null; key: string } {
  for (const { key, isOptional, versions } of sides) {
    const [x, y] = [a, b].map(({ telling }) => versions.findIndex((version) => version.includes(telling)));
    if (x !== undefined && y !== undefined && x >= 0 && y >= 0 && x !== y)
      return { right: isOptional ? null : 1, key };
  }
  const isKnown = sides.some(({ versions }) => {
    const [x, y] = [a, b].map(({ telling }) =>
      versions.findIndex((version) =>
        version.some((one) => areOfOneSort(one, telling) && areOneValue(one, telling)),
      ),
    );
    return x !== undefined && y !== undefined && x >= 0 && y >= 0 && x !== y;
  });
  return { right: isKnown ? null : 0, key: '' };
}

function shown({ story }: StoryContext, { telling }: Seen): string {
  const { text = '', id = '' } = story.reports[telling.report] ?? {};
  const { start, end } = telling.sentence.span;
  return `${id}: ${text.slice(start, telling.shown.start)}[[${text.slice(telling.shown.start, telling.shown.end)}]]${text.slice(telling.shown.end, end)}`;
}
