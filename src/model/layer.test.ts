import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Annotation, LayerType, layerOf, type Ref } from './layer.ts';
import { compareSpans, contains, overlaps, type Span, span } from './span.ts';

interface Remark extends Annotation {
  readonly note: number;
}

const REMARKS = new LayerType<Remark>('remarks');
const maker = { name: 'reader', version: '1' };

const spans = fc.tuple(fc.nat(60), fc.nat(12)).map(([start, length]) => span(start, start + length));
const remarks = fc
  .array(spans, { maxLength: 40 })
  .map((all): Remark[] => all.map((one, note) => ({ span: one, note })));

describe('a layer', () => {
  it('stands by start and end, equals as given, whatever order its annotations come in', () => {
    fc.assert(
      fc.property(remarks, (given) => {
        const notes = [...layerOf(REMARKS, maker, given)].map((one) => one.note);
        const sorted = given.toSorted((a, b) => compareSpans(a.span, b.span) || a.note - b.note);
        expect(notes).toEqual(sorted.map((one) => one.note));
      }),
    );
  });

  it('finds within and touching what a plain filter finds', () => {
    fc.assert(
      fc.property(remarks, spans, (given, where) => {
        const layer = layerOf(REMARKS, maker, given);
        const filtered = (holds: (inner: Span) => boolean) =>
          [...layer.refs()].filter((ref) => holds(layer.at(ref).span));
        expect(layer.within(where)).toEqual(filtered((inner) => contains(where, inner)));
        expect(layer.touching(where)).toEqual(filtered((inner) => overlaps(where, inner)));
      }),
    );
  });

  it('holds what each of its refs points at', () => {
    fc.assert(
      fc.property(remarks, (given) => {
        const layer = layerOf(REMARKS, maker, given);
        expect([...layer.refs()].map((ref) => layer.at(ref))).toEqual([...layer]);
        expect(layer.size).toBe(given.length);
      }),
    );
  });

  it('freezes its annotations and leaves the array it was given alone', () => {
    const given: Remark[] = [
      { span: span(5, 6), note: 0 },
      { span: span(1, 2), note: 1 },
    ];
    const layer = layerOf(REMARKS, maker, given);
    expect(given.map((one) => one.note)).toEqual([0, 1]);
    expect([...layer].every((one) => Object.isFrozen(one))).toBe(true);
  });

  it('refuses a ref from another report', () => {
    const long = layerOf(REMARKS, maker, [
      { span: span(0, 1), note: 0 },
      { span: span(1, 2), note: 1 },
    ]);
    const short = layerOf(REMARKS, maker, [{ span: span(0, 1), note: 0 }]);
    const last: Ref<Remark> | undefined = [...long.refs()].at(-1);
    expect(() => last !== undefined && short.at(last)).toThrow(RangeError);
  });
});
