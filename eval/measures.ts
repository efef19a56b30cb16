/** Which way a measure is good. A floor of one where less is better is a ceiling. */
export type Better = 'more' | 'less';

export interface Measure {
  readonly name: string;
  readonly better: Better;
}

/**
 * Data and how it is scored: by a measure of our own, or by a scorer beside the shared data, whose last line holds
 * `name=value` pairs. `data` are the files whose digest stands beside each floor.
 */
export interface DataSet {
  readonly name: string;
  readonly data: readonly string[];
  /** The scorer and its arguments, below the shared folder; absent where the measure is our own. */
  readonly scorer?: readonly string[];
  /** Our own measure on the shared data, where no scorer stands beside them. */
  readonly own?: 'speakers' | 'wordings';
  /** What the scorer puts before its names. */
  readonly prefix?: string;
  readonly measures: readonly Measure[];
  /** What it measures, for picking sets by it: `names`, `times`. */
  readonly tasks: readonly string[];
}

function more(...names: readonly string[]): readonly Measure[] {
  return names.map((name) => ({ name, better: 'more' }));
}

function less(...names: readonly string[]): readonly Measure[] {
  return names.map((name) => ({ name, better: 'less' }));
}

/** The sample story of this repository, and the file that says what a careful reader finds in it. */
export const SAMPLE = { story: 'examples/halmar', truth: 'examples/halmar.truth.json' } as const;

/** Stories written to measure by, in two halves: one that work may look at, and one that it must not. */
export const GOLD: Readonly<Record<string, string>> = {
  'gold-seen': 'eval/gold/seen',
  'gold-unseen': 'eval/gold/unseen',
};

/** Drafts with planted errors, in the same two halves. */
export const DRAFTS: Readonly<Record<string, string>> = {
  'drafts-seen': 'eval/gold/drafts/seen',
  'drafts-unseen': 'eval/gold/drafts/unseen',
};

/** What spaCy makes of free texts, and the pack whose weights ours reads with. */
export const AGREEMENT = {
  texts: 'fixtures/language/golden.jsonl.gz',
  pack: 'data/en/model/en-small.pack',
} as const;

/** Everything that is measured. Adding a measure is a word here. */
export const dataSets: readonly DataSet[] = [
  {
    name: 'halmar',
    tasks: ['compare'],
    data: [SAMPLE.story, SAMPLE.truth],
    measures: [...more('found', 'origins', 'derivations'), ...less('false', 'broken')],
  },
  ...Object.entries(GOLD).map(([name, folder]) => ({
    name,
    tasks: ['compare', 'gold'],
    data: [folder],
    measures: [
      ...more('found', 'conflicts', 'updates', 'alterations', 'slots', 'traps', 'origins', 'derivations'),
      ...more('corroborated', 'repeated', 'disputed', 'omitted'),
      ...less('falseConflicts', 'falseUpdates', 'falseAlterations', 'falseCorroborated'),
    ],
  })),
  ...Object.entries(DRAFTS).map(([name, folder]) => ({
    name,
    tasks: ['drafts'],
    data: [folder],
    measures: [...more('found', 'exact', 'supported'), ...less('alarms')],
  })),
  {
    name: 'agreement',
    tasks: ['agreement'],
    data: [AGREEMENT.texts, AGREEMENT.pack],
    measures: more('tokens', 'ids', 'tags', 'heads', 'labelled', 'starts', 'lemmas', 'names'),
  },
  {
    name: 'dprk',
    tasks: ['compare', 'quotations', 'times', 'forecasts'],
    data: ['stories/dprk-rubio'],
    scorer: ['scorers/single/dprk.py'],
    measures: [
      ...more('direct_exact', 'direct_source_right', 'mixed_found', 'indirect_found', 'times_right'),
      ...more(
        'shared',
        'conflict_title',
        'conflicts',
        'single',
        'analysts',
        'origin',
        'same_bytes',
        'forecasts',
      ),
      ...less('direct_source_wrong', 'times_wrong', 'false_times', 'guessed', 'merged_people'),
      ...less('false_conflicts', 'corroborated', 'broken_spans'),
    ],
  },
  {
    name: 'polnear',
    tasks: ['quotations'],
    data: ['data/quotes-polnear/dev.jsonl.gz'],
    scorer: ['scorers/single/quotes.py', 'polnear'],
    prefix: 'polnear.',
    measures: [
      ...more('source_exact', 'cue_exact', 'content_exact', 'direct_exact', 'speech_exact', 'coverage'),
      ...less('wrong_source'),
    ],
  },
  {
    name: 'litbank',
    tasks: ['speakers'],
    data: ['data/litbank/quotations'],
    own: 'speakers',
    measures: more('named', 'right'),
  },
  {
    name: 'tempeval3',
    tasks: ['times'],
    data: ['data/time-tempeval3'],
    scorer: ['scorers/single/times.py', 'tempeval3'],
    prefix: 'tempeval3.',
    measures: more('strict', 'relaxed', 'value'),
  },
  {
    name: 'wikiwars',
    tasks: ['times'],
    data: ['data/time-wikiwars'],
    scorer: ['scorers/single/times.py', 'wikiwars'],
    prefix: 'wikiwars.',
    measures: more('strict', 'relaxed'),
  },
  {
    name: 'ewt',
    tasks: ['tags', 'parse', 'sentences'],
    data: ['data/ud-ewt'],
    scorer: ['scorers/single/tags.py', 'ewt', '--parse'],
    prefix: 'ewt.',
    measures: more('upos', 'tokens', 'sentences', 'uas'),
  },
  {
    name: 'gum',
    tasks: ['tags', 'parse', 'sentences'],
    data: ['data/gum-free'],
    scorer: ['scorers/single/tags.py', 'gum', '--parse'],
    prefix: 'gum.',
    measures: more('upos', 'tokens', 'sentences', 'uas'),
  },
  ...['worldwide', 're3d', 'wikigold'].map((name) => ({
    name,
    tasks: ['names'],
    data: [`data/ner-${name}`],
    scorer: ['scorers/single/names.py', name],
    prefix: `${name}.`,
    measures: more('f1', 'span'),
  })),
  {
    name: 'gap',
    tasks: ['coreference'],
    data: ['data/coref-gap'],
    scorer: ['scorers/single/coref.py', 'gap'],
    prefix: 'gap.',
    measures: more('f1', 'masc', 'fem'),
  },
  {
    name: 'elevant',
    tasks: ['linking'],
    data: ['data/el-elevant'],
    scorer: ['scorers/single/linking.py'],
    prefix: 'all.',
    measures: [...more('precision', 'coverage'), ...less('wrong')],
  },
  {
    name: 'derived',
    tasks: ['compare', 'parents', 'alterations'],
    data: ['data/derived_synth'],
    scorer: ['scorers/cross/duplicates.py'],
    measures: more('parent', 'direction', 'kind', 'alterRecall', 'alterPrecision'),
  },
  {
    name: 'wordings',
    tasks: ['wordings', 'alterations'],
    data: ['bad-input/own-quote-integrity'],
    own: 'wordings',
    measures: [...more('right'), ...less('takenForSame')],
  },
  {
    name: 'stories',
    tasks: ['compare'],
    data: ['stories'],
    scorer: ['scorers/cross/stories.py', '--which', 'shared'],
    measures: [...more('found', 'sameBytes', 'sameAnyOrder'), ...less('falseConflicts', 'badSpans')],
  },
];
