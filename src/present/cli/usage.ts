import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { ReadingOptions } from './options.ts';

/** Options that do not go together: found only when all of them are known. Ends a run with exit code 2. */
export class UsageError extends Error {}

/** Throws a `UsageError` where the output would take the place of an input. */
export function refuseOwnInput(
  inputs: readonly string[],
  { output, record = [], actors = [] }: ReadingOptions,
): void {
  if (output === undefined || output === '-') return;
  const target = placeOf(output);
  const own = [...inputs, ...record, ...actors].find((input) => input !== '-' && placeOf(input) === target);
  if (own !== undefined) throw new UsageError(`-o ${output} would overwrite an input: give it another name`);
}

/** Where a path leads, through links; that of a file which is not there yet by its folder. */
function placeOf(path: string): string {
  const whole = resolve(path);
  return existsSync(whole) ? realpathSync(whole) : join(placeOf(dirname(whole)), basename(whole));
}
