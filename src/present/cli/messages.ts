import type { VariorumError } from '../../model/error.ts';
import { oneLine } from '../export/foreign.ts';
import type { Io } from './io.ts';

/** Names what failed, in a line, with its code. */
export function sayFailure(io: Io, { code, message }: VariorumError): void {
  io.stderr.write(`variorum: ${oneLine(message)} (${code})\n`);
}
