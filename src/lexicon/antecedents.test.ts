import { describe, expect, it } from 'vitest';
import { readAntecedentWeights } from './antecedents.ts';

const read = (table: string) => readAntecedentWeights(new Map([['antecedent-weights.tsv', table]]));

describe('the weights of antecedents', () => {
  it('are told by trait and values, 0 where there is no row', () => {
    const weights = read('# source\nform\tname\t0\t0.5\ndistance\t1\t-\t-1.5\nnobody\t-\t-\t0.3\n');
    expect(weights.of('form', 'name', 0)).toBe(0.5);
    expect(weights.of('distance', 1)).toBe(-1.5);
    expect(weights.of('nobody')).toBe(0.3);
    expect(weights.of('form', 'pronoun', 0)).toBe(0);
    expect(weights.of('role', 'subject')).toBe(0);
  });

  it('are of known traits and are numbers', () => {
    expect(() => read('colour\tred\t-\t1\n')).toThrow('colour');
    expect(() => read('role\tsubject\t-\tmuch\n')).toThrow('much');
  });
});
