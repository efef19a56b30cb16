import type { Tokens } from '../../language/index.ts';
import { MENTIONS, QUANTITIES, type Span, TIMES } from '../../model/index.ts';
import { stemOf } from '../../text/index.ts';
import { isContentWord } from '../words.ts';
import type { CheckScene } from './scene.ts';

/** A word that tells something, with the keys by which it meets a word of another text, the best first. */
export interface Term {
  readonly token: number;
  readonly stem: string;
  /** The dictionary form by which words of like meaning are found; empty for figures and names. */
  readonly lemma: string;
  readonly keys: readonly string[];
}

/** How much of a word is met by a key of each kind: the word itself, its beginning, one fate, one sense. */
const STRENGTHS: Readonly<Record<string, number>> = { '=': 1, '~': 0.8, '@': 0.7, '#': 0.7 };

export function strengthOf(key: string): number {
  return STRENGTHS[key.charAt(0)] ?? 0;
}

/** So many letters in common at the beginning make a family of words: "exempt" and "exemption". */
const FAMILY = 5;

/** Verbs of any clause: they tell nothing of what it says. */
const LIGHT = new Set('have be do get make take go come put give hold'.split(' '));

/** The telling words of a passage: without times, which are held against times. Figures stand by their value. */
export function termsOf(scene: CheckScene, report: number, { start, end }: Span): Term[] {
  const tokens = scene.tokens(report);
  const times = coveredBy(scene, report, { start, end });
  const figures = figuresIn(scene, report, { start, end });
  const terms: Term[] = [];
  for (let i = tokens.indexAt(start); i < tokens.size && tokens.startOf(i) < end; i++) {
    const at = tokens.startOf(i);
    const figure = figures.find(({ span }) => span.start <= at && at < span.end);
    if (figure !== undefined) {
      if (figure.span.start === at) terms.push({ token: i, stem: '', lemma: '', keys: [`=${figure.value}`] });
    } else if (isTelling(tokens, i) && !times.some((time) => time.start <= at && at < time.end))
      terms.push(termAt(scene, tokens, i));
  }
  return terms;
}

function isTelling(tokens: Tokens, i: number): boolean {
  return isContentWord(tokens, i) && !LIGHT.has(tokens.lemmaOf(i).toLowerCase());
}

function coveredBy(scene: CheckScene, report: number, where: Span): Span[] {
  const own = scene.report(report);
  if (!own.has(TIMES)) return [];
  const layer = own.layer(TIMES);
  return layer.touching(where).map((ref) => layer.at(ref).span);
}

function figuresIn(scene: CheckScene, report: number, where: Span) {
  const own = scene.report(report);
  if (!own.has(QUANTITIES)) return [];
  const layer = own.layer(QUANTITIES);
  return layer.touching(where).map((ref) => layer.at(ref));
}

function termAt(scene: CheckScene, tokens: Tokens, i: number): Term {
  const lemma = tokens.lemmaOf(i).toLowerCase();
  const stem = stemOf(lemma);
  const isName = tokens.uposOf(i) === 'PROPN';
  return {
    token: i,
    stem,
    lemma: isName ? '' : lemma,
    keys: keysOf(scene, lemma, stemOf(tokens.foldedOf(i)), particleOf(tokens, i)),
  };
}

function keysOf({ lexicon }: CheckScene, lemma: string, form: string, particle: string | null): string[] {
  const stem = stemOf(lemma);
  const words = particle === null ? [lemma] : [`${lemma}-${particle}`, lemma];
  const senses = words.flatMap((word) => lexicon.thesaurus.sensesOf(word));
  return [
    ...new Set([
      `=${stem}`,
      `=${form}`,
      ...(stem.length >= FAMILY ? [`~${stem.slice(0, FAMILY)}`] : []),
      ...[lexicon.predicates.get(lemma)].flatMap((fate) => (fate === undefined ? [] : [`@${fate}`])),
      ...groupsOf(lexicon, lemma, stem).map((group) => `@${group}`),
      ...senses.map((sense) => `#${sense}`),
    ]),
  ];
}

/** The rows of words that tell of one thing in which a word stands. */
function groupsOf({ verbGroups, nounGroups, sameActs }: CheckScene['lexicon'], lemma: string, stem: string) {
  return [
    ['verb', verbGroups.get(lemma)],
    ['noun', nounGroups.get(stem)],
    ['act', sameActs.names.get(stem)],
  ].flatMap(([kind, group]) => (group === undefined ? [] : [`${kind} ${group}`]));
}

function particleOf(tokens: Tokens, i: number): string | null {
  const particle = tokens.dependentsOf(i).find((at) => at > i && tokens.roleOf(at) === 'particle');
  return particle === undefined ? null : tokens.foldedOf(particle);
}

/** Keys of the names of whom pronouns and roles in a passage mean: they support, and ask for nothing. */
export function namedBehind(scene: CheckScene, report: number, where: Span): string[] {
  const own = scene.report(report);
  if (!own.has(MENTIONS)) return [];
  const layer = own.layer(MENTIONS);
  return layer.touching(where).flatMap((ref) => {
    const name = layer.at(ref).form === 'name' ? null : scene.nameOf(report, ref);
    return (name?.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => `=${stemOf(word)}`);
  });
}
