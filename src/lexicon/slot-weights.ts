import { columnsOf, type DataFiles } from './table.ts';

/** What two values told in two reports can show of being of one slot. `slot-weights.tsv` tells what each trait is. */
export const SLOT_TRAITS = [
  'bias',
  'tied',
  'loose',
  'same',
  'head',
  'head-same',
  'head-apart',
  'head-untold',
  'verb',
  'verb-same',
  'fate',
  'fate-apart',
  'fate-untold',
  'subject',
  'subject-apart',
  'object',
  'object-apart',
  'names',
  'names-apart',
  'names-own',
  'numbers-apart',
  'places-apart',
  'doers-apart',
  'demanded',
  'opposites',
  'mood',
  'possible',
  'negated',
  'over',
  'other-event',
  'other-events',
  'addition',
  'attribute',
  'part',
  'parts',
  'another',
  'others',
  'quoted',
  'grows',
  'sides',
  'day-same',
  'day-apart',
  'looks-back',
  'looks-back-apart',
  'beside',
  'beside-same',
  'order-same',
  'place',
  'place-apart',
  'headline',
  'of-count',
  'of-people',
  'of-percent',
  'of-length',
  'of-moment',
  'of-date',
  'bare',
  'ratio',
  'ratio-grown',
  'multiple',
  'tenfold',
  'few',
  'digits',
  'compatible',
  'looseness',
  'bound',
  'sum',
  'swapped',
  'moment-days',
  'moment-hours',
  'moment-week',
  'moment-far',
  'first-measure',
  'margin',
  'told-there',
  'told-there-better',
  'rivals',
  'alone',
  'alone-measure',
  'fate-first',
  'later-more',
  'fate-later-more',
  'saying',
  'one-origin',
  'one-outlet',
] as const;
export type SlotTrait = (typeof SLOT_TRAITS)[number];

/** The weight of each trait: the exponents of a logistic function. */
export type SlotWeights = Readonly<Record<SlotTrait, number>>;

/** `slot-weights.tsv`: trait, weight. Throws an Error for a trait that is not there, or without a number. */
export function readSlotWeights(files: DataFiles): SlotWeights {
  const rows = new Map(
    columnsOf(files, 'slot-weights.tsv').map(([trait = '', weight]) => [trait, Number(weight)]),
  );
  const weights = SLOT_TRAITS.map((trait) => {
    const weight = rows.get(trait);
    if (weight === undefined || Number.isNaN(weight))
      throw new Error(`slot-weights.tsv has no weight of ${trait}`);
    return [trait, weight] as const;
  });
  return Object.fromEntries(weights) as SlotWeights;
}
