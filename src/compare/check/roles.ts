import { subjectOf, type Tokens } from '../../language/index.ts';
import { MENTIONS } from '../../model/index.ts';
import { stemOf } from '../../text/index.ts';
import { isContentWord } from '../words.ts';
import type { Alignment } from './align.ts';
import type { CheckScene } from './scene.ts';
import type { Judged } from './statement.ts';

type Wrong = Omit<Judged, 'span' | 'about'>;

/** What a verb is told of: who does it, and all that it is done to. */
interface Roles {
  readonly doer: Side;
  readonly done: Side;
}

/** The stems of the head of a phrase, of a name all of its words, and those of the whole phrase. */
interface Side {
  readonly head: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
}

/** Verbs that tell the same from either side. */
const MUTUAL = new Set(
  'meet marry fight face join border match resemble equal accompany follow precede oppose divorce play be have'.split(
    ' ',
  ),
);

/** "Sarrow expelled him of Kelmia" where all that bears it has Kelmia expel him of Sarrow. */
export function rolesTurned(scene: CheckScene, near: readonly Alignment[]): Wrong | null {
  const turned = near.filter((one) => isTurned(scene, one));
  if (turned.length === 0 || near.some((one) => isKept(scene, one))) return null;
  return {
    result: 'altered',
    change: 'word-changed',
    passages: turned.map(({ source }) => source),
    confidence: 0.75,
    rule: 'doer-and-done-to-changed-places',
  };
}

function isTurned(scene: CheckScene, one: Alignment): boolean {
  return pairsOf(scene, one).some(([mine, theirs]) => areTurned(mine, theirs));
}

function isKept(scene: CheckScene, one: Alignment): boolean {
  return pairsOf(scene, one).some(
    ([mine, theirs]) => share(mine.doer.head, theirs.doer.head) && share(mine.done.all, theirs.done.all),
  );
}

function areTurned(mine: Roles, theirs: Roles): boolean {
  return (
    share(mine.doer.head, theirs.done.all) &&
    share(theirs.doer.head, mine.done.all) &&
    !share(mine.doer.all, theirs.doer.head) &&
    !share(theirs.doer.all, mine.doer.head)
  );
}

/** Each verb of the draft with each verb of the report that it meets, where both tell of both sides. */
function pairsOf(scene: CheckScene, { source, pairs }: Alignment): (readonly [Roles, Roles])[] {
  const here = scene.tokens(scene.draft);
  return pairs
    .filter(({ term }) => here.uposOf(term.token) === 'VERB' && !MUTUAL.has(here.lemmaOf(term.token)))
    .flatMap(({ term, key }) => {
      const mine = rolesAt(scene, scene.draft, term.token);
      const met = source.terms.filter(({ keys }) => keys.includes(key));
      return met.flatMap(({ token }) => {
        const theirs = rolesAt(scene, source.report, token);
        return mine === null || theirs === null ? [] : [[mine, theirs] as const];
      });
    });
}

function rolesAt(scene: CheckScene, report: number, verb: number): Roles | null {
  const tokens = scene.tokens(report);
  if (tokens.uposOf(verb) !== 'VERB') return null;
  const under = tokens.dependentsOf(verb);
  const subject = subjectOf(tokens, verb);
  const by = under.find((i) => tokens.foldedOf(i) === 'by' && i > verb);
  const agent = by === undefined ? undefined : tokens.dependentsOf(by)[0];
  const beyond = under.filter((i) => i > verb && DONE_TO.test(tokens.roleOf(i)) && i !== by);
  const [doer, done] = isPassive(tokens, verb)
    ? [agent, [...(subject === undefined ? [] : [subject]), ...beyond]]
    : [subject, beyond];
  if (doer === undefined || done.length === 0) return null;
  return { doer: sideOf(scene, report, [doer]), done: sideOf(scene, report, done) };
}

/** The stems of whom a verb befalls: its object, of a passive its subject; null where nobody is told. */
export function befallenBy(scene: CheckScene, report: number, verb: number): ReadonlySet<string> | null {
  const tokens = scene.tokens(report);
  if (tokens.uposOf(verb) !== 'VERB') return null;
  const isOwn = isPassive(tokens, verb) || INTRANSITIVE.has(tokens.lemmaOf(verb));
  const role = isOwn ? 'subject' : 'object';
  const at = tokens.dependentsOf(verb).find((i) => tokens.roleOf(i) === role);
  return at === undefined ? null : sideOf(scene, report, [at]).head;
}

const INTRANSITIVE = new Set(['die']);

const DONE_TO = /^(?:object|indirect-object|preposition)$/;

function isPassive(tokens: Tokens, verb: number): boolean {
  return tokens.tagOf(verb) === 'VBN' && !tokens.dependentsOf(verb).some((i) => isHaving(tokens, i, verb));
}

/** "Has expelled", but not "has been expelled". */
function isHaving(tokens: Tokens, i: number, verb: number): boolean {
  const isBeing = tokens.dependentsOf(verb).some((k) => k < verb && tokens.lemmaOf(k) === 'be');
  return i < verb && tokens.lemmaOf(i) === 'have' && !isBeing;
}

/** Phrases of more words than this are misread. */
const LONGEST = 12;

function sideOf(scene: CheckScene, report: number, heads: readonly number[]): Side {
  const tokens = scene.tokens(report);
  const all = heads.flatMap((head) => phraseOf(tokens, head));
  const stems = (words: readonly number[]) =>
    new Set(words.flatMap((i) => [...namesBehind(scene, report, i), ...ownStem(tokens, i)]));
  return { head: stems(heads.flatMap((head) => [head, ...namePartsOf(tokens, head)])), all: stems(all) };
}

function ownStem(tokens: Tokens, i: number): string[] {
  return isContentWord(tokens, i) ? [stemOf(tokens.foldedOf(i))] : [];
}

function namePartsOf(tokens: Tokens, head: number): number[] {
  if (tokens.uposOf(head) !== 'PROPN') return [];
  return tokens.dependentsOf(head).filter((i) => tokens.uposOf(i) === 'PROPN' && i < head);
}

function phraseOf(tokens: Tokens, head: number): number[] {
  const found = [head];
  for (let at = 0; at < found.length && found.length < LONGEST; at++) {
    const own = tokens.dependentsOf(found[at] ?? head);
    found.push(...own.filter((i) => !/clause/.test(tokens.roleOf(i))));
  }
  return found;
}

/** The name of whom a pronoun means. */
function namesBehind(scene: CheckScene, report: number, i: number): string[] {
  const own = scene.report(report);
  if (!own.has(MENTIONS) || scene.tokens(report).uposOf(i) !== 'PRON') return [];
  const [ref] = own.layer(MENTIONS).touching(scene.tokens(report).spanOf(i));
  const name = ref === undefined ? null : scene.nameOf(report, ref);
  return (name?.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(stemOf);
}

function share(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((one) => b.has(one));
}
