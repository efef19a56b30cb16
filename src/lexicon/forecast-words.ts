import { LIKELIHOODS, type Likelihood } from '../model/index.ts';
import { columnsOf, type DataFiles } from './table.ts';

/** The words that tell of the future, in lower case; verbs and nouns in their dictionary form. */
export interface ForecastWords {
  readonly verbs: ReadonlySet<string>;
  readonly nouns: ReadonlySet<string>;
  /** What stands before "to" and a verb: "unlikely", "expected". */
  readonly predicates: ReadonlySet<string>;
  readonly conditions: ReadonlySet<string>;
  readonly modals: ReadonlySet<string>;
  /** Nouns for people who assess what others will do, and threaten nobody themselves. */
  readonly assessors: ReadonlySet<string>;
  /** Phrases with their band, those of more words first. */
  readonly likelihoods: readonly (readonly [phrase: readonly string[], band: Likelihood])[];
}

const FILE = 'forecast-words.tsv';

/** `forecast-words.tsv`: a kind, a band, and words a row. Throws an Error for a band that is none. */
export function readForecastWords(files: DataFiles): ForecastWords {
  const rows = columnsOf(files, FILE);
  const words = (kind: string) =>
    new Set(rows.flatMap(([own, , list]) => (own === kind ? (list ?? '').split(' ') : [])));
  const likelihoods = rows.flatMap(([kind, band, list]) =>
    kind === 'likelihood'
      ? (list ?? '').split('|').map((phrase) => [phrase.split(' '), bandOf(band)] as const)
      : [],
  );
  return {
    verbs: words('verb'),
    nouns: words('noun'),
    predicates: words('predicate'),
    conditions: words('condition'),
    modals: words('modal'),
    assessors: words('assessor'),
    likelihoods: likelihoods.toSorted(([a], [b]) => b.length - a.length),
  };
}

function bandOf(written: string | undefined): Likelihood {
  const band = LIKELIHOODS.find((one) => one === written);
  if (band === undefined) throw new Error(`${FILE}: no band of likelihood is called ${written}`);
  return band;
}
