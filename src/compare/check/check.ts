import type { Lexicon } from '../../lexicon/index.ts';
import {
  type CheckedDraft,
  type CheckedStatement,
  compareSpans,
  contains,
  overlaps,
  type Report,
  type Span,
  type Story,
} from '../../model/index.ts';
import { isRead } from '../words.ts';
import { sourcesOf } from './align.ts';
import { checkClaim } from './claims.ts';
import { clausesOf } from './clauses.ts';
import { checkFigures, toldFigures } from './figures.ts';
import { checkNames, knownWords } from './names.ts';
import { checkQuotations, quotedIn, saidIn } from './quoted.ts';
import { sceneOf } from './scene.ts';
import { isWrong, readingOf } from './statement.ts';
import { checkTimes, toldTimes } from './times.ts';

/**
 * A draft held against the reports of a story: each of its quotations, figures, times, names and claims, with what the
 * reports say of it. Pure. A draft in a language that is not read has no statements.
 */
export function checkDraft(draft: Report, story: Story, lexicon: Lexicon): CheckedDraft {
  if (!isRead(draft)) return { draft, story, statements: [] };
  const scene = sceneOf(draft, story, lexicon);
  const sources = sourcesOf(scene);
  const quoted = quotedIn(scene);
  const quotations = checkQuotations(scene, saidIn(scene), quoted);
  const [figures, times, known] = [toldFigures(scene, sources), toldTimes(scene, sources), knownWords(scene)];
  const marked = quoted.map(({ span }) => span);
  const told = clausesOf(scene)
    .filter(({ span }) => !isSpeech(span, marked))
    .flatMap((clause): CheckedStatement[] => {
      const reading = readingOf(scene, sources, clause);
      if (reading.terms.length === 0) return [];
      const slots = [
        ...checkFigures(scene, sources, figures, reading),
        ...checkTimes(scene, sources, times, reading),
        ...checkNames(scene, sources, known, reading),
      ].filter(({ span }) => !marked.some((one) => overlaps(one, span)));
      const claim = checkClaim(scene, sources, reading);
      if (claim.result === 'unsupported') return [claim];
      const isOfQuotation = quoted.some(({ whole }) => overlaps(whole, clause.span));
      const isSlotWrong = slots.some(isWrong);
      const keepsClaim = !isOfQuotation && !(isSlotWrong && !isWrong(claim));
      return [...slots, ...(keepsClaim ? [claim] : [])];
    });
  return { draft, story, statements: withoutDoubles([...quotations, ...told]) };
}

/** Whether a clause is speech, but for who is credited with it. */
function isSpeech(clause: Span, marked: readonly Span[]): boolean {
  const inside = marked
    .filter((one) => overlaps(one, clause))
    .reduce((sum, one) => sum + Math.min(one.end, clause.end) - Math.max(one.start, clause.start), 0);
  return inside * 2 > clause.end - clause.start;
}

/** In order; of statements on the same words the one that says more. */
function withoutDoubles(statements: readonly CheckedStatement[]): CheckedStatement[] {
  const sorted = statements.toSorted((a, b) => compareSpans(a.span, b.span));
  return sorted.filter(
    (one, i) =>
      !sorted.some(
        (other, k) => k < i && other.about === one.about && contains(other.span, one.span) && contains(one.span, other.span),
      ),
  );
}
