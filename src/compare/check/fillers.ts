import { subjectOf, type Tokens } from '../../language/index.ts';
import { MENTIONS, type MentionType, wordsOf } from '../../model/index.ts';
import { stemOf } from '../../text/index.ts';
import type { Alignment } from './align.ts';
import type { CheckScene } from './scene.ts';
import type { Judged } from './statement.ts';

type Wrong = Omit<Judged, 'span' | 'about'>;

/** A name in a place of a sentence: whose ambassador, who threatens. */
interface Filler {
  readonly name: string;
  readonly type: MentionType;
}

/** So strongly met, a word is the same one. */
const SAME_WORD = 0.8;

/** A name where all that bears the clause has another one in the same place: "Kelmia threatened" for "Sarrow threatened". */
export function otherFiller(scene: CheckScene, near: readonly Alignment[]): Wrong | null {
  const judged = near.flatMap((one) => {
    const found = comparedIn(scene, one);
    return found.length === 0 ? [] : [{ source: one.source, found }];
  });
  const others = judged.flatMap(({ found }) => found.filter(({ isOther }) => isOther));
  const [first] = others;
  if (first === undefined) return null;
  const isKept = judged.some(({ found }) =>
    found.some(({ key, isOther }) => !isOther && others.every((other) => other.key === key)),
  );
  if (isKept) return null;
  return {
    result: 'value-differs',
    passages: judged.filter(({ found }) => found.some(({ isOther }) => isOther)).map(({ source }) => source),
    confidence: 0.7,
    rule: 'other-name-in-its-place',
    detail: `${first.mine}, ${first.theirs}`,
  };
}

interface Compared {
  /** The word of the draft and the place at it. */
  readonly key: string;
  readonly mine: string;
  readonly theirs: string;
  readonly isOther: boolean;
}

/** The names in like places at the words that both have. */
function comparedIn(scene: CheckScene, { source, pairs }: Alignment): Compared[] {
  return pairs
    .filter(({ met, strength, key }) => met >= 0 && strength >= SAME_WORD && !source.twice.has(key))
    .flatMap(({ term, met }) => {
      const mine = fillersAt(scene, scene.draft, term.token);
      const theirs = fillersAt(scene, source.report, met);
      return [...mine].flatMap(([place, own]) => {
        const other = theirs.get(place);
        if (other === undefined || other.type !== own.type) return [];
        const isOther = !shareWord(own.name, other.name);
        return [{ key: `${term.token} ${place}`, mine: own.name, theirs: other.name, isOther }];
      });
    });
}

const PLACES = new Set('to from against with in at near between into over'.split(' '));

/** The names at a word, by their place: the one who does it, whose it is, and what stands behind a preposition. */
function fillersAt(scene: CheckScene, report: number, at: number): ReadonlyMap<string, Filler> {
  const tokens = scene.tokens(report);
  const found = new Map<string, Filler>();
  const add = (place: string, token: number | undefined) => {
    const filler = token === undefined ? null : nameAt(scene, report, token);
    if (filler !== null) found.set(found.has(place) ? `${place} twice` : place, filler);
  };
  if (tokens.uposOf(at) === 'VERB' && !isPassive(tokens, at)) add('subject', subjectOf(tokens, at));
  for (const i of tokens.dependentsOf(at)) {
    const word = tokens.foldedOf(i);
    if (tokens.roleOf(i) === 'possessive') add('of', i);
    else if (tokens.uposOf(i) === 'ADP' && word === 'of') add('of', tokens.dependentsOf(i)[0]);
    else if (tokens.uposOf(i) === 'ADP' && PLACES.has(word)) add(word, tokens.dependentsOf(i)[0]);
    else if (tokens.roleOf(i) === 'object') add('object', i);
  }
  return found.has('of twice') ? new Map() : found;
}

function isPassive(tokens: Tokens, verb: number): boolean {
  return (
    tokens.tagOf(verb) === 'VBN' &&
    tokens.dependentsOf(verb).some((i) => tokens.lemmaOf(i) === 'be' && tokens.roleOf(i) === 'auxiliary')
  );
}

/** The name at a token: whom a pronoun means is too often uncertain. */
function nameAt(scene: CheckScene, report: number, token: number): Filler | null {
  const own = scene.report(report);
  const layer = own.layer(MENTIONS);
  const where = scene.tokens(report).spanOf(token);
  const ref = layer
    .touching(where)
    .toSorted((a, b) => layer.at(a).span.end - layer.at(b).span.end)
    .find((one) => layer.at(one).span.end === where.end);
  if (ref === undefined) return null;
  const { form, span, type } = layer.at(ref);
  return form === 'name' ? { name: wordsOf(own.text, span), type } : null;
}

/** Names meet by their beginnings: "Korvath" and "Korvathian". */
const BEGINNING = 4;

function shareWord(a: string, b: string): boolean {
  const begins = (name: string) =>
    (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => stemOf(word).slice(0, BEGINNING));
  const others = begins(b);
  return begins(a).some((word) => others.includes(word));
}
