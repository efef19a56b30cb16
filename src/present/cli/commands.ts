import type { CheckOptions } from './check.ts';
import type { CompareOptions } from './compare.ts';
import type { Io } from './io.ts';
import {
  explainOption,
  failOnOption,
  failOnResultsOption,
  formatOption,
  layersOption,
  type OptionSpec,
  onlyOption,
  onlyResultsOption,
  openOption,
  readingOptions,
  sinceOption,
} from './options.ts';
import type { ReadOptions } from './read.ts';

/** A command: its help, its options, and the work, which is loaded only when it is asked for. */
export interface CommandSpec {
  readonly name: string;
  readonly summary: string;
  /** What stands before the inputs in the usage, where the first of them is something else. */
  readonly leads?: string;
  readonly examples: readonly string[];
  readonly options: readonly OptionSpec[];
  /** Does the work and gives the exit code. `options` are as the option list parsed them. */
  readonly run: (inputs: readonly string[], options: unknown, io: Io) => Promise<number>;
}

/** The formats that `read` prints. */
export const READ_FORMATS = ['text', 'json', 'jsonl'] as const;
/** The formats that `compare` prints: a test holds them to the exporters. */
export const COMPARE_FORMATS = ['text', 'markdown', 'json', 'jsonl', 'html'] as const;

/** The formats that `check` prints: a test holds them to its writers. */
export const CHECK_FORMATS = ['text', 'markdown', 'json'] as const;

/** Every command. Help, documentation tables and checks derive from here. */
export const commands: readonly CommandSpec[] = [
  {
    name: 'read',
    summary: 'Read each input into a report: its text, zones and layers.',
    examples: [
      'variorum read examples/halmar/1-meridian.txt',
      'variorum read reports.jsonl --format jsonl -o read.jsonl',
    ],
    options: [formatOption(READ_FORMATS, 'text'), layersOption, ...readingOptions],
    run: async (inputs, options, io) => (await import('./read.ts')).read(inputs, options as ReadOptions, io),
  },
  {
    name: 'compare',
    summary: 'Compare the reports of one story: who copied whom, where they differ, what each leaves out.',
    examples: [
      'variorum compare examples/halmar',
      'variorum compare examples/halmar --format html -o halmar.html',
      'variorum compare examples/halmar --explain B2',
    ],
    options: [
      formatOption(COMPARE_FORMATS, 'text'),
      onlyOption,
      failOnOption,
      sinceOption,
      explainOption,
      openOption,
      ...readingOptions,
    ],
    run: async (inputs, options, io) =>
      (await import('./compare.ts')).compare(inputs, options as CompareOptions, io),
  },
  {
    name: 'check',
    summary:
      'Hold a draft, which comes first, against reports: what of it they bear out, what they have otherwise, what they do not have.',
    leads: 'DRAFT',
    examples: [
      'variorum check examples/halmar.draft.txt examples/halmar',
      'variorum check examples/halmar.draft.txt examples/halmar --only altered,unsupported --format markdown',
    ],
    options: [formatOption(CHECK_FORMATS, 'text'), onlyResultsOption, failOnResultsOption, ...readingOptions],
    run: async (inputs, options, io) =>
      (await import('./check.ts')).check(inputs, options as CheckOptions, io),
  },
];
