/** By UTF-16 code units, the same in every place and language: for `sort`, which needs a number. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The first index below `size` at which `holds` is true, or `size`, by bisection: it must be false up to some index
 * and true from there on.
 */
export function firstWhere(size: number, holds: (i: number) => boolean): number {
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
