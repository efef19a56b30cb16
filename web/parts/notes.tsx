import { citationsIn } from '../../src/dossier/telling/citations.ts';
import type { Edition } from '../edition.ts';
import { type Place, placeOf, placesOfItems } from '../place.ts';

/** The passages of the edition for paper, and the number of each. */
export interface Notes {
  readonly places: ReadonlyMap<string, Place>;
  readonly numbers: ReadonlyMap<string, number>;
}

/** Each passage has one number, in the order in which findings, occasions and outlooks first rest on it. */
export function numberPlaces({ dossier, reports }: Edition): Notes {
  const places = new Map<string, Place>();
  const numbers = new Map<string, number>();
  for (const place of [
    ...dossier.findings.flatMap(citationsIn).map(placeOf),
    ...dossier.occasions.flatMap(({ quotations }) => placesOfItems(reports, quotations)),
    ...(dossier.outlooks ?? []).flatMap(({ forecasts }) =>
      placesOfItems(
        reports,
        forecasts.map(({ item }) => item),
      ),
    ),
  ]) {
    const key = placeKey(place);
    if (places.has(key)) continue;
    places.set(key, place);
    numbers.set(key, places.size);
  }
  return { places, numbers };
}

function placeKey({ report, start, end }: Place): string {
  return `${start}-${end} ${report}`;
}

export function Numbers({ of, notes }: { readonly of: readonly Place[]; readonly notes: Notes }) {
  if (of.length === 0) return null;
  return (
    <span className="numbers">[{of.map((place) => notes.numbers.get(placeKey(place))).join(', ')}]</span>
  );
}
