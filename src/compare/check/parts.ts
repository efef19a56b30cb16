import type { Tokens } from '../../language/index.ts';
import type { Span } from '../../model/index.ts';
import type { Alignment, Source } from './align.ts';
import type { CheckScene } from './scene.ts';
import type { Judged, Reading } from './statement.ts';

type Wrong = Omit<Judged, 'span' | 'about'>;

const DEFINITE = new Set('the them those these whom which us'.split(' '));

/** The word of which a figure is a part: "dead" of "three of the dead"; -1 where it is none. */
function partedFrom(tokens: Tokens, where: Span): number {
  const of = tokens.indexAt(where.end - 1) + 1;
  return of < tokens.size && tokens.foldedOf(of) === 'of' && DEFINITE.has(tokens.foldedOf(of + 1))
    ? (tokens.dependentsOf(of)[0] ?? of + 1)
    : -1;
}

interface Counting {
  readonly report: number;
  readonly span: Span;
  readonly counted: string | null;
}

/** Whether a figure of a report is a part of what the draft's figure counts: it is not the figure of that. */
export function isPartOnly(
  scene: CheckScene,
  own: Counting,
  other: Counting & { readonly source: Source },
): boolean {
  if (partedFrom(scene.tokens(own.report), own.span) >= 0) return false;
  const whole = partedFrom(scene.tokens(other.report), other.span);
  if (whole < 0) return false;
  return !other.source.terms.some(({ token, stem }) => stem === own.counted && token !== whole);
}

/** Words for all or most of many, and for some of them. */
const MOST = new Set('all every most majority everyone everybody'.split(' '));
const SOME = new Set('some several few'.split(' '));

/** "Most of the dead" where all that bears it has three of them. */
export function otherShare(
  scene: CheckScene,
  { clause, terms }: Reading,
  near: readonly Alignment[],
): Wrong | null {
  const here = scene.tokens(scene.draft);
  const parted = terms.find(({ token }) => shareAt(here, token) === 'most');
  if (parted === undefined || clause.span.end <= clause.span.start) return null;
  const isLess = near.every(({ source, pairs }) => {
    const met = pairs.find(({ term }) => term === parted)?.met ?? -1;
    return met >= 0 && shareAt(scene.tokens(source.report), met) === 'some';
  });
  if (near.length === 0 || !isLess) return null;
  return {
    result: 'value-differs',
    passages: near.map(({ source }) => source),
    confidence: 0.65,
    rule: 'other-share',
  };
}

/** How much is told of what a noun names: "most of the dead", "all boats", "three of the dead". */
function shareAt(tokens: Tokens, noun: number): 'most' | 'some' | null {
  const before = [noun - 1, noun - 2, noun - 3].filter((i) => i >= 0);
  const of = before.find((i) => tokens.foldedOf(i) === 'of');
  const at = of === undefined ? before.slice(0, 2) : [of - 1].filter((i) => i >= 0);
  if (at.some((i) => MOST.has(tokens.foldedOf(i)) && tokens.foldedOf(i - 1) !== 'the')) return 'most';
  const isSome = at.some((i) => SOME.has(tokens.foldedOf(i)));
  return isSome || (of !== undefined && at.some((i) => tokens.uposOf(i) === 'NUM')) ? 'some' : null;
}
