/** The first place of the greatest number among `from`..`end` of the numbers; -1 where there are none. */
export function argmax(numbers: Float32Array, from: number, end: number): number {
  let best = from < end ? from : -1;
  let most = numbers[from] ?? 0;
  for (let i = from + 1; i < end; i++) {
    const one = numbers[i] ?? 0;
    if (one > most) {
      most = one;
      best = i;
    }
  }
  return best;
}
