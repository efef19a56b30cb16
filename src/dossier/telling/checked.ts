import type { CheckResult } from '../../model/check.ts';

/** How a result of checking is told: its name, and what it means. */
export interface ResultWords {
  readonly name: string;
  readonly meaning: string;
}

/** In the order in which results are told: what is wrong first. */
export const RESULT_WORDS: Readonly<Record<CheckResult, ResultWords>> = {
  altered: {
    name: 'Altered',
    meaning: 'The reports have it in words that say something else, or on the word of a side alone.',
  },
  'speaker-differs': {
    name: 'Given to another speaker',
    meaning: 'The reports credit these words to somebody else.',
  },
  'value-differs': {
    name: 'Another value',
    meaning: 'The reports have another figure, time, name or title in this place.',
  },
  'certainty-differs': {
    name: 'Another certainty',
    meaning: 'The reports tell as possible, planned or asked for what the draft tells as a fact.',
  },
  unsupported: {
    name: 'Unsupported',
    meaning: 'Nothing in the reports bears it. That does not make it false.',
  },
  supported: { name: 'Supported', meaning: 'A report says so. That does not make it true.' },
  'not-checked': {
    name: 'Not checked',
    meaning: 'It holds nothing to check, or nothing in the reports comes near enough to tell.',
  },
};

/** The results in the order in which they are told. */
export const RESULTS_TOLD = Object.keys(RESULT_WORDS) as readonly CheckResult[];
