/**
 * What is told, before anybody decides how it looks: the text and the Markdown export write the same outline.
 * Every string may hold words from outside, so whoever writes it makes all of them safe.
 */
export interface Outline {
  readonly title: string;
  /** Lines under the title: counts first. */
  readonly lead: readonly string[];
  readonly sections: readonly Section[];
}

export interface Section {
  readonly heading: string;
  /** What the section means, or what its being empty does not mean. */
  readonly note?: string;
  readonly items: readonly Item[];
  /** Whether a short telling may leave out items after the first few. */
  readonly mayBeCut: boolean;
  /** How to get the items that a short telling leaves out. */
  readonly whole?: string;
}

export interface Item {
  /** What the item is called by elsewhere, in the place of its number: the siglum of a report. */
  readonly mark?: string;
  readonly head: string;
  readonly parts: readonly Part[];
  /** How sure the reading is, and the rules that fired. */
  readonly why?: string;
}

/** One version, one utterance, one group of evidence: what it says, who carries it, and its passages. */
export interface Part {
  readonly says?: string;
  readonly carriedBy?: string;
  /** What its words must never be read without: that they are told as not said, that they were changed. */
  readonly label?: string;
  readonly passages: readonly Passage[];
}

/** The words of a report at a place. */
export interface Passage {
  /** "A2 120–178". */
  readonly place: string;
  readonly exact: string;
  /** The report in full, for an endnote: siglum, outlet, headline, date, address. */
  readonly from: string;
}
