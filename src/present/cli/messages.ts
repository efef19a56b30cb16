import type { VariorumError } from '../../model/error.ts';
import { oneLine } from '../export/foreign.ts';
import type { Io } from './io.ts';

/** A remark on how the work went, and on which input or report. */
export interface Remark {
  readonly on?: string;
  readonly code: string;
  readonly message: string;
}

/** How many notices are told on standard error; all of them stand in the output. */
const NOTICES_TOLD = 3;

/** Names what failed, in a line. Told also with `--quiet`. */
export function sayFailure(io: Io, { code, message }: VariorumError): void {
  io.stderr.write(`variorum: ${oneLine(message)} (${code})\n`);
}

/** A summary of the notices: how many, and the first few. */
export function sayNotices(io: Io, remarks: readonly Remark[]): void {
  if (remarks.length === 0) return;
  const told = remarks.slice(0, NOTICES_TOLD).map(({ on, code, message }) => {
    const place = on === undefined ? '' : `${on}: `;
    return `  ${oneLine(`${place}${message}`)} (${code})\n`;
  });
  const left = remarks.length - told.length;
  const more = left > 0 ? `  and ${left} more, which the output holds\n` : '';
  const count = remarks.length === 1 ? '1 notice' : `${remarks.length} notices`;
  io.stderr.write(`variorum: ${count}\n${told.join('')}${more}`);
}
