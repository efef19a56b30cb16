import { type Finding, MENTIONS, type MentionType, SENTENCES, wordsOf } from '../../model/index.ts';
import { type Comparison, reportAt, type StoryContext } from '../context.ts';
import { evidenceFor, originsFor } from '../evidence.ts';
import { figurePassage } from '../figures.ts';
import { type Figure, figuresWithin } from '../quantities.ts';

/** A figure with the names of peoples and places among the words for what it counts. */
interface Named {
  readonly figure: Figure;
  readonly names: readonly string[];
}

/**
 * A nation or a place that one report alone adds to what several count alike: "five merchant ships", "five Norlandian
 * merchant ships".
 */
export const detailAgreement: Comparison = {
  name: 'details of figures',
  compare(context) {
    const all = context.story.reports.flatMap((_, index) => namedFigures(context, index));
    return all.flatMap((one) => {
      const others = all.filter((other) => areOfOneCount(context, one, other));
      const isNew = (name: string) => others.every(({ names }) => !names.includes(name));
      return others.length > 0 && one.names.length > 0 && one.names.every(isNew) ? [alone(context, one)] : [];
    });
  },
};

const OF_WHERE: ReadonlySet<MentionType> = new Set(['country', 'group', 'place']);

function namedFigures(context: StoryContext, index: number): Named[] {
  const report = reportAt(context.story, index);
  const mentions = report.layer(MENTIONS);
  return [...report.layer(SENTENCES)].flatMap(({ span }) =>
    figuresWithin(context, { report: index, span }).flatMap((figure) => {
      const { of, unit } = figure.quantity;
      if (of === undefined || unit !== undefined || figure.head === null) return [];
      const names = mentions
        .within(of)
        .map((ref) => mentions.at(ref))
        .filter(({ form, type }) => form === 'name' && OF_WHERE.has(type))
        .map((mention) => wordsOf(report.text, mention.span).toLowerCase());
      return [{ figure, names }];
    }),
  );
}

/** Counts below this are of anything. */
const SMALLEST = 2;

function areOfOneCount(context: StoryContext, { figure: a }: Named, { figure: b }: Named): boolean {
  return (
    context.carrierOf(a.report) !== context.carrierOf(b.report) &&
    a.quantity.value >= SMALLEST &&
    a.quantity.value === b.quantity.value &&
    a.head === b.head
  );
}

function alone(context: StoryContext, { figure, names }: Named): Finding {
  const passage = { report: figure.report, span: figurePassage(figure) };
  return {
    kind: 'single-source',
    about: 'quantity',
    evidence: evidenceFor(context, [passage]),
    origins: originsFor(context, [passage]),
    items: [{ report: reportAt(context.story, figure.report).id, layer: 'quantities', index: figure.index }],
    confidence: 0.6,
    why: [{ rule: 'named-in-one-report-only', detail: names.join(', ') }],
  };
}
