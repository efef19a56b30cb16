import type { Lexicon } from '../../lexicon/index.ts';
import {
  type CheckedDraft,
  type CheckedStatement,
  compareSpans,
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
import { outletsIn } from './outlets.ts';
import { checkQuotations, isMarked, marksOf, quotedIn } from './quoted.ts';
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
  const marks = marksOf(draft.text.length, quoted);
  const credits = marksOf(
    draft.text.length,
    quoted.map(({ whole }) => ({ span: whole })),
  );
  const [figures, times] = [toldFigures(scene, sources), toldTimes(scene, sources)];
  const known = knownWords(scene);
  const outlets = outletsIn(scene);
  const told = clausesOf(scene)
    .filter(({ span }) => !isSpeech(span, marks))
    .flatMap((clause): readonly CheckedStatement[] => {
      const reading = readingOf(scene, sources, outlets, clause);
      if (reading.terms.length === 0) return [];
      const slots = [
        ...checkFigures(scene, sources, figures, reading),
        ...checkTimes(scene, sources, times, reading),
        ...checkNames(scene, sources, known, reading),
      ].filter(({ span }) => !isMarked(marks, span));
      const claim = checkClaim(scene, sources, reading);
      // What stands in marks is told of by itself.
      if (claim.result === 'unsupported' && isMarked(marks, clause.span)) return slots;
      return toldOf(slots, claim, isMarked(credits, clause.span));
    });
  return { draft, story, statements: withoutDoubles([...checkQuotations(scene, sources, quoted), ...told]) };
}

/** What is told of a clause: of one that stands nowhere nothing else, of one with a wrong part that part. */
function toldOf(
  slots: readonly CheckedStatement[],
  claim: CheckedStatement,
  isOfQuotation: boolean,
): readonly CheckedStatement[] {
  const isBorne = slots.some(({ result, about }) => result === 'supported' && about === 'quantity');
  if (claim.result === 'unsupported') return isBorne ? slots : [claim];
  const isTold = !isOfQuotation && (isWrong(claim) || !slots.some(isWrong));
  return isTold ? [...slots, claim] : slots;
}

/** Whether most of a clause is speech. */
function isSpeech({ start, end }: Span, marks: Uint8Array): boolean {
  const inside = marks.subarray(start, end).reduce((sum, flag) => sum + flag, 0);
  return inside * 2 > end - start;
}

/** In order, and of several on the same words and matter the first. */
function withoutDoubles(statements: readonly CheckedStatement[]): CheckedStatement[] {
  const keyed = statements.toSorted((a, b) => compareSpans(a.span, b.span));
  const first = new Map<string, CheckedStatement>();
  for (const one of keyed) {
    const key = `${one.about} ${one.span.start} ${one.span.end}`;
    if (!first.has(key)) first.set(key, one);
  }
  return [...first.values()];
}
