import {
  type Actor,
  type Actors,
  type DatedRole,
  firstDay,
  isFormerTitle,
  isTitleOf,
  lastDay,
  titleWords,
} from '../../lexicon/index.ts';
import {
  CHAINS,
  type DateSign,
  LINKS,
  lineOf,
  MENTIONS,
  type Report,
  SENTENCES,
  type Span,
  TIMES,
  wordsOf,
} from '../../model/index.ts';

/** A title that a report gives to an actor whose roles are known. */
interface Held {
  readonly span: Span;
  readonly title: string;
  readonly isOver: boolean;
  readonly actor: Actor;
  /** Those of the actor's roles that the title names, at least one. */
  readonly roles: readonly DatedRole[];
}

/**
 * Offices by the dated roles of the actors: a report that gives somebody an office was written after its beginning,
 * and one that calls it former, after its end. Past holders are called by their title too, so that only the office
 * that began last says by when.
 */
export function signsOfOffices(report: Report, actors: Actors): DateSign[] {
  const held = titlesOf(report, actors);
  const newest = held
    .filter(({ isOver }) => !isOver)
    .reduce<Held | null>(
      (best, one) => (best === null || beginning(one) > beginning(best) ? one : best),
      null,
    );
  return held.map((one): DateSign => {
    const base = { span: one.span, detail: `${one.actor.name}, ${one.title}` };
    if (one.isOver) return { ...base, rule: 'office-over', earliest: firstEnd(one) };
    const end = one === newest ? lastEnd(one) : null;
    return { ...base, rule: 'office-held', earliest: beginning(one), ...(end !== null && { latest: end }) };
  });
}

function titlesOf(report: Report, actors: Actors): Held[] {
  const chains = report.layer(CHAINS);
  const mentions = report.layer(MENTIONS);
  return [...report.layer(LINKS)].flatMap(({ chain, actor: id }) => {
    const actor = actors.byId(id);
    if (actor === null || actor.roles.length === 0) return [];
    const own = chains
      .at(chain)
      .mentions.map((ref) => mentions.at(ref))
      .filter(({ span }) => !isNamesake(report.text, span));
    return own.flatMap(({ title }) => heldBy(report, actor, title) ?? []);
  });
}

/** "President Brek’s library", "the President Brek Museum": what bears his name, or recalls his time. */
function isNamesake(text: string, { end }: Span): boolean {
  return OF_HIM.test(text.slice(end, end + OF_HIM_REACH));
}

const OF_HIM_REACH = 40;
const OF_HIM =
  /^(?:['’]s?)?[ -](?:\p{L}+ )?(?:librar(?:y|ies)|museum|era|memorial|foundation|airport|bridge|street|avenue|boulevard|square|stadium|school|university|hospital|birthplace|grave|tomb|biograph(?:y|er)|memoirs?)\b/iu;

function heldBy(report: Report, actor: Actor, title: Span | undefined): Held | null {
  if (title === undefined) return null;
  const words = titleWords(lineOf(report.text, title));
  const roles = actor.roles.filter((role) => isTitleOf(words, role));
  const isOver = isFormerTitle(words);
  const fits = isOver
    ? roles.some(({ to }) => to !== undefined)
    : roles.length > 0 && isOfTheDay(report, title);
  return fits ? { span: title, title: lineOf(report.text, title), isOver, actor, roles } : null;
}

/**
 * Whether a sentence tells of the days of the report: it names a weekday, or today. Elsewhere offices stand in
 * history ("after Wallace died, President Clinton ...") and in what might be ("the prospects of a President Brek").
 */
function isOfTheDay(report: Report, at: Span): boolean {
  const sentences = report.layer(SENTENCES);
  const times = report.layer(TIMES);
  return sentences.touching(at).some((sentence) =>
    times.within(sentences.at(sentence).span).some((ref) => {
      const { span, value } = times.at(ref);
      return WEEKDAY.test(value) || NEAR.test(wordsOf(report.text, span));
    }),
  );
}

/** A weekday that nothing anchors, as TIMEX3 writes it. */
const WEEKDAY = /^XXXX-WXX-\d/;
const NEAR = /^(?:today|tonight|yesterday|tomorrow|(?:this|last|next) (?:week|weekend|month))\b/i;

/** The first day of the first of the roles that the title may name. */
function beginning({ roles }: Held): string {
  return roles.map(({ from }) => firstDay(from)).sort()[0] ?? '';
}

function firstEnd({ roles }: Held): string {
  return roles.flatMap(({ to }) => (to === undefined ? [] : [firstDay(to)])).sort()[0] ?? '';
}

/** The last day of the last of the roles; null where one goes on. */
function lastEnd({ roles }: Held): string | null {
  if (roles.some(({ to }) => to === undefined)) return null;
  return (
    roles
      .flatMap(({ to }) => (to === undefined ? [] : [lastDay(to)]))
      .sort()
      .at(-1) ?? null
  );
}
