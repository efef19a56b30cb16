import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { dossierJson } from '../src/dossier/schema.ts';
import { goldenTexts, shippedPack } from '../src/language/testing.ts';
import { agreementOf } from './agreement.ts';
import type { Score } from './floors.ts';
import { draftFigures } from './gold-drafts.ts';
import { checkedFrom, goldFigures } from './gold-run.ts';
import { type DataSet, DRAFTS, GOLD, SAMPLE } from './measures.ts';
import { digestOf, hasPython, runScorer } from './scorers.ts';
import { scoreTruth, truthJson } from './truth.ts';
import { judgedWordings, wordingFigures, wordingLines } from './wordings.ts';

const exec = promisify(execFile);

/** The figures of a set by name, or why there are none. */
type Figures = ReadonlyMap<string, number> | string;

/** The scores of one data set, in the order of its measures, and what there is to say of them. */
export async function scoresOf(
  set: DataSet,
  shared: string,
): Promise<{ scores: Score[]; notes: readonly string[] }> {
  const isOurs = set.scorer === undefined && set.own === undefined;
  const { digest, bytes } = digestOf(isOurs ? '.' : shared, set.data);
  const { figures, notes } = isOurs ? await ownFigures(set) : await sharedFigures(set, shared);
  const scores = set.measures.map(({ name, better }): Score => {
    const base = { name: `${set.name}.${name}`, better, digest, bytes, isOurs };
    if (typeof figures === 'string') return { ...base, score: null, note: figures };
    const score = figures.get(`${set.prefix ?? ''}${name}`);
    return score === undefined
      ? { ...base, score: null, note: 'the scorer does not tell it' }
      : { ...base, score };
  });
  return { scores, notes };
}

function ownFigures({ name }: DataSet): Promise<{ figures: Figures; notes: readonly string[] }> {
  const gold = GOLD[name];
  if (gold !== undefined) return storyFigures(name, gold);
  const drafts = DRAFTS[name];
  if (drafts !== undefined) return checkFigures(name, drafts);
  return name === 'agreement' ? agreementFigures() : sampleFigures();
}

/** Our stories. What went wrong in the unseen half is not said, or somebody would work towards it. */
async function storyFigures(
  name: string,
  folder: string,
): Promise<{ figures: Figures; notes: readonly string[] }> {
  const { figures, notes } = await goldFigures(folder);
  return { figures, notes: name === 'gold-seen' ? notes : [] };
}

/** Our drafts with their planted errors; of the unseen half, figures alone. */
async function checkFigures(
  name: string,
  folder: string,
): Promise<{ figures: Figures; notes: readonly string[] }> {
  const { figures, notes } = await draftFigures(folder, checkedFrom);
  return { figures, notes: name === 'drafts-seen' ? notes : [] };
}

/** The engine against what spaCy makes of the golden texts, as it ships: whole numbers where they are quick. */
async function agreementFigures(): Promise<{ figures: Figures; notes: readonly string[] }> {
  const agreement = agreementOf(shippedPack(), goldenTexts());
  return { figures: new Map(Object.entries(agreement)), notes: [] };
}

async function sampleFigures(): Promise<{ figures: Figures; notes: readonly string[] }> {
  if (!existsSync(SAMPLE.truth)) return { figures: `${SAMPLE.truth} is not there`, notes: [] };
  const truth = truthJson.parse(JSON.parse(readFileSync(SAMPLE.truth, 'utf8')));
  const { stdout } = await exec(
    'node',
    ['dist/cli.js', 'compare', SAMPLE.story, '--format', 'json', '--quiet'],
    {
      maxBuffer: Number.POSITIVE_INFINITY,
    },
  );
  const { notes, ...scores } = scoreTruth(dossierJson.parse(JSON.parse(stdout)), truth);
  return { figures: new Map(Object.entries(scores)), notes };
}

async function sharedFigures(
  set: DataSet,
  shared: string,
): Promise<{ figures: Figures; notes: readonly string[] }> {
  const missing = [...set.data, ...(set.scorer ?? []).slice(0, 1)].find(
    (path) => !existsSync(join(shared, path)),
  );
  if (missing !== undefined) return { figures: `${missing} is not there`, notes: [] };
  if (set.own === 'wordings') return wordingsOf(shared, set);
  return {
    figures: set.own === 'speakers' ? await speakerFigures(shared) : await scored(set, shared),
    notes: [],
  };
}

async function scored(set: DataSet, shared: string): Promise<Figures> {
  if (!(await hasPython())) return 'python3 is not there';
  return runScorer(shared, set.scorer ?? []).catch(
    (error: unknown) => `the scorer failed: ${firstLine(error)}`,
  );
}

function wordingsOf(shared: string, { data: [folder = ''] }: DataSet) {
  const pairs = judgedWordings(readFileSync(join(shared, folder, 'cases.jsonl'), 'utf8'));
  return { figures: wordingFigures(pairs), notes: wordingLines(pairs) };
}

async function speakerFigures(shared: string): Promise<Figures> {
  const { speakersOf } = await import('./errors/speakers.ts');
  const { named, right } = await speakersOf(join(shared, 'data'));
  return new Map(Object.entries({ named: Number(named.toFixed(2)), right: Number(right.toFixed(2)) }));
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error)
    .split('\n')
    .slice(0, 2)
    .join(' ');
}
