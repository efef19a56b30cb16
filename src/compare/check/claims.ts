import type { CheckedStatement } from '../../model/index.ts';
import type { Alignment, Sources } from './align.ts';
import { conditionDropped } from './conditions.ts';
import { bare, isInOwnVoice, ofAnother } from './credits.ts';
import { denialsOf } from './denials.ts';
import { otherFate } from './fates.ts';
import { otherFiller } from './fillers.ts';
import { hedged } from './hedged.ts';
import { isVerbUnmet } from './main-verbs.ts';
import { outletOf } from './outlets.ts';
import { otherShare } from './parts.ts';
import { otherOffice, otherPlace, turnedAbout } from './places.ts';
import { isNegated } from './polarity.ts';
import { rolesTurned } from './roles.ts';
import type { CheckScene } from './scene.ts';
import { type Judged, type Reading, SAYS_THE_SAME, statementOf, toldOtherwise } from './statement.ts';
import type { Term } from './terms.ts';
import { isTurned, isTurnedInWording, SAME_WORD, turned } from './turned.ts';
import { unborne } from './unborne.ts';

/** A sentence that bears nearly as much of a clause as the best one may be what it rests on. */
const NEARLY_AS_WELL = 0.75;

/** What a clause of the draft states, apart from its quotations, figures, times and names. */
export function checkClaim(scene: CheckScene, sources: Sources, reading: Reading): CheckedStatement {
  const { clause, borne } = reading;
  const base = { span: clause.span, about: 'claim' as const };
  const best = borne[0];
  const fate = otherFate(scene, sources, reading);
  if (fate !== null) return statementOf(scene, { ...base, ...fate });
  const another = ofAnother(scene, sources, reading);
  if (another !== null && (best?.cover ?? 0) < SAYS_THE_SAME)
    return statementOf(scene, { ...base, ...another });
  if (best === undefined || best.cover < SAYS_THE_SAME)
    return statementOf(scene, unborne(scene, sources, reading));
  const near = borne.filter((one) => one.cover >= best.cover * NEARLY_AS_WELL);
  const wrong =
    turned(scene, reading, near) ??
    rolesTurned(scene, near) ??
    opposite(scene, reading, best) ??
    turnedAbout(scene, near) ??
    otherPlace(scene, reading, near) ??
    otherFiller(scene, near) ??
    otherOffice(scene, reading, near) ??
    otherShare(scene, reading, near) ??
    conditionDropped(scene, reading, near) ??
    hedged(scene, reading, near) ??
    another ??
    bare(scene, sources, reading, near);
  if (wrong !== null) return statementOf(scene, { ...base, ...wrong });
  if (isVerbUnmet(scene, reading, near))
    return statementOf(scene, { ...base, result: 'not-checked', confidence: 0.5, rule: 'main-verb-not-met' });
  const denials = denialsOf(scene, sources, reading);
  const turnedOnes = near.filter((one) => isTurned(scene, one) || isTurnedInWording(scene, reading, one));
  const against = [...new Set([...turnedOnes.map(({ source }) => source), ...denials])];
  if (against.length > 0) {
    const bearing = near.map(({ source }) => source).filter((source) => !against.includes(source));
    const told = toldOtherwise(scene, 'stated-in-a-report', bearing, against);
    return statementOf(scene, { ...base, ...(denials.length > 0 ? disputed(scene, reading, told) : told) });
  }
  return statementOf(scene, {
    ...base,
    result: 'supported',
    passages: [best.source],
    confidence: Math.round(Math.min(0.95, 0.4 + best.cover * 0.55) * 100) / 100,
    rule: 'stated-in-a-report',
    detail: `${Math.round(best.cover * 100)} % of what it tells`,
  });
}

/** Told by some and denied by others: whose word it is belongs to it, where the draft does not say. */
function disputed(scene: CheckScene, reading: Reading, told: Wrong): Wrong {
  if (outletOf(reading.outlets, reading.clause) !== null || !isInOwnVoice(scene, reading)) return told;
  return {
    ...told,
    result: 'altered',
    change: 'attribution-dropped',
    confidence: 0.6,
    rule: 'disputed-told-as-fact',
  };
}

type Wrong = Omit<Judged, 'span' | 'about'>;

/** A word in whose place the report has its opposite: "minority" for "majority". */
function opposite(scene: CheckScene, { terms }: Reading, best: Alignment): Wrong | null {
  const has = new Set(best.pairs.filter(({ strength }) => strength >= SAME_WORD).map(({ term }) => term));
  const missing = terms.filter((term) => !has.has(term));
  const own = scene.tokens(best.source.report);
  const here = scene.tokens(scene.draft);
  for (const term of missing) {
    const other = best.source.terms.find(
      ({ token, stem }) =>
        stem !== '' &&
        (scene.lexicon.thesaurus.areOpposites(here.lemmaOf(term.token), own.lemmaOf(token)) ||
          isPrefixed(here.foldedOf(term.token), own.foldedOf(token))),
    );
    if (other === undefined || isMetElsewhere(terms, other)) continue;
    if (isNegated(here, term.token, () => false) !== isNegated(own, other.token, () => false)) continue;
    return {
      result: 'altered',
      change: 'word-changed',
      passages: [best.source],
      confidence: 0.7,
      rule: 'opposite-word',
      detail: `${here.textOf(term.token)}, ${own.textOf(other.token)}`,
    };
  }
  return null;
}

/** "Broken" and "unbroken". */
function isPrefixed(a: string, b: string): boolean {
  const [less, more] = a.length < b.length ? [a, b] : [b, a];
  return (
    less.length > SHORT_WORD &&
    ['un', 'in', 'dis', 'non', 'ir', 'im'].some((prefix) => more === prefix + less)
  );
}

const SHORT_WORD = 3;

/** Whether the draft has the report's word too: then both tell of both. */
function isMetElsewhere(terms: readonly Term[], { stem }: Term): boolean {
  return terms.some((term) => term.stem === stem);
}
