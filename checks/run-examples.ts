import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { type Example, examplesIn } from './examples.ts';
import { type Problem, readTree } from './tree.ts';

/** Enough of what a failed command says to know what went wrong. */
const MOST_SAID = 300;

/** Runs every example in a folder of its own, where the sample story and a few stand-ins lie. */
export async function runExamples(
  root: string,
): Promise<{ readonly count: number; readonly problems: Problem[] }> {
  const examples = examplesIn(readTree(root));
  const before = process.cwd();
  const folder = sandbox(root);
  const problems: Problem[] = [];
  try {
    process.chdir(folder);
    // Documents speak of `dossier` where any would do: here it is that of the sample story.
    const dossier = await sampleDossier();
    Reflect.set(globalThis, 'dossier', dossier);
    writeFileSync('yesterday.json', JSON.stringify(dossier));
    for (const example of examples) problems.push(...(await runExample(example, root)));
  } finally {
    process.chdir(before);
    rmSync(folder, { recursive: true });
  }
  return { count: examples.length, problems };
}

/** The sample story under its own path, and under the names that documents use for a reader's own files. */
function sandbox(root: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-examples-'));
  const story = join(root, 'examples/halmar');
  cpSync(join(root, 'examples'), join(folder, 'examples'), { recursive: true });
  mkdirSync(join(folder, 'story'));
  const reports = readdirSync(story).filter((name) => name.endsWith('.txt'));
  for (const name of reports) cpSync(join(story, name), join(folder, 'story', name));
  const [first = '', second = ''] = reports;
  cpSync(join(story, first), join(folder, 'a.txt'));
  cpSync(join(story, second), join(folder, 'b.txt'));
  cpSync(join(story, first), join(folder, 'statement.txt'));
  cpSync(join(root, 'examples/halmar.draft.txt'), join(folder, 'brief.txt'));
  const lines = reports.map((name) =>
    JSON.stringify({ id: name, text: readFileSync(join(story, name), 'utf8') }),
  );
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(root, join(folder, 'node_modules/variorum'));
  writeFileSync(join(folder, 'reports.jsonl'), `${lines.join('\n')}\n`);
  writeFileSync(join(folder, 'mine.jsonl'), '{"id": "tomas-reck", "name": "Tomas Reck", "type": "person"}\n');
  return folder;
}

/** Where the parts of the package have their sources, if not in the folder of their name. */
const SOURCES: Readonly<Record<string, string>> = {
  '.': 'src/index.ts',
  export: 'src/present/export/index.ts',
};

async function runExample(example: Example, root: string): Promise<Problem[]> {
  return example.kind === 'command' ? runCommand(example) : runProgram(example, root);
}

async function sampleDossier(): Promise<unknown> {
  const told: string[] = [];
  await runLine(['compare', 'examples/halmar', '--format', 'json'], (text) => told.push(text));
  try {
    return JSON.parse(told.join(''));
  } catch {
    // The command failed, and its own examples will tell why.
    return null;
  }
}

async function runCommand(example: Extract<Example, { kind: 'command' }>): Promise<Problem[]> {
  const { code, errors } = await runLine(example.argv);
  if (code === example.exits) return [];
  const line = ['variorum', ...example.argv].join(' ');
  const said = errors.slice(0, MOST_SAID);
  return [
    { where: example.where, what: `\`${line}\` ends with ${code} and not with ${example.exits}: ${said}` },
  ];
}

/** Runs the command in this process, on its own input and output. */
async function runLine(argv: readonly string[], take: (text: string) => void = () => undefined) {
  const { runCli } = await import('../src/present/cli/run.ts');
  const errors: string[] = [];
  const code = await runCli(argv, {
    stdin: Readable.from([readFileSync('examples/halmar/1-meridian.txt')]),
    stdout: sink(take),
    stderr: sink((text) => errors.push(text)),
    env: {},
    show: () => undefined,
  });
  return { code, errors: errors.join('').trim() };
}

function sink(take: (text: string) => void): Writable {
  return new Writable({
    write(chunk, _encoding, done) {
      take(String(chunk));
      done();
    },
  });
}

/** Runs a program as it stands, its imports from the package leading to the sources. */
async function runProgram(example: Extract<Example, { kind: 'program' }>, root: string): Promise<Problem[]> {
  const code = example.code.replace(/from 'variorum(?:\/([\w-]+))?'/g, (_, part = '.') => {
    const source = SOURCES[part] ?? `src/${part}/index.ts`;
    return `from '${pathToFileURL(join(root, source)).href}'`;
  });
  // A folder of its own, since a module is loaded once a path.
  const file = join(mkdtempSync(join(process.cwd(), 'program-')), 'example.mts');
  writeFileSync(file, code);
  try {
    await import(pathToFileURL(file).href);
    return [];
  } catch (error) {
    return [{ where: example.where, what: `the program does not run: ${String(error)}` }];
  }
}
