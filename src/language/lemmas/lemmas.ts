import type { LemmaTables } from '../pack/index.ts';

/** Finds the dictionary form of a word. */
export interface Lemmas {
  /**
   * The lemma of a word with a universal part of speech ("VERB") and features ("Tense=Past|VerbForm=Fin"). Exceptions
   * come first, then endings whose stem is a known word; a word that is not known loses the first ending that fits.
   */
  lemmaOf(word: string, upos: string, morph: string): string;
}

/** Remembered lemmas, all parts of speech together. An entry takes some 200 bytes. */
const MOST_LEMMAS = 50_000;
const LONGEST_REMEMBERED = 40;

const ALPHABETIC = /^\p{L}+$/u;

/** The tables of one part of speech. */
interface Tables {
  readonly rules: readonly (readonly [old: string, by: string])[];
  readonly exceptions: ReadonlyMap<string, readonly string[]>;
  readonly index: ReadonlySet<string>;
}

/** A lemmatiser from the tables of a pack. A part of speech has its tables made when it is first asked for. */
export function createLemmas(written: LemmaTables): Lemmas {
  const tables = new Map<string, Tables | null>();
  const tablesOf = (upos: string): Tables | null => {
    const known = tables.get(upos);
    if (known !== undefined) return known;
    const made = readTables(written, upos.toLowerCase());
    tables.set(upos, made);
    return made;
  };
  const memory = new Map<string, string>();
  return {
    lemmaOf: (word, upos, morph) => {
      if (!upos || upos === 'SPACE' || isBaseForm(upos, morph)) return word.toLowerCase();
      const own = tablesOf(upos);
      if (!own) return upos === 'PROPN' ? word : word.toLowerCase();
      const key = `${upos} ${word}`;
      const known = memory.get(key);
      if (known !== undefined) return known;
      const lemma = byRules(word, own);
      if (word.length > LONGEST_REMEMBERED) return lemma;
      if (memory.size >= MOST_LEMMAS) memory.clear();
      memory.set(key, lemma);
      return lemma;
    },
  };
}

/** Whether the features say that the word stands as in the dictionary. */
function isBaseForm(upos: string, morph: string): boolean {
  const features = morph.split('|');
  const has = (feature: string) => features.includes(feature);
  if (has('VerbForm=Inf') || has('Degree=Pos')) return true;
  if (upos === 'NOUN') return has('Number=Sing');
  if (upos !== 'VERB') return false;
  return has('VerbForm=Fin') && has('Tense=Pres') && !morph.includes('Number=');
}

/**
 * The first of: the last exception that no rule yields, the first rule's form that is a word or not all letters, the
 * first other form, the word as it stands. The order is spaCy's up to version 3.8.7; later versions take the last
 * rule's form that is a word.
 */
function byRules(word: string, { rules, exceptions, index }: Tables): string {
  const lower = word.toLowerCase();
  const forms: string[] = [];
  const unknown: string[] = [];
  for (const [old, by] of rules) {
    if (!lower.endsWith(old)) continue;
    const form = lower.slice(0, lower.length - old.length) + by;
    if (form === '') continue;
    if (index.has(form) || !ALPHABETIC.test(form)) forms.push(form);
    else unknown.push(form);
  }
  const listed = exceptions.get(lower)?.findLast((form) => !forms.includes(form));
  return listed ?? forms[0] ?? unknown[0] ?? word;
}

function readTables(written: LemmaTables, upos: string): Tables | null {
  const rules = written.rules.get(upos) ?? [];
  const exceptions = lines(written.exceptions.get(upos)).map((line) => line.split(' '));
  const index = lines(written.index.get(upos));
  if (rules.length + exceptions.length + index.length === 0) return null;
  return {
    rules,
    exceptions: new Map(exceptions.map(([form = '', ...lemmas]) => [form, [...new Set(lemmas)]])),
    index: new Set(index),
  };
}

function lines(text: string | undefined): string[] {
  return text ? text.split('\n') : [];
}
