import type { Citation } from './citation.ts';
import type { Annotation, AnyLayer, Layer, LayerKey, LayerType, Maker } from './layer.ts';
import type { Notice } from './notice.ts';
import type { ReportId } from './report-id.ts';
import { type Span, wordsOf } from './span.ts';
import type { Removal } from './zones.ts';

/** A stated value and where it was read. A report's own date is a claim, and stays one. */
export interface Stated<T> {
  readonly value: T;
  /** Where it stands: `option`, `front-matter`, `manifest`, `text`, or the rule that read it from a page. */
  readonly from: string;
  readonly span?: Span;
}

/** One fetching of one URI: the first of the three steps of provenance (capture, extractor, maker). */
export interface Capture {
  readonly uri: string;
  /** ISO 8601 instant, or null: a file on disk has no capture time unless one is stated. */
  readonly at: string | null;
  readonly mediaType: string;
  /** `sha256:` and the hexadecimal digest of the bytes as received. */
  readonly digest: string;
}

export const GENRES = [
  'news',
  'analysis',
  'opinion',
  'interview',
  'statement',
  'transcript',
  'live',
] as const;
export type Genre = (typeof GENRES)[number];

/**
 * What a report says of itself. `published` is an ISO date or instant as stated, never completed. Null means
 * looked for and not found.
 */
export interface Metadata {
  readonly headline: Stated<string> | null;
  readonly outlet: Stated<string> | null;
  readonly published: Stated<string> | null;
  readonly dateline: Stated<string> | null;
  /** The supplier of the text where it credits one: an agency is not the outlet that prints it. */
  readonly agency: Stated<string> | null;
  readonly byline: readonly Stated<string>[];
  readonly url: Stated<string> | null;
  /** What kind of report it is labelled as, or has the form of. */
  readonly genre: Stated<Genre> | null;
}

export const NO_METADATA: Metadata = {
  headline: null,
  outlet: null,
  published: null,
  dateline: null,
  agency: null,
  byline: [],
  url: null,
  genre: null,
};

/** All that a report is before anybody annotates it. */
export interface ReportParts {
  readonly id: string;
  readonly text: string;
  /** A record is a primary source, against which quotations are checked; a report tells of one. */
  readonly role: 'report' | 'record';
  /** BCP 47 tag of the language the text is read as, `und` where it is not known. */
  readonly language: string;
  /** The id of the earlier version. Versions of one report form a series and never count as carriers apart. */
  readonly revisionOf?: string;
  readonly metadata: Metadata;
  readonly capture: Capture;
  readonly extractor: Maker;
  readonly removals: readonly Removal[];
  readonly notices: readonly Notice[];
}

/**
 * One text by one outlet, as captured. A value: `with` gives a new report, the text never changes, and its
 * offsets are the one coordinate system for everything said of it.
 */
export class Report {
  readonly id: ReportId;
  readonly parts: ReportParts;
  readonly #layers: ReadonlyMap<string, readonly AnyLayer[]>;

  constructor(parts: ReportParts, layers: ReadonlyMap<string, readonly AnyLayer[]> = new Map()) {
    this.id = parts.id as ReportId;
    this.parts = Object.freeze({ ...parts });
    this.#layers = layers;
  }

  get text(): string {
    return this.parts.text;
  }

  get metadata(): Metadata {
    return this.parts.metadata;
  }

  get notices(): readonly Notice[] {
    return this.parts.notices;
  }

  /** Whether some maker has looked for this kind. Without a layer nothing was looked for; an empty one found none. */
  has(type: LayerKey): boolean {
    return this.#layers.has(type.name);
  }

  /** The active layer of a type: the one added last. Throws a RangeError where there is none: see `has`. */
  layer<A extends Annotation>(type: LayerType<A>): Layer<A> {
    const active = this.layers(type).at(-1);
    if (active === undefined) throw new RangeError(`report ${this.id} has no layer of ${type.name}`);
    return active;
  }

  /** The layers of a type by all makers, the active one last. */
  layers<A extends Annotation>(type: LayerType<A>): readonly Layer<A>[] {
    // The map is keyed by type, and `with` is the only way in: what stands under a key has its type.
    return (this.#layers.get(type.name) ?? []) as readonly Layer<A>[];
  }

  /** The makers of the active layers, by layer name in alphabetical order. */
  makers(): readonly (readonly [string, Maker])[] {
    const named: [string, Maker][] = [];
    for (const [name, layers] of this.#layers) {
      const active = layers.at(-1);
      if (active) named.push([name, active.maker]);
    }
    return named.sort(([a], [b]) => (a < b ? -1 : 1));
  }

  /** This report with one more layer, which becomes the active one; the same maker's earlier layer gives way. */
  with(layer: AnyLayer): Report {
    const others = (this.#layers.get(layer.type.name) ?? []).filter(
      (one) => one.maker.name !== layer.maker.name,
    );
    return new Report(this.parts, new Map(this.#layers).set(layer.type.name, [...others, layer]));
  }

  /** This report with more notices; those it has already, to the letter, are not said twice. */
  noting(notices: readonly Notice[]): Report {
    const said = new Set(this.notices.map((notice) => JSON.stringify(notice)));
    const added = notices.filter((notice) => !said.has(JSON.stringify(notice)));
    return added.length === 0
      ? this
      : new Report({ ...this.parts, notices: [...this.notices, ...added] }, this.#layers);
  }

  /** The passage at a span with its words. Throws a RangeError where the text does not reach so far. */
  cite(span: Span): Citation {
    if (span.end > this.text.length) throw new RangeError(`report ${this.id} ends before ${span.end}`);
    return { report: this.id, span, exact: wordsOf(this.text, span) };
  }
}
