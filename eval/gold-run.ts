import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { dossierJson } from '../src/dossier/schema.ts';
import { figuresOf, type StoryScore, scoreStory } from './gold.ts';
import { type CheckedDraft, checkedDraft, goldDraft } from './gold-drafts.ts';
import { filesIn } from './gold-files.ts';
import { goldStory } from './gold-truth.ts';

const exec = promisify(execFile);

/** What the stories of a folder score with the built program, and what was missed and what was false, by story. */
export async function goldFigures(
  folder: string,
): Promise<{ figures: ReadonlyMap<string, number>; notes: readonly string[] }> {
  const scores: StoryScore[] = [];
  const notes: string[] = [];
  for (const file of filesIn(folder)) {
    const story = goldStory.parse(JSON.parse(readFileSync(file, 'utf8')));
    const score = scoreStory(await dossierOf(file), story);
    scores.push(score);
    const said = Object.values(score).flatMap((outcome) => outcome.notes);
    notes.push(...said.map((note) => `${story.story}: ${note}`));
  }
  return { figures: figuresOf(scores), notes };
}

/** What the built program makes of the draft in a file, held against the reports in it. */
export async function checkedFrom(file: string): Promise<CheckedDraft> {
  const { draft } = goldDraft.parse(JSON.parse(readFileSync(file, 'utf8')));
  const args = ['dist/cli.js', 'check', '-', file, '--format', 'json', '--quiet'];
  const running = exec('node', args, { maxBuffer: Number.POSITIVE_INFINITY });
  running.child.stdin?.end(draft);
  return checkedDraft.parse(JSON.parse((await running).stdout));
}

async function dossierOf(file: string) {
  const args = ['dist/cli.js', 'compare', file, '--format', 'json', '--quiet'];
  const { stdout } = await exec('node', args, { maxBuffer: Number.POSITIVE_INFINITY });
  return dossierJson.parse(JSON.parse(stdout));
}
