import type { Lexicon } from '../lexicon/index.ts';
import type { Comparison as Compared, Story } from '../model/index.ts';
import { agreementComparison } from './agreement/agreement.ts';
import { detailAgreement } from './agreement/details.ts';
import { figureAgreement } from './agreement/figures.ts';
import { withoutRepeated } from './agreement/repeated.ts';
import { retoldAgreement } from './agreement/retold.ts';
import { actAgreement } from './agreement/same-acts.ts';
import { droppedAttributions } from './attributions/dropped.ts';
import { ageConflicts } from './conflicts/ages.ts';
import { bearingConflicts } from './conflicts/bearings.ts';
import { copiedNumbers } from './conflicts/copied-numbers.ts';
import { doerConflicts } from './conflicts/doers.ts';
import { fateConflicts } from './conflicts/fates.ts';
import { nameConflicts } from './conflicts/names.ts';
import { negationConflicts } from './conflicts/negations.ts';
import { officeConflicts } from './conflicts/offices.ts';
import { populationConflicts } from './conflicts/populations.ts';
import { quantityConflicts } from './conflicts/quantities.ts';
import { slotConflicts } from './conflicts/slots.ts';
import { termConflicts } from './conflicts/terms.ts';
import { timeConflicts } from './conflicts/times.ts';
import { titleConflicts } from './conflicts/titles.ts';
import { voteConflicts } from './conflicts/votes.ts';
import { type Comparison, contextOf, type StoryContext } from './context.ts';
import { disputeComparison, withoutDisputed } from './disputes/disputes.ts';
import { entitiesOf } from './entities.ts';
import { lineageOf } from './lineage/origins.ts';
import { withinRoles } from './lineage/records.ts';
import { relationOf } from './lineage/relation.ts';
import { ringNotices } from './lineage/rings.ts';
import { stemmaOf } from './lineage/tree.ts';
import { omissionComparison } from './omissions/omissions.ts';
import { outlooksIn } from './outlooks/outlooks.ts';
import { type PairPassages, sharedPassages } from './passages.ts';
import { quotationComparison } from './quotations/quotations.ts';
import { heldAgainstRecords, withRecords } from './records/records.ts';
import { statementsOf } from './statements.ts';
import { strangersIn } from './strangers.ts';
import { type Vocabulary, wordsOfReport } from './words.ts';

export { checkDraft } from './check/check.ts';

/** All comparisons, in the order in which a reader would ask. */
export const comparisons: readonly Comparison[] = [
  quantityConflicts,
  voteConflicts,
  ageConflicts,
  termConflicts,
  bearingConflicts,
  populationConflicts,
  fateConflicts,
  timeConflicts,
  titleConflicts,
  officeConflicts,
  nameConflicts,
  negationConflicts,
  doerConflicts,
  quotationComparison,
  droppedAttributions,
  disputeComparison,
  agreementComparison,
  figureAgreement,
  actAgreement,
  retoldAgreement,
  detailAgreement,
  omissionComparison,
];

/** From a story to its lineage and findings. Pure: the same reports give the same findings, in any order. */
export function compareStory(story: Story, lexicon: Lexicon): Compared {
  const { context, pairs } = contextOfStory(story, lexicon);
  const found = comparisons.flatMap((comparison) => comparison.compare(context));
  const compared = withoutRepeated(withoutDisputed(found));
  compared.push(...copiedNumbers(context, pairs, compared));
  compared.push(...slotConflicts(context, compared));
  const recorded = heldAgainstRecords(context);
  const findings = withRecords(context, compared, recorded);
  const { entities, lineage, words } = context;
  return {
    story,
    entities,
    lineage,
    findings,
    checks: recorded.checks,
    outlooks: outlooksIn(context),
    notices: [...strangersIn(context, pairs, recorded.checks), ...ringNotices(words)],
  };
}

/** What every comparison looks at, and the passages that its reports share two by two. */
export function contextOfStory(
  story: Story,
  lexicon: Lexicon,
): { readonly context: StoryContext; readonly pairs: readonly PairPassages[] } {
  const vocabulary: Vocabulary = new Map();
  const words = story.reports.map((report) => wordsOfReport(report, vocabulary));
  const pairs = sharedPassages(words);
  const relations = pairs.flatMap((pair) => {
    const [a, b] = [words[pair.a], words[pair.b]];
    const relation = a && b && relationOf(pair, a, b);
    return relation && withinRoles(relation, a.report, b.report) ? relation : [];
  });
  const lineage = lineageOf(words, stemmaOf(words, relations));
  const entities = entitiesOf(story.reports);
  const statements = statementsOf(story.reports);
  return { context: contextOf({ story, lexicon, words, entities, lineage, statements }), pairs };
}
