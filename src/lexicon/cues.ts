import { columnsOf, type DataFiles, wordSet } from './table.ts';

const FRAMES = [
  'quote',
  'clause',
  'that',
  'whether',
  'address',
  'infinitive',
  'urge',
  'name',
  'as',
  'for',
  'of',
  'object',
  'claim',
] as const;
/** How what is reported may stand beside its cue; the remarks in `cues.tsv` tell them apart. */
export type CueFrame = (typeof FRAMES)[number];

export const CUE_FORMS = ['base', 'third', 'past', 'participle', 'gerund'] as const;
export type CueForm = (typeof CUE_FORMS)[number];

/** A verb of saying or believing, or a noun for what was said. */
export interface CueVerb {
  readonly lemma: string;
  readonly frames: ReadonlySet<CueFrame>;
  /** It tells of a belief or intention and of no utterance. */
  readonly belief: boolean;
  /** It tells of an intention ("plans to"), which is told as such only outside what others say. */
  readonly intends: boolean;
  /** It says that what is reported is not so: "deny". */
  readonly denies: boolean;
  /** A thing can be its subject as well as a speaker: "show". */
  readonly shows: boolean;
  /** Its base and its form in -s are common nouns as well. */
  readonly noun: boolean;
  /** It is a cue only beside words in quotation marks. */
  readonly weak: boolean;
  /** Its subject is a body that was told, and not who speaks: "a court heard that". */
  readonly heard: boolean;
  /** The word without which it is no cue: "out" of "pointed out". */
  readonly particle: string | null;
}

/** One written form of a cue verb. A form may stand for several ("said": past and participle). */
export interface CueEntry {
  readonly verb: CueVerb;
  readonly forms: ReadonlySet<CueForm>;
}

/** What a noun that speaks stands for: somebody without a name, the holder of an office, or a body or writing. */
export type SourceNounClass = (typeof SOURCE_NOUN_CLASSES)[number];

const SOURCE_NOUN_CLASSES = ['anonymous', 'office', 'institutional'] as const;

/** The words that reported speech is found by. Keys are in lower case. */
export interface CueWords {
  readonly verbs: ReadonlyMap<string, CueEntry>;
  /** Nouns that speak, singular and plural. */
  readonly sourceNouns: ReadonlyMap<string, SourceNounClass>;
  /** Forms that are verbs wherever they stand, or nearly so. */
  readonly verbForms: ReadonlySet<string>;
  /** Nouns for what is said, written or shown, and where: "interview", "statement", "rally". */
  readonly venueNouns: ReadonlySet<string>;
  /** Nouns for what somebody said or thinks, singular and plural, as the cues that they are: "claim", "description". */
  readonly remarkNouns: ReadonlyMap<string, CueVerb>;
}

/** The cue words from the files of `data/en/`. Throws an Error for a frame or standing that is not known. */
export function readCueWords(files: DataFiles): CueWords {
  return {
    verbs: readVerbs(files),
    sourceNouns: readSourceNouns(files),
    verbForms: wordSet(files, 'irregular-verbs.txt'),
    venueNouns: wordSet(files, 'venue-nouns.txt'),
    remarkNouns: readRemarkNouns(files),
  };
}

function readVerbs(files: DataFiles): ReadonlyMap<string, CueEntry> {
  const entries = new Map<string, CueEntry>();
  for (const [lemma = '', irregular = '-', frames = '', marks = ''] of columnsOf(files, 'cues.tsv')) {
    const flags = marks.split(' ');
    const verb: CueVerb = {
      lemma,
      frames: new Set(frames.split(' ').map((frame) => frameOf(frame, 'cues.tsv'))),
      belief: flags.includes('belief'),
      intends: flags.includes('intent'),
      denies: flags.includes('denies'),
      shows: flags.includes('shows'),
      noun: flags.includes('noun'),
      weak: flags.includes('weak'),
      heard: flags.includes('heard'),
      particle: flags.find((flag) => flag.startsWith('+'))?.slice(1) ?? null,
    };
    const written = [lemma, ...(irregular === '-' ? regularForms(lemma) : irregular.split(' '))];
    CUE_FORMS.forEach((form, i) => {
      const word = written[i] ?? lemma;
      const known = entries.get(word);
      if (known === undefined) entries.set(word, { verb, forms: new Set([form]) });
      else if (known.verb === verb) entries.set(word, { verb, forms: new Set([...known.forms, form]) });
    });
  }
  return entries;
}

function frameOf(word: string, file: string): CueFrame {
  const frame = FRAMES.find((one) => one === word);
  if (frame === undefined) throw new Error(`${file}: no frame is called ${word}`);
  return frame;
}

/** The forms in -s, -ed and -ing of a regular verb: "deny", "denies", "denied", "denied", "denying". */
function regularForms(lemma: string): readonly string[] {
  if (/[^aeiou]y$/.test(lemma)) {
    const stem = lemma.slice(0, -1);
    return [`${stem}ies`, `${stem}ied`, `${stem}ied`, `${lemma}ing`];
  }
  const third = /(?:s|sh|ch|x|z)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
  const stem = lemma.endsWith('e') && !lemma.endsWith('ee') ? lemma.slice(0, -1) : lemma;
  return [
    third,
    lemma.endsWith('e') ? `${lemma}d` : `${lemma}ed`,
    lemma.endsWith('e') ? `${lemma}d` : `${lemma}ed`,
    `${stem}ing`,
  ];
}

function readRemarkNouns(files: DataFiles): ReadonlyMap<string, CueVerb> {
  const nouns = new Map<string, CueVerb>();
  for (const [frame = '', words = '', marks = ''] of columnsOf(files, 'remark-nouns.tsv')) {
    for (const lemma of words.split(' ')) {
      const cue: CueVerb = {
        ...PLAIN,
        lemma,
        frames: new Set([frameOf(frame, 'remark-nouns.tsv')]),
        belief: marks === 'belief',
        noun: true,
      };
      for (const form of numbersOf(lemma)) nouns.set(form, cue);
    }
  }
  return nouns;
}

const PLAIN = {
  belief: false,
  intends: false,
  denies: false,
  shows: false,
  weak: false,
  heard: false,
  particle: null,
};

function readSourceNouns(files: DataFiles): ReadonlyMap<string, SourceNounClass> {
  const nouns = new Map<string, SourceNounClass>();
  for (const [name, words = ''] of columnsOf(files, 'source-nouns.tsv')) {
    const found = SOURCE_NOUN_CLASSES.find((one) => one === name);
    if (found === undefined) throw new Error(`source-nouns.tsv: no class is called ${name}`);
    for (const word of words.split(' ')) for (const form of numbersOf(word)) nouns.set(form, found);
  }
  return nouns;
}

/** A noun in the singular and plural. */
function numbersOf(noun: string): readonly string[] {
  if (/(?:man|woman)$/.test(noun)) return [noun, `${noun.slice(0, -2)}en`];
  if (/[^aeiou]y$/.test(noun)) return [noun, `${noun.slice(0, -1)}ies`];
  return [noun, /(?:s|sh|ch|x)$/.test(noun) ? `${noun}es` : `${noun}s`];
}
