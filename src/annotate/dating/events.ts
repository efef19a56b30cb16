import { governorOfSpan, isVerb, type Tokens, tokensOf } from '../../language/index.ts';
import { contains, type DateSign, QUOTATIONS, type Report, type Span, TIMES } from '../../model/index.ts';

/** A year, month or day told in full, whatever the report's own date. */
const FULL_DATE = /^\d{4}(?:-\d\d){0,2}$/;

/** Dates told in full by the report itself: what has been bounds it from below, what is to come from above. */
export function signsOfEvents(report: Report): DateSign[] {
  const tokens = tokensOf(report);
  const quotations = report.layer(QUOTATIONS);
  const isSaid = (time: Span) =>
    quotations.touching(time).some((ref) => quotations.at(ref).content.some((one) => contains(one, time)));
  return [...report.layer(TIMES)].flatMap(({ span, value, anchor, earliest, latest }): DateSign[] => {
    if (anchor !== 'none' || !FULL_DATE.test(value) || isSaid(span)) return [];
    const tense = tenseAt(tokens, span);
    if (tense === 'past' && earliest !== undefined) return [{ span, rule: 'told-as-past', earliest }];
    return tense === 'future' && latest !== undefined ? [{ span, rule: 'told-as-to-come', latest }] : [];
  });
}

/** The tense of the verb that a time dates: right under it, or after a preposition that tells when; null for any other time. */
function tenseAt(tokens: Tokens, where: Span): 'past' | 'future' | null {
  // "Since 2010" has been, whatever goes on or will.
  if (tokens.foldedOf(tokens.indexAt(where.start) - 1) === 'since') return 'past';
  const { at: over, preposition, head } = governorOfSpan(tokens, where);
  const at = isBareObject(tokens, over) ? tokens.headOf(over) : over;
  const tense = isVerb(tokens, at) ? tenseOf(tokens, at) : null;
  if (preposition === null) return tokens.roleOf(head) === 'modifier' ? tense : null;
  const isWhen = (tense === 'future' ? BEFORE_WHEN : WHEN).has(tokens.foldedOf(preposition));
  return isWhen ? tense : null;
}

/** "Left | office in 2017", "took power in 1999": what a verb says with its noun happened then; "opposed elections in 2031" did not. */
function isBareObject(tokens: Tokens, i: number): boolean {
  return (
    tokens.roleOf(i) === 'object' &&
    tokens.tagOf(i) === 'NN' &&
    !tokens.dependentsOf(i).some((one) => one < i)
  );
}

/** "In 2019", "on 3 May"; "for June 5" and "by 2030" tell of what was meant. */
const WHEN = new Set(['in', 'on', 'during', 'since', 'after']);
/** What will be by then has not been. */
const BEFORE_WHEN = new Set(['in', 'on', 'during', 'by', 'until', 'before']);

/** The tense of a verb as its form and auxiliaries tell; null where they tell none, and for a verb that reports another clause. */
function tenseOf(tokens: Tokens, verb: number): 'past' | 'future' | null {
  const below = tokens.dependentsOf(verb);
  if (below.some((i) => tokens.roleOf(i) === 'clausal-complement')) return null;
  const words = below.filter((i) => tokens.roleOf(i) === 'auxiliary').map((i) => tokens.foldedOf(i));
  if (words.some((word) => TO_COME.has(word))) return 'future';
  if (words.some((word) => UNREAL.has(word))) return null;
  const isParticiple =
    tokens.tagOf(verb) === 'VBN' && words.length === 0 && !MEANT.has(tokens.foldedOf(verb));
  const isPast = isParticiple || tokens.tagOf(verb) === 'VBD' || words.some((word) => BEFORE.has(word));
  return isPast ? 'past' : null;
}

/** Participles of what is to come: "a vote expected in 2031"; others tell of what has been: "elected in 2019". */
const MEANT = new Set(
  'expected planned scheduled slated due proposed set forecast projected aimed intended supposed foreseen promised'.split(
    ' ',
  ),
);
const TO_COME = new Set(['will', 'shall', "'ll"]);
const BEFORE = new Set(['had', 'has', 'have', 'was', 'were', 'did']);
const UNREAL = new Set(['would', 'could', 'might', 'may', 'should', 'must', 'can', 'to']);
