import type { Tokens } from '../language/index.ts';
import type { Figure } from './quantities.ts';

/** Which way a thing lies, and not how large it is. */
const BEARING = 'bearing';

/** What a measure is of by the noun before it ("a depth of 10 km") or the adjective behind it ("10 km deep"). */
const DIMENSIONS: ReadonlyMap<string, string> = new Map([
  ['depth', 'depth'],
  ['deep', 'depth'],
  ['height', 'height'],
  ['high', 'height'],
  ['tall', 'height'],
  ['altitude', 'height'],
  ['width', 'width'],
  ['wide', 'width'],
  ['breadth', 'width'],
  ['thickness', 'thickness'],
  ['thick', 'thickness'],
  ['radius', 'radius'],
  ['diameter', 'diameter'],
]);

const POINT = /^(?:north|south)?[-‐‑]?(?:east|west)?(?:wards?)?$/;

/** The dimension that a measure is told to be of, or that it is a distance with a direction; null where it is plain. */
export function dimensionOf(tokens: Tokens, { span }: Figure): string | null {
  const [first, end] = [tokens.indexAt(span.start), tokens.indexAt(span.end - 1) + 1];
  if (isBearing(tokens, end)) return BEARING;
  const behind = DIMENSIONS.get(tokens.foldedOf(tokens.foldedOf(end) === 'in' ? end + 1 : end));
  return behind ?? dimensionBefore(tokens, first);
}

/** "South of", "to the south-east of", "off the coast", "away". */
function isBearing(tokens: Tokens, end: number): boolean {
  if (/^(?:off|away|from|offshore|inland)$/.test(tokens.foldedOf(end))) return true;
  const at = tokens.foldedOf(end) === 'to' && tokens.foldedOf(end + 1) === 'the' ? end + 2 : end;
  return tokens.foldedOf(at) !== '' && POINT.test(tokens.foldedOf(at));
}

/** How far before its measure the noun may stand: "a depth of no more than about 10 km". */
const REACH = 6;

function dimensionBefore(tokens: Tokens, first: number): string | null {
  for (let i = first - 1; i >= Math.max(0, first - REACH); i--) {
    if (/^(?:NOUN|VERB|PUNCT)$/.test(tokens.uposOf(i))) return DIMENSIONS.get(tokens.foldedOf(i)) ?? null;
  }
  return null;
}
