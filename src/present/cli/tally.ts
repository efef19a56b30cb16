import type { VariorumError } from '../../model/error.ts';
import { oneLine } from '../export/foreign.ts';
import type { Io } from './io.ts';
import { sayFailure } from './messages.ts';

/** A remark on how the work went, and on which input or report. */
export interface Remark {
  readonly on?: string | undefined;
  readonly code: string;
  readonly message: string;
}

/** Counts what went wrong or wants to be known, and tells it on standard error. Holds no more than it tells. */
export interface Tally {
  /** Names an input that failed, at once. Told also with `--quiet`. */
  failed(error: VariorumError): void;
  noticed(remark: Remark): void;
  readonly failures: number;
  /** The summary, at the end of the work. */
  tell(): void;
}

/** A stream of a million broken lines is told by its first, and by their number. */
const FAILURES_NAMED = 50;
/** How many notices are told; all of them stand in the output. */
const NOTICES_TOLD = 3;

export function startTally(io: Io, quiet: boolean): Tally {
  const remarks: Remark[] = [];
  let failures = 0;
  let notices = 0;
  return {
    failed(error) {
      failures++;
      if (failures <= FAILURES_NAMED) sayFailure(io, error);
    },
    noticed(remark) {
      notices++;
      if (remarks.length < NOTICES_TOLD) remarks.push(remark);
    },
    get failures() {
      return failures;
    },
    tell() {
      const unnamed = failures - FAILURES_NAMED;
      if (unnamed > 0) io.stderr.write(`variorum: and ${unnamed} more inputs failed\n`);
      if (!quiet && notices > 0) io.stderr.write(summary(notices, remarks));
    },
  };
}

function summary(count: number, told: readonly Remark[]): string {
  const lines = told.map(({ on, code, message }) => {
    // A message that ends with its place is not led in by it too.
    const place = on === undefined || message.endsWith(` ${on}`) ? '' : `${on}: `;
    return `  ${oneLine(`${place}${message}`)} (${code})\n`;
  });
  const left = count - told.length;
  const more = left > 0 ? `  and ${left} more, which the output holds\n` : '';
  return `variorum: ${count === 1 ? '1 notice' : `${count} notices`}\n${lines.join('')}${more}`;
}
