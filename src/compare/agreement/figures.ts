import { type Finding, wordsOf } from '../../model/index.ts';
import { groupBy } from '../../text/index.ts';
import { type Comparison, reportAt, type StoryContext } from '../context.ts';
import { byCarrier, byOrigin, ofStatedOutlets } from '../evidence.ts';
import { figurePassage, type SlotFigure, slotFigures } from '../figures.ts';
import { areIndependent } from './credited.ts';

/** Figures of the story's event that reports of several origins give alike. */
export const figureAgreement: Comparison = {
  name: 'figure agreement',
  compare(context) {
    const carried = slotFigures(context).filter(
      ({ report }) => reportAt(context.story, report).parts.role !== 'record',
    );
    const slots = groupBy(carried, ({ slot, quantity }) => `${slot} ${quantity.value}`);
    return [...slots.values()].flatMap((figures) => agreed(context, byCarrier(context, figures)));
  },
};

function agreed(context: StoryContext, figures: readonly SlotFigure[]): Finding[] {
  const passages = figures.map((figure) => ({ report: figure.report, span: figurePassage(figure) }));
  const [first, second, ...more] = byOrigin(context, ofStatedOutlets(context, passages));
  const [one] = figures;
  if (!one || !first || !second || countSeveral(context, figures) || !areIndependent(context, passages))
    return [];
  return [
    {
      kind: 'corroborated',
      about: 'quantity',
      slot: 'quantity',
      byOrigin: [first, second, ...more],
      items: figures.map(({ report, index }) => ({
        report: reportAt(context.story, report).id,
        layer: 'quantities',
        index,
      })),
      confidence: 0.8,
      why: [{ rule: 'same-figure', detail: `${one.slot}: ${one.quantity.value}` }],
    },
  ];
}

/** Whether some are men where others are women or children. */
function countSeveral({ story }: StoryContext, figures: readonly SlotFigure[]): boolean {
  const named = figures.flatMap(({ report, quantity: { of } }) =>
    of === undefined ? [] : (wordsOf(reportAt(story, report).text, of).toLowerCase().match(KINDS) ?? []),
  );
  return new Set(named).size > 1;
}

const KINDS = /\b(?:men|women|boys|girls|children)\b/g;
