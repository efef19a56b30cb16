/** What went wrong, sorted into named classes, each with the places where it did. */
export class ErrorClasses {
  readonly #places = new Map<string, string[]>();

  add(name: string, place: string): void {
    const places = this.#places.get(name);
    if (places === undefined) this.#places.set(name, [place]);
    else places.push(place);
  }

  /** A line a class, the largest first, with its number, its share, and a few places spread over all of them. */
  lines(show: number): readonly string[] {
    const all = [...this.#places].toSorted(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
    const total = all.reduce((sum, [, places]) => sum + places.length, 0);
    return all.flatMap(([name, places]) => [
      `${String(places.length).padStart(6)}  ${((places.length / total) * 100).toFixed(1).padStart(5)} %  ${name}`,
      ...spread(places, show).map((place) => `           ${place.replace(/\s+/g, ' ').slice(0, WIDTH)}`),
    ]);
  }
}

const WIDTH = 160;

function spread(places: readonly string[], count: number): readonly string[] {
  const step = Math.max(1, Math.floor(places.length / Math.max(1, count)));
  return places.filter((_, i) => i % step === 0).slice(0, count);
}
