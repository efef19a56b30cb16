import pc from 'picocolors';
import { PLAIN_STYLE, type Style } from '../export/text.ts';
import type { Io } from './io.ts';
import type { ReadingOptions } from './options.ts';

/** Lines longer than this are hard to read, however wide the window is. */
const WIDTH_MOST = 100;
const WIDTH_USUAL = 80;

/** The width to write text for: as asked for, else that of the terminal. */
export function widthFor(io: Io, { width, output }: ReadingOptions): number {
  if (width !== undefined) return width;
  const columns = output === undefined ? io.stdout.columns : undefined;
  return Math.min(columns ?? WIDTH_USUAL, WIDTH_MOST);
}

/** Colours for a terminal, or none. */
export function styleFor(io: Io, options: ReadingOptions): Style {
  if (!wantsColor(io, options)) return PLAIN_STYLE;
  const { bold, cyan, dim, underline } = pc.createColors(true);
  return {
    title: (text) => bold(underline(text)),
    heading: (text) => bold(cyan(text)),
    says: bold,
    quiet: dim,
  };
}

/** `--no-color` and NO_COLOR (no-color.org) go before FORCE_COLOR, and that before what the output is. */
function wantsColor({ env, stdout }: Io, { color, output }: ReadingOptions): boolean {
  const forced = env.FORCE_COLOR;
  if (!color || (env.NO_COLOR ?? '') !== '' || forced === '0' || forced === 'false') return false;
  if (forced !== undefined && forced !== '') return true;
  return output === undefined && stdout.isTTY === true && env.TERM !== 'dumb';
}
