import { tokensOf } from '../../language/index.ts';
import {
  FORECASTS,
  type ItemRef,
  itemRef,
  MENTIONS,
  type Outlook,
  type Report,
  type Span,
  TIMES,
} from '../../model/index.ts';
import { stemOf } from '../../text/index.ts';
import { oncePerStory, type StoryContext } from '../context.ts';
import { isContentWord } from '../words.ts';

/** A forecast by what it foresees: its telling words by stem, its names by who they mean. */
interface Foreseen {
  readonly item: ItemRef;
  readonly words: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/** From this likeness two forecasts are on one question, where they share a telling word that is no name. */
const ONE_QUESTION = 0.5;

/** A word in more forecasts than this is the subject of the story and calls none up. */
const COMMON_IN = 60;

/**
 * Forecasts of all speakers, together where they foresee the same, be it as likely or as unlikely: each joins the
 * first that it is like enough. When, on what condition and how likely make no other question of it.
 */
export function outlooksIn(context: StoryContext): Outlook[] {
  const foreseen = context.story.reports.flatMap((report, i) => foreseenIn(context, report, i));
  const leads: { readonly lead: Foreseen; readonly items: ItemRef[] }[] = [];
  const places = new Map<string, number[]>();
  for (const one of foreseen) {
    const near = new Set([...one.words].flatMap((word) => places.get(word) ?? []));
    const best = [...near]
      .map((at) => ({ at, likeness: likenessOf(leads[at]?.lead, one) }))
      .sort((a, b) => b.likeness - a.likeness || a.at - b.at)[0];
    if (best && best.likeness >= ONE_QUESTION) {
      leads[best.at]?.items.push(one.item);
      continue;
    }
    for (const word of one.words) {
      const known = places.get(word) ?? [];
      if (known.length < COMMON_IN) places.set(word, [...known, leads.length]);
    }
    leads.push({ lead: one, items: [one.item] });
  }
  return leads.map(({ lead, items }) => ({ forecasts: [lead.item, ...items.slice(1)] }));
}

/** What both hold against all that they hold (Dice). */
function likenessOf(a: Foreseen | undefined, b: Foreseen): number {
  if (a === undefined) return 0;
  const shared = [...a.words].filter((word) => b.words.has(word)).length;
  const names = [...a.names].filter((name) => b.names.has(name)).length;
  const all = a.words.size + a.names.size + b.words.size + b.names.size;
  return (2 * (shared + names)) / Math.max(1, all);
}

/** A record is no carrier: who foresees in it is for its labels to say. */
function foreseenIn(context: StoryContext, report: Report, index: number): Foreseen[] {
  if (!report.has(FORECASTS) || report.parts.role === 'record') return [];
  const layer = report.layer(FORECASTS);
  return [...layer.refs()].map((ref) => ({
    item: itemRef(report.id, FORECASTS, ref),
    ...foreseenAt(context, report, { index, span: layer.at(ref).outcome }),
  }));
}

/** The words of an outcome that tell what, without those that tell how likely or when. */
function foreseenAt(
  context: StoryContext,
  report: Report,
  { index, span }: { readonly index: number; readonly span: Span },
): Pick<Foreseen, 'words' | 'names'> {
  const tokens = tokensOf(report);
  const [words, names] = [new Set<string>(), new Set<string>()];
  const mentions = report.layer(MENTIONS);
  const hedges = hedgesOf(context);
  for (let i = tokens.indexAt(span.start); i < tokens.size && tokens.startOf(i) < span.end; i++) {
    const at = tokens.spanOf(i);
    if (
      !isContentWord(tokens, i) ||
      hedges.has(tokens.foldedOf(i)) ||
      report.layer(TIMES).touching(at).length > 0
    )
      continue;
    const mention = mentions.touching(at).find((ref) => mentions.at(ref).form === 'name');
    const entity = mention === undefined ? null : context.entityOf(index, mention);
    if (entity !== null) names.add(entity.name);
    else words.add(stemOf(tokens.foldedOf(i)));
  }
  return { words, names };
}

/** The words by which something is called likely, or foreseen. */
const hedgesOf = oncePerStory(({ lexicon }): ReadonlySet<string> => {
  const { likelihoods, predicates, modals } = lexicon.forecastWords;
  return new Set([...likelihoods.flatMap(([phrase]) => phrase), ...predicates, ...modals]);
});
