import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Annotator, inReadingOrder } from './annotator.ts';
import { LayerKey } from './layer.ts';

const key = (name: string) => new LayerKey(name);

function step(name: string, reads: readonly string[]): Annotator {
  return {
    writes: [key(name)],
    reads: reads.map(key),
    languages: ['*'],
    maker: { name, version: '1' },
    annotate: () => ({ layers: [] }),
  };
}

const nameOf = (one: Annotator) => one.maker.name;

/** Steps without a circle: each reads some of those before it, and all are shuffled. */
const shuffledSteps = fc
  .array(fc.array(fc.nat(), { maxLength: 3 }), { maxLength: 12 })
  .map((all) => all.map((reads, i) => step(`s${i}`, i === 0 ? [] : reads.map((n) => `s${n % i}`))))
  .chain((steps) => fc.shuffledSubarray(steps, { minLength: steps.length }));

describe('inReadingOrder', () => {
  it('puts each step after those that write what it reads, and loses none', () => {
    fc.assert(
      fc.property(shuffledSteps, (steps) => {
        const ordered = inReadingOrder(steps, []);
        expect(ordered.map(nameOf).sort()).toEqual(steps.map(nameOf).sort());
        ordered.forEach((one, i) => {
          const written = new Set(
            ordered.slice(0, i).flatMap((earlier) => earlier.writes.map(({ name }) => name)),
          );
          expect(one.reads.every(({ name }) => written.has(name))).toBe(true);
        });
      }),
    );
  });

  it('keeps the order it is given where reading allows it', () => {
    const steps = [step('times', ['tokens']), step('mentions', ['tokens']), step('chains', ['mentions'])];
    expect(inReadingOrder(steps, [key('tokens')])).toEqual(steps);
  });

  it('refuses a circle', () => {
    expect(() => inReadingOrder([step('a', ['b']), step('b', ['a'])], [])).toThrow(
      /nothing writes what these read: a,b/,
    );
  });

  it('refuses a layer that nobody writes', () => {
    expect(() => inReadingOrder([step('chains', ['mentions'])], [key('tokens')])).toThrow(/chains/);
  });
});
