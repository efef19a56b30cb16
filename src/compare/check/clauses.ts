import type { Tokens } from '../../language/index.ts';
import { overlaps, SENTENCES, type Span, span, trimSpan, ZONES } from '../../model/index.ts';
import type { CheckScene } from './scene.ts';

/** A part of a sentence of the draft that states something by itself. */
export interface Clause {
  readonly span: Span;
  readonly sentence: Span;
}

const FINITE = new Set(['VBD', 'VBZ', 'VBP', 'MD']);
/** Words that open a clause after a comma. */
const OPENING = new Set(
  'and but or which who whose where while when after before although though so'.split(' '),
);
const JOINING = new Set(['and', 'but']);

/** The sentences of the draft in their clauses; a cut is made only between two parts that have a finite verb each. */
export function clausesOf(scene: CheckScene): Clause[] {
  const own = scene.report(scene.draft);
  const tokens = scene.tokens(scene.draft);
  const zones = [...own.layer(ZONES)].filter(({ kind }) => kind !== 'byline' && kind !== 'dateline');
  return [...own.layer(SENTENCES)]
    .filter(({ span: where }) => zones.some((zone) => overlaps(zone.span, where)))
    .flatMap((sentence) => {
      const cuts = cutsIn(tokens, sentence.tokens.first, sentence.tokens.end);
      return cuts.map(([first, end]) => ({
        span: trimSpan(own.text, span(tokens.startOf(first), tokens.endOf(end - 1))),
        sentence: sentence.span,
      }));
    });
}

function cutsIn(tokens: Tokens, first: number, end: number): (readonly [number, number])[] {
  const parts: [number, number][] = [[first, end]];
  let quoted = false;
  for (let i = first + 1; i < end; i++) {
    if (/["“”„«»]/.test(tokens.textOf(i))) quoted = !quoted;
    const last = parts.at(-1);
    if (quoted || last === undefined || !opensClause(tokens, i)) continue;
    if (!hasFinite(tokens, last[0], i) || !hasFinite(tokens, i, end)) continue;
    last[1] = i;
    parts.push([i, end]);
  }
  return parts;
}

function opensClause(tokens: Tokens, i: number): boolean {
  const word = tokens.foldedOf(i);
  if (tokens.textOf(i - 1) === ';') return true;
  if (tokens.textOf(i - 1) === ',' || tokens.textOf(i - 1) === '—') return OPENING.has(word);
  return JOINING.has(word) && isVerbal(tokens, tokens.headOf(i));
}

function isVerbal(tokens: Tokens, i: number): boolean {
  return FINITE.has(tokens.tagOf(i)) || tokens.uposOf(i) === 'VERB' || tokens.uposOf(i) === 'AUX';
}

function hasFinite(tokens: Tokens, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (FINITE.has(tokens.tagOf(i))) return true;
  return false;
}
