import { compareSpans, type Span } from './span.ts';

/**
 * A remark on a report, kept apart from its text: where it stands, and how sure we are of it (0 to 1; absent
 * where the maker does not grade). Annotations are frozen when they enter a layer.
 */
export interface Annotation {
  readonly span: Span;
  readonly confidence?: number;
}

/** Who made a layer, and with which version and settings, so that it can be made again. */
export interface Maker {
  readonly name: string;
  readonly version: string;
  readonly setup?: string;
}

/** The untyped base of a layer's key: its name. What only orders or prints layers needs no more. */
export class LayerKey {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

declare const ofAnnotation: unique symbol;

/**
 * A typed key. A plain generic class would be a phantom type, and a key of quotations would pass for one of
 * mentions. The brand is a function from A to A, which makes the type invariant: neither a wider nor a
 * narrower key takes another's place.
 */
export class LayerType<A extends Annotation> extends LayerKey {
  declare readonly [ofAnnotation]: (annotation: A) => A;
}

/**
 * A place in a layer of A: an index that only a layer of the same annotation type takes. References across
 * layers are refs, never copies, so that a quotation's source *is* a mention.
 */
export type Ref<A extends Annotation> = number & { readonly [ofAnnotation]: (annotation: A) => A };

/**
 * Annotations of one kind by one maker, ordered by start and end. Layers of several makers stand side by side
 * in a report; nothing overwrites another silently.
 */
export interface Layer<A extends Annotation> extends Iterable<A> {
  readonly type: LayerType<A>;
  readonly maker: Maker;
  readonly size: number;
  /** The annotation a ref points at. Throws a RangeError for an index that the layer does not hold. */
  at(ref: Ref<A>): A;
  /** All refs in order. */
  refs(): Iterable<Ref<A>>;
  /** The refs whose annotation lies wholly inside `where`, in order. */
  within(where: Span): Ref<A>[];
  /** The refs whose annotation shares a character with `where`, in order. */
  touching(where: Span): Ref<A>[];
}

/** A layer whose kind is not known: for lists of layers of many kinds. Every `Layer<A>` is one. */
export interface AnyLayer extends Iterable<Annotation> {
  readonly type: LayerKey;
  readonly maker: Maker;
  readonly size: number;
}

/** A layer from annotations in any order: they are sorted by start and end, equals staying as given, and frozen. */
export function layerOf<A extends Annotation>(
  type: LayerType<A>,
  maker: Maker,
  annotations: readonly A[],
): Layer<A> {
  return new ArrayLayer(type, maker, annotations);
}

/**
 * `maxEnd[i]` is the furthest end among the first i + 1 annotations. It grows, so both queries can begin at a
 * place found by bisection even where annotations nest.
 */
class ArrayLayer<A extends Annotation> implements Layer<A> {
  readonly type: LayerType<A>;
  readonly maker: Maker;
  readonly #items: readonly A[];
  readonly #maxEnd: Uint32Array;

  constructor(type: LayerType<A>, maker: Maker, annotations: readonly A[]) {
    this.type = type;
    this.maker = maker;
    this.#items = annotations.toSorted((a, b) => compareSpans(a.span, b.span));
    this.#maxEnd = new Uint32Array(this.#items.length);
    let furthest = 0;
    this.#items.forEach((item, i) => {
      Object.freeze(item);
      furthest = Math.max(furthest, item.span.end);
      this.#maxEnd[i] = furthest;
    });
  }

  get size(): number {
    return this.#items.length;
  }

  at(ref: Ref<A>): A {
    const item = this.#items[ref];
    if (item === undefined)
      throw new RangeError(`${this.type.name} holds ${this.size} annotations, none at ${ref}`);
    return item;
  }

  *refs(): Iterable<Ref<A>> {
    for (let i = 0; i < this.#items.length; i++) yield i as Ref<A>;
  }

  [Symbol.iterator](): Iterator<A> {
    return this.#items[Symbol.iterator]();
  }

  within(where: Span): Ref<A>[] {
    return this.#collect(where, (item) => item.start >= where.start && item.end <= where.end);
  }

  touching(where: Span): Ref<A>[] {
    return this.#collect(where, (item) => Math.min(item.end, where.end) > Math.max(item.start, where.start));
  }

  #collect(where: Span, holds: (span: Span) => boolean): Ref<A>[] {
    const found: Ref<A>[] = [];
    for (let i = firstAbove(this.#maxEnd, where.start - 1); i < this.#items.length; i++) {
      const item = this.#items[i];
      if (item === undefined || item.span.start > where.end) break;
      if (holds(item.span)) found.push(i as Ref<A>);
    }
    return found;
  }
}

/** The first index whose value is above `limit` in a growing column, by bisection. */
function firstAbove(column: Uint32Array, limit: number): number {
  let low = 0;
  let high = column.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((column[middle] ?? 0) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}
