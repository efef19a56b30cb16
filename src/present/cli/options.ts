import { InvalidArgumentError } from 'commander';
import { PRINTED_LAYERS } from '../../dossier/report.ts';
import { CHECK_RESULTS } from '../../model/check.ts';
import { FINDING_KINDS } from '../../model/finding.ts';
import { unknownWord } from './suggest.ts';

/** One option of a command: from here come the parsing, the help and the table in the documentation. */
export interface OptionSpec {
  readonly flags: string;
  readonly description: string;
  /** From the words given to a value; what it throws is told to the user. Repeated options get the value so far. */
  readonly parse?: (words: string, so: unknown) => unknown;
}

/** The options that the commands share, as the parser hands them over. */
export interface ReadingOptions {
  readonly output?: string;
  readonly published?: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly record?: readonly string[];
  readonly actors?: readonly string[];
  readonly quiet?: boolean;
  readonly color: boolean;
  readonly width?: number;
}

/** What fits in a terminal at all, and what no line is ever longer than. */
const WIDTH_LEAST = 40;
const WIDTH_MOST = 400;

/** Layers that can be asked for; `none` leaves all out. */
const LAYER_NAMES: readonly string[] = [...PRINTED_LAYERS, 'tokens'];
const NO_LAYERS = 'none';

export const readingOptions: readonly OptionSpec[] = [
  { flags: '-o, --output <file>', description: 'write to a file, which appears only when it is complete' },
  {
    flags: '--published <date>',
    description:
      'when the inputs that do not say so themselves were published: 2031-03-11 or 2031-03-11T15:40:00Z',
    parse: dateFrom,
  },
  {
    flags: '--outlet <name>',
    description: 'who published the inputs that do not say so themselves',
    parse: wordsFrom,
  },
  {
    flags: '--url <address>',
    description: 'where the inputs that do not say so themselves were found',
    parse: addressFrom,
  },
  {
    flags: '--record <file>',
    description:
      'a primary source (a statement, a transcript), against which quotations are checked; repeatable',
    parse: (words, so) => [...listSo(so), words],
  },
  {
    flags: '--actors <file>',
    description:
      'people and bodies of your own, one JSON object a line, known before the tables’ own; repeatable',
    parse: (words, so) => [...listSo(so), words],
  },
  {
    flags: '-q, --quiet',
    description: 'no progress and no notices on standard error; failures are still named',
  },
  { flags: '--no-color', description: 'no colours, as the variable NO_COLOR asks for' },
  {
    flags: '--width <columns>',
    description: `the width of text output, ${WIDTH_LEAST} to ${WIDTH_MOST}`,
    parse: widthFrom,
  },
];

/** `--format`, with what a command can print. */
export function formatOption(names: readonly string[], standard: string): OptionSpec {
  return {
    flags: '-f, --format <format>',
    description: `${names.join(', ')} (${standard} where nothing is said)`,
    parse: (words) => oneOf(words, names),
  };
}

export const layersOption: OptionSpec = {
  flags: '--layers <names>',
  description: `what to print of a report: ${LAYER_NAMES.join(', ')}, parted by commas, or ${NO_LAYERS}`,
  parse: layersFrom,
};

export const onlyOption: OptionSpec = {
  flags: '--only <kinds>',
  description: `print findings of these kinds alone: ${FINDING_KINDS.join(', ')}; parted by commas or repeated`,
  parse: (words, so) => amongFrom(words, so, FINDING_KINDS, 'kind of finding'),
};

export const failOnOption: OptionSpec = {
  flags: '--fail-on <kinds>',
  description: 'end with exit code 3 where there is a finding of these kinds; kinds as with --only',
  parse: (words, so) => amongFrom(words, so, FINDING_KINDS, 'kind of finding'),
};

export const onlyResultsOption: OptionSpec = {
  flags: '--only <results>',
  description: `print statements of these results alone: ${CHECK_RESULTS.join(', ')}; parted by commas or repeated`,
  parse: (words, so) => amongFrom(words, so, CHECK_RESULTS, 'result'),
};

export const failOnResultsOption: OptionSpec = {
  flags: '--fail-on <results>',
  description: 'end with exit code 3 where a statement has one of these results; results as with --only',
  parse: (words, so) => amongFrom(words, so, CHECK_RESULTS, 'result'),
};

export const sinceOption: OptionSpec = {
  flags: '--since <dossier>',
  description: 'tell what is new since an earlier dossier of the story, as --format json wrote it',
};

export const explainOption: OptionSpec = {
  flags: '--explain <id>',
  description:
    'print the passages, the rules and the numbers behind one finding, one occasion, or what a report was made from; by its id, or by the siglum of a report',
};

export const openOption: OptionSpec = {
  flags: '--open',
  description: 'write the dossier as an HTML page and open it in the browser',
};

function oneOf(words: string, names: readonly string[]): string {
  if (!names.includes(words)) throw new InvalidArgumentError(unknownWord(words, names));
  return words;
}

/** Words parted by commas, each one of those known; repeated options add to what they gave so far. */
function amongFrom(words: string, so: unknown, known: readonly string[], what: string): readonly string[] {
  const asked = partedByCommas(words);
  for (const word of asked)
    if (!known.includes(word))
      throw new InvalidArgumentError(`${word} is no ${what}. ${unknownWord(word, known)}`);
  return [...listSo(so), ...asked];
}

function layersFrom(words: string, so: unknown): readonly string[] {
  const asked = partedByCommas(words);
  if (asked.length === 1 && asked[0] === NO_LAYERS) return [];
  for (const word of asked) {
    if (LAYER_NAMES.includes(word)) continue;
    throw new InvalidArgumentError(`${word} is no layer. ${unknownWord(word, [...LAYER_NAMES, NO_LAYERS])}`);
  }
  return [...listSo(so), ...asked];
}

function partedByCommas(words: string): readonly string[] {
  const parts = words.split(',').map((word) => word.trim());
  if (parts.includes('')) throw new InvalidArgumentError('A name is wanted on both sides of each comma.');
  return parts;
}

/** The value of a repeatable option so far: whatever came before this word. */
function listSo(so: unknown): readonly string[] {
  return Array.isArray(so) ? so : [];
}

function wordsFrom(words: string): string {
  if (words.trim() === '') throw new InvalidArgumentError('It is empty.');
  return words.trim();
}

function addressFrom(words: string): string {
  if (!URL.canParse(words))
    throw new InvalidArgumentError('Wanted: a whole address, such as https://example.org/report.');
  return words;
}

function widthFrom(words: string): number {
  const width = Number(words);
  if (Number.isInteger(width) && width >= WIDTH_LEAST && width <= WIDTH_MOST) return width;
  throw new InvalidArgumentError(`Wanted: a whole number from ${WIDTH_LEAST} to ${WIDTH_MOST}.`);
}

/** An ISO date or instant. The extractor reads more forms, but an option has one meaning in every place. */
function dateFrom(words: string): string {
  const written = words.trim();
  const day = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}.*)?$/.exec(written);
  if (
    day === null ||
    !isDay(Number(day[1]), Number(day[2]), Number(day[3])) ||
    Number.isNaN(Date.parse(written))
  ) {
    throw new InvalidArgumentError('Wanted: a date that exists, as 2031-03-11 or 2031-03-11T15:40:00Z.');
  }
  return written;
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
