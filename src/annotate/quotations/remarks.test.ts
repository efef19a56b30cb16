import { describe, expect, it } from 'vitest';
import { quotationsOf, remarked } from './testing.ts';

/** One row a case: what stands there is what must come out. */
function reads(cases: readonly string[]): void {
  it.each(cases)('%s', (marked) => expect(remarked(marked)).toBe(marked));
}

describe('a remark that somebody reacts to is by whose it is', () => {
  reads([
    'Brek criticised [Dorn]S’s [description]C of the dam as “[safe]Q.”',
    'Brek condemned [Dorn]S’s [recent remark]C that [the dam was “safe.”]Q',
    'Brek rejected [Dorn]S’s [statement]C that “[the dam is safe.]Q”',
    'Brek rejected a [claim]C by [Dorn]S that “[the dam is safe.]Q”',
    'Brek welcomed [Dorn]S’s [statement]C that “[the dam is safe.]Q”',
    'Brek called [Dorn]S’s [description]C of the dam as “[safe]Q” a lie.',
    'Asked about [the mayor]S’s [claim]C that [the dam was “safe,”]Q [Brek]S2 [said]C2 [he had no comment]Q2.',
    'Asked about [Dorn]S’s [claim]C that [the dam was “safe,”]Q Brek shrugged.',
    'Responding to [Dorn]S’s [remark]C that “[the dam is safe]Q,” [Brek]S2 [said]C2 [it was not]Q2.',
    '[Brek]S [rejected]C [Dorn]S2’s [statement]C2 that [[the dam is safe]Q]Q2.',
  ]);

  it('and by nobody where no owner is named', () => {
    const found = quotationsOf('Brek criticised the description of the dam as “safe.”');
    expect(found.filter(({ source }) => source !== null)).toEqual([]);
  });

  it.each([
    ['words beside it may be either’s', 'Brek mocked Dorn’s “safe dam” speech as empty.'],
    ['nobody reacts to it', 'The claim that it rained was long.'],
  ])('and of none where %s', (_, text) => expect(quotationsOf(text)).toEqual([]));

  reads([
    '[Brek]S [dismissed]C Dorn’s report as “[pure invention]Q.”',
    '[Brek]S [called]C Dorn’s statement “[a lie]Q.”',
    '[Brek]S [slammed]C Dorn’s “[reckless]Q” conduct.',
    '[Brek]S [said]C in Monday’s statement that [the dam was safe]Q.',
  ]);
});
