/** A text without the breaks of its lines, and where each of its characters stood. */
export interface Unwrapped {
  readonly text: string;
  /** The offset in the wrapped text of one in this text, both in UTF-16 code units; asked in ascending order. */
  readonly original: (offsets: Uint32Array) => Uint32Array;
}

/** The end of a line with the blanks around it. */
const BREAK = /(?<![ \t])[ \t]*\r?\n[ \t]*/g;

/**
 * A paragraph with each break of a line as one space: "General Ana\nDrell" is one name, and the model, which has seen
 * prose that runs on, takes a break for the end of a phrase.
 */
export function unwrapped(text: string): Unwrapped {
  const breaks: { readonly at: number; readonly shift: number }[] = [];
  let shift = 0;
  const plain = text.replace(BREAK, (found, at: number) => {
    breaks.push({ at: at - shift, shift: shift + found.length - 1 });
    shift += found.length - 1;
    return ' ';
  });
  return { text: plain, original: (offsets) => shifted(offsets, breaks) };
}

function shifted(
  offsets: Uint32Array,
  breaks: readonly { readonly at: number; readonly shift: number }[],
): Uint32Array {
  let next = 0;
  return offsets.map((offset) => {
    while ((breaks[next]?.at ?? offset) < offset) next++;
    return offset + (breaks[next - 1]?.shift ?? 0);
  });
}
