import { type Tokens, tokensOf } from '../../language/index.ts';
import type { Entity } from '../../model/index.ts';
import { DAY_MS } from '../../text/index.ts';
import { reportAt, type StoryContext } from '../context.ts';
import type { Passage } from '../evidence.ts';
import type { Office } from './office.ts';
import { sentencesOn } from './telling.ts';

/** Reports further apart than this may tell of an office before and after it changed hands. */
const MOST_DAYS = 7;

/** Whether two reports are of so near days that nobody is likely to have changed office between; reports without a day are. */
export function areOfOneTime({ story }: StoryContext, a: number, b: number): boolean {
  const [x = Number.NaN, y = Number.NaN] = [a, b].map((report) =>
    Date.parse(reportAt(story, report).metadata.published?.value.slice(0, 10) ?? ''),
  );
  return Number.isNaN(x) || Number.isNaN(y) || Math.abs(x - y) <= MOST_DAYS * DAY_MS;
}

/**
 * Whether some report explains two offices of one person: a sentence on the person tells of an office given or lost
 * ("was appointed"), or a report that gives the one names the other in a sentence on the person ("who is also defence
 * minister", "who was foreign minister until Monday").
 */
export function areExplained(
  context: StoryContext,
  entity: Entity,
  sides: readonly { readonly office: Office; readonly reports: ReadonlySet<number> }[],
): boolean {
  const all = new Set(sides.flatMap(({ reports }) => [...reports]));
  return sentencesOn(context, entity, all).some((sentence) => {
    if (tellsOfChange(context, sentence)) return true;
    const [own, other] = sides.toSorted(
      (a, b) => Number(b.reports.has(sentence.report)) - Number(a.reports.has(sentence.report)),
    );
    return (
      own !== undefined && other !== undefined && namesOnlyOf(context, sentence, other.office, own.office)
    );
  });
}

function tellsOfChange(context: StoryContext, { report, span }: Passage): boolean {
  const { story, lexicon } = context;
  const tokens = tokensOf(reportAt(story, report));
  const end = tokens.indexAt(span.end - 1);
  for (let i = tokens.indexAt(span.start); i <= end; i++) {
    if (lexicon.officeWords.changes.has(tokens.lemmaOf(i).toLowerCase())) return true;
    if (GIVING.test(tokens.foldedOf(i)) && isOfficeAfter(context, tokens, i)) return true;
  }
  return false;
}

/** "named finance minister", "made its chairman". */
const GIVING = /^(?:named|made|elected|chosen)$/;
/** Such a verb stands so many words before the office. */
const GIVING_REACH = 4;

function isOfficeAfter({ lexicon }: StoryContext, tokens: Tokens, verb: number): boolean {
  for (let i = verb + 1; i <= verb + GIVING_REACH; i++) {
    if (tokens.uposOf(i) === 'PUNCT' || tokens.uposOf(i) === 'ADP') return false;
    if (lexicon.names.roleNouns.get(tokens.foldedOf(i))?.type === 'person') return true;
  }
  return false;
}

/** Whether a sentence has a word of one office that is none of the other’s. */
function namesOnlyOf(
  { story, lexicon }: StoryContext,
  { report, span }: Passage,
  { portfolios }: Office,
  own: Office,
): boolean {
  const tokens = tokensOf(reportAt(story, report));
  const end = tokens.indexAt(span.end - 1);
  for (let i = tokens.indexAt(span.start); i <= end; i++) {
    const portfolio = lexicon.portfolios.get(tokens.foldedOf(i));
    if (portfolio && portfolios.includes(portfolio) && !own.portfolios.includes(portfolio)) return true;
  }
  return false;
}
