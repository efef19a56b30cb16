import { columnsOf, type DataFiles } from './table.ts';

/** What a mention, and the pronoun that may mean it, can show. `antecedent-weights.tsv` tells what each trait is. */
export const ANTECEDENT_TRAITS = [
  'distance',
  'rank',
  'form',
  'role',
  'subject',
  'embedded',
  'conjoined',
  'level',
  'actor',
  'clause-subject',
  'opener',
  'named-again',
  'article',
  'type',
  'gender-told',
  'gender-said',
  'given-name',
  'names',
  'pronouns',
  'mentions',
  'other-quotation',
  'spoke-before',
  'ahead',
  'ahead-role',
  'ahead-comma',
  'nobody',
] as const;
export type AntecedentTrait = (typeof ANTECEDENT_TRAITS)[number];

type Values = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** How much each trait of a mention speaks for its being what a pronoun means: the weights of a softmax. */
export class AntecedentWeights {
  readonly #traits: Readonly<Record<AntecedentTrait, Values>>;

  constructor(traits: Readonly<Record<AntecedentTrait, Values>>) {
    this.#traits = traits;
  }

  /** The weight of a trait with up to two values, `-` standing for none; 0 for a value without a row. */
  of(trait: AntecedentTrait, first: string | number = '-', second: string | number = '-'): number {
    return this.#traits[trait][first]?.[second] ?? 0;
  }
}

/** `antecedent-weights.tsv`: trait, first value, second value, weight. Throws an Error for an unknown trait or weight. */
export function readAntecedentWeights(files: DataFiles): AntecedentWeights {
  const traits: Record<string, Record<string, Record<string, number>>> = {};
  for (const trait of ANTECEDENT_TRAITS) traits[trait] = {};
  for (const [trait = '', first = '-', second = '-', weight] of columnsOf(files, 'antecedent-weights.tsv')) {
    const values = traits[trait];
    if (values === undefined) throw new Error(`no trait of antecedents is called ${trait}`);
    if (!Number.isFinite(Number(weight))) throw new Error(`${trait} has no weight but ${weight}`);
    const row = values[first] ?? {};
    row[second] = Number(weight);
    values[first] = row;
  }
  return new AntecedentWeights(traits as Record<AntecedentTrait, Values>);
}
