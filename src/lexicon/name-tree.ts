import type { MentionType } from '../model/index.ts';

/** What a known name may stand for. */
export interface KnownName {
  readonly type: MentionType;
  /** How it names: "Norland" itself, "Norlandic", "Norlanders", its seat of government, or a name of anything else. */
  readonly as: 'name' | 'adjective' | 'people' | 'capital';
  /** What all its names share: `country:KP`, `organization:12`, `actor:nato`; places that share nothing have their own name. */
  readonly referent: string;
}

/** A known name that begins at a word: how many words it takes, and what it is. */
export interface KnownStretch {
  readonly length: number;
  readonly known: KnownName;
}

interface Branch {
  known?: KnownName;
  readonly next: Map<string, Branch>;
}

/**
 * Known names by their words. Of several meanings of a name the first that was added stays. A tree grows only below
 * the first words that somebody asks for: most of many thousand names are never met.
 */
export class NameTree {
  readonly #waiting = new Map<string, (readonly [name: string, known: KnownName])[]>();
  readonly #root: Branch = { next: new Map() };

  add(name: string, known: KnownName): void {
    const first = firstWordOf(name);
    const waiting = this.#waiting.get(first);
    if (waiting === undefined) this.#waiting.set(first, [[name, known]]);
    else waiting.push([name, known]);
  }

  /** The longest name that begins where `wordAt` gives the words from; null where none does. */
  longest(wordAt: (i: number) => string): KnownStretch | null {
    let best: KnownStretch | null = null;
    let branch = this.#grownFrom(spelling(wordAt(0)));
    for (let i = 1; branch !== undefined; i++) {
      if (branch.known !== undefined) best = { length: i, known: branch.known };
      branch = branch.next.get(spelling(wordAt(i)));
    }
    return best;
  }

  /** The name that these words are, whole. */
  find(words: string): KnownName | null {
    const [first = '', ...rest] = wordsIn(words);
    let branch = this.#grownFrom(first);
    for (const word of rest) branch = branch?.next.get(word);
    return branch?.known ?? null;
  }

  #grownFrom(first: string): Branch | undefined {
    const waiting = this.#waiting.get(first);
    if (waiting !== undefined) {
      this.#waiting.delete(first);
      for (const [name, known] of waiting) addBelow(this.#root, name, known);
    }
    return this.#root.next.get(first);
  }
}

function addBelow(root: Branch, name: string, known: KnownName): void {
  let branch = root;
  for (const word of wordsIn(name)) {
    let next = branch.next.get(word);
    if (next === undefined) {
      next = { next: new Map() };
      branch.next.set(word, next);
    }
    branch = next;
  }
  branch.known ??= known;
}

const WORD = /['’ʼ]s\b|[^\s,'’ʼ-]+(?:['’ʼ](?!s\b)[^\s,'’ʼ-]+)*|['’ʼ,-]/u;
const WORDS = new RegExp(WORD, 'gu');

/** The words of a name, split as the language engine splits them. */
export function wordsIn(name: string): readonly string[] {
  return (name.match(WORDS) ?? []).map(spelling);
}

function firstWordOf(name: string): string {
  return spelling(WORD.exec(name)?.[0] ?? '');
}

/** "SEOUL" in a dateline is "Seoul", and so, on both sides, is "Nato" for "NATO": short words keep their case. */
function spelling(word: string): string {
  const straight = word.replace(/[’ʼ]/g, "'");
  const shouts = straight.length > 3 && straight === straight.toUpperCase() && !straight.includes('.');
  return shouts ? straight.slice(0, 1) + straight.slice(1).toLowerCase() : straight;
}
