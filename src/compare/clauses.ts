import { isVerb, subjectOf, type Tokens, tokensOf } from '../language/index.ts';
import {
  type Entity,
  MENTIONS,
  type Mention,
  QUOTATIONS,
  type Ref,
  type Report,
  SENTENCES,
  type Span,
} from '../model/index.ts';
import { stemOf } from '../text/index.ts';
import { oncePerStory, type StoryContext } from './context.ts';
import type { Passage } from './evidence.ts';
import { isContentWord, isRead } from './words.ts';

/** Who or what takes part in a clause, by the keys under which it may be met in other reports. */
export interface Participant {
  /** Its entity in the story (`e 4`), and the stem of its head word, of a name all of its words; empty for a pronoun. */
  readonly keys: ReadonlySet<string>;
  /** Stems of the names beside the head: whose or of where it is. */
  readonly sides: ReadonlySet<string>;
  /** Stems of the other words before the head: "fishing" of "the fishing accord". */
  readonly kinds: ReadonlySet<string>;
  readonly span: Span;
}

/** How a clause is told: as what is, as what will be, or as no more than possible. */
export type Mood = 'told' | 'future' | 'possible';

/** A verb in its report with who does it, to whom, and how it is told. */
export interface Clause extends Passage {
  /** The dictionary form of the verb, or that of its group. */
  readonly verb: string;
  readonly at: number;
  /** Who does it; of a passive the one after "by". */
  readonly agent: Participant | null;
  /** Whom it befalls; of a passive its subject. */
  readonly patient: Participant | null;
  readonly isNegated: boolean;
  readonly mood: Mood;
  /** The heads of what hangs on the verb, by their prepositions: `from board`, `on monday`. */
  readonly complements: ReadonlyMap<string, string>;
}

/** Verbs that say, link or help: what they tell is told by others. */
const EMPTY = new Set(
  'be have do say tell add make get take go seem become remain include begin start continue call give put let keep hold see know think want need come'.split(
    ' ',
  ),
);

/** Above these a clause is no more than claimed away, asked for or imagined. */
const HYPOTHETICAL = new Set(
  'deny reject dismiss refuse doubt demand urge ask want hope fear wish propose suggest threaten warn promise plan think believe imagine suppose false untrue rumour if unless whether would must should'.split(
    ' ',
  ),
);

/** The finite clauses of a story, in the order of its reports and of their texts. */
export const clausesOf = oncePerStory((context): readonly Clause[] => {
  const numbers = new Map(context.entities.map((entity, i) => [entity, i]));
  const numberOf = (entity: Entity) => numbers.get(entity) ?? -1;
  return context.story.reports.flatMap((report, index) =>
    isRead(report) ? clausesIn({ context, report, index, numberOf }) : [],
  );
});

function clausesIn(parts: Pick<Scene, 'context' | 'report' | 'index' | 'numberOf'>): Clause[] {
  const { report } = parts;
  const tokens = tokensOf(report);
  const scene: Scene = { ...parts, tokens, mentionOf: mentionFinder(report), isSpoken: speechFinder(report) };
  return [...report.layer(SENTENCES)].flatMap(({ tokens: { first, end } }) => {
    const clauses: Clause[] = [];
    for (let at = first; at < end; at++) {
      const clause = clauseAt(scene, at);
      if (clause) clauses.push(clause);
    }
    return clauses;
  });
}

interface Scene {
  readonly context: StoryContext;
  readonly report: Report;
  readonly index: number;
  readonly tokens: Tokens;
  readonly mentionOf: (at: number) => readonly [Ref<Mention>, Mention] | null;
  readonly numberOf: (entity: Entity) => number;
  readonly isSpoken: (at: number) => boolean;
}

function clauseAt(scene: Scene, at: number): Clause | null {
  const { tokens, index } = scene;
  if (scene.isSpoken(at)) return null;
  if (tokens.uposOf(at) !== 'VERB' || !isFiniteVerb(tokens, at)) return null;
  if (isHypothetical(tokens, at)) return null;
  const under = tokens.dependentsOf(at);
  const subject = subjectOf(tokens, at);
  const isPassive =
    tokens.tagOf(at) === 'VBN' && under.some((i) => /^(?:be|get)$/.test(tokens.lemmaOf(i)) && i < at);
  const object = under.find((i) => tokens.roleOf(i) === 'object');
  const by = isPassive
    ? objectOf(
        tokens,
        under.find((i) => tokens.foldedOf(i) === 'by'),
      )
    : undefined;
  const { verb, isWhole } = verbAt(scene, at, object);
  if (EMPTY.has(verb)) return null;
  const beyond = isWhole
    ? objectOf(
        tokens,
        under.find((i) => tokens.foldedOf(i) === 'in'),
      )
    : object;
  const [doer, done] = isPassive ? [by, subject] : [subject, beyond];
  const agent = participantAt(scene, doer);
  const patient = participantAt(scene, done);
  if (agent === null && patient === null) return null;
  const shown = [
    at,
    ...under.filter((i) => isOfVerb(tokens, i)),
    ...[doer, done].flatMap((i) => i ?? []),
    ...circumstances(tokens, at),
  ];
  const near = shown.filter((i) => Math.abs(at - i) <= FARTHEST);
  return {
    report: index,
    span: tokens.spanFrom(Math.min(...near), Math.max(...near)),
    verb,
    at,
    agent,
    patient,
    isNegated: isNegatedAt(tokens, at, [doer, done]),
    mood: moodOf(tokens, at),
    complements: complementsOf(tokens, at),
  };
}

/** The verb with its group, and whether its object is a part of it: "took effect", "broke out", "went into force". */
function verbAt({ tokens, context }: Scene, at: number, object: number | undefined) {
  const groups = context.lexicon.verbGroups;
  const lemma = tokens.lemmaOf(at);
  const phrases = tokens.dependentsOf(at).flatMap((i) => {
    if (i < at) return [];
    const beyond = tokens.roleOf(i) === 'preposition' ? objectOf(tokens, i) : undefined;
    const own = `${lemma} ${tokens.lemmaOf(i)}`;
    return beyond === undefined ? [own] : [`${own} ${tokens.lemmaOf(beyond)}`, own];
  });
  const phrase = phrases.find((one) => groups.has(one));
  const isWhole = object !== undefined && phrase === `${lemma} ${tokens.lemmaOf(object)}`;
  const key = phrase ?? lemma;
  return { verb: groups.get(key) ?? key, isWhole };
}

/** Auxiliaries, negations and particles: what is shown of a clause beside its verb and participants. */
function isOfVerb(tokens: Tokens, i: number): boolean {
  return /^(?:auxiliary|negation|particle)$/.test(tokens.roleOf(i));
}

/** Participants that stand far off ("whose rooms ... were searched") are not drawn into the words shown. */
const FARTHEST = 20;

/** "on Tuesday", "in the capital": what follows the verb in a preposition's phrase. */
function circumstances(tokens: Tokens, at: number): number[] {
  const prepositions = tokens.dependentsOf(at).filter((i) => i > at && tokens.roleOf(i) === 'preposition');
  return prepositions.flatMap((i) => [i, ...tokens.dependentsOf(i)]).filter((i) => i - at <= NEAREST);
}
const NEAREST = 6;

function isFiniteVerb(tokens: Tokens, at: number): boolean {
  if (/^VB[DZP]$/.test(tokens.tagOf(at))) return true;
  return tokens
    .dependentsOf(at)
    .some((i) => i < at && tokens.roleOf(i) === 'auxiliary' && tokens.foldedOf(i) !== 'to');
}

function objectOf(tokens: Tokens, preposition: number | undefined): number | undefined {
  return preposition === undefined ? undefined : tokens.dependentsOf(preposition)[0];
}

function complementsOf(tokens: Tokens, at: number): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const i of tokens.dependentsOf(at)) {
    const head = i > at && tokens.roleOf(i) === 'preposition' ? objectOf(tokens, i) : undefined;
    if (head !== undefined) found.set(tokens.foldedOf(i), stemOf(tokens.foldedOf(head)));
  }
  return found;
}

/** How far up the parse the words are looked for that make a clause a wish, a condition or a denial. */
const HIGHEST = 5;

/** Whether a verb is told of a case, asked, denied or wished, and not as what is so. */
export function isHypothetical(tokens: Tokens, at: number): boolean {
  if (isConditional(tokens, at) || isAsked(tokens, at)) return true;
  if (tokens.dependentsOf(at).some((i) => HYPOTHETICAL.has(tokens.foldedOf(i)))) return true;
  let above = at;
  for (let steps = 0; steps < HIGHEST && tokens.headOf(above) !== above; steps++) {
    const role = tokens.roleOf(above);
    above = tokens.headOf(above);
    if (role === 'relative-clause') return false;
    if (HYPOTHETICAL.has(tokens.lemmaOf(above)) || (isVerb(tokens, above) && isNegatedAt(tokens, above, [])))
      return true;
  }
  return false;
}

/** How far on a question mark is looked for. */
const LONGEST_QUESTION = 60;

function isAsked(tokens: Tokens, at: number): boolean {
  for (let i = at; i < at + LONGEST_QUESTION; i++) {
    if (tokens.textOf(i) === '?') return true;
    if (/^[.!]$/.test(tokens.textOf(i)) || i >= tokens.size) return false;
  }
  return false;
}

/** "will not reopen until the boats leave", "will reopen when they do": told for a case. */
function isConditional(tokens: Tokens, at: number): boolean {
  return tokens.dependentsOf(at).some((i) => isVerb(tokens, i) && hasCondition(tokens, i));
}

function hasCondition(tokens: Tokens, verb: number): boolean {
  return (
    tokens.roleOf(verb) === 'adverbial-clause' &&
    tokens.dependentsOf(verb).some((i) => CONDITIONS.has(tokens.foldedOf(i)))
  );
}

const CONDITIONS = new Set('until unless if once when before provided'.split(' '));

const NEGATING = new Set(["n't", 'not', 'never', 'no', 'neither', 'none', 'nobody', 'nothing']);

/** "was not cleared", "no shot was fired", "not one shot". */
function isNegatedAt(tokens: Tokens, at: number, participants: readonly (number | undefined)[]): boolean {
  const own = tokens
    .dependentsOf(at)
    .some((i) => NEGATING.has(tokens.foldedOf(i)) && i <= at + 1 && !isNoNegation(tokens, i));
  return (
    own ||
    participants.some(
      (i) =>
        i !== undefined &&
        ((NEGATING.has(tokens.foldedOf(i)) && !isNoNegation(tokens, i)) ||
          tokens.dependentsOf(i).some((k) => k < i && NEGATING.has(tokens.foldedOf(k))) ||
          tokens
            .dependentsOf(i)
            .some((k) => k < i && NEGATING.has(tokens.foldedOf(k - 1)) && tokens.foldedOf(k) === 'one')),
    )
  );
}

/** "Not only", "voted no". */
function isNoNegation(tokens: Tokens, i: number): boolean {
  return (
    tokens.foldedOf(i + 1) === 'only' || (tokens.foldedOf(i) === 'no' && tokens.lemmaOf(i - 1) === 'vote')
  );
}

const POSSIBLE = new Set(
  'may might could possibly perhaps probably likely apparently allegedly reportedly'.split(' '),
);
const FUTURE = new Set(['will', 'wo', "'ll", 'shall']);

function moodOf(tokens: Tokens, at: number): Mood {
  const under = tokens.dependentsOf(at);
  // "May" may be a month.
  const isPossible = (i: number) =>
    POSSIBLE.has(tokens.foldedOf(i)) && /^(?:AUX|ADV)$/.test(tokens.uposOf(i));
  if (under.some(isPossible)) return 'possible';
  return under.some((i) => FUTURE.has(tokens.foldedOf(i))) ? 'future' : 'told';
}

/** Finds the mention that holds a token. */
function mentionFinder(report: Report): Scene['mentionOf'] {
  if (!report.has(MENTIONS)) return () => null;
  const layer = report.layer(MENTIONS);
  const tokens = tokensOf(report);
  return (at) => {
    const [ref] = layer.touching(tokens.spanOf(at));
    return ref === undefined ? null : [ref, layer.at(ref)];
  };
}

/** "the ambassador of Kelm", "the attack on the railway": the heads of what the noun is of, on or against. */
function ownersOf(tokens: Tokens, at: number): number[] {
  return tokens
    .dependentsOf(at)
    .filter((i) => i > at && /^(?:of|on|against|for)$/.test(tokens.foldedOf(i)))
    .flatMap((i) => objectOf(tokens, i) ?? []);
}

/** Tells the tokens inside quotation marks: what is altered there is an altered quotation. */
function speechFinder(report: Report): Scene['isSpoken'] {
  if (!report.has(QUOTATIONS)) return () => false;
  const tokens = tokensOf(report);
  const flags = new Uint8Array(report.text.length);
  for (const { quoted } of report.layer(QUOTATIONS))
    for (const { start, end } of quoted) flags.fill(1, start, end);
  return (at) => flags[tokens.startOf(at)] === 1;
}

/** "70 per cent of the buildings", "a group of farmers": who is meant stands after "of". */
const MEASURING = new Set('percent cent number group majority part most half third quarter'.split(' '));

/** "It was the chief who ordered the raid": of "who", the noun before its clause. */
export function antecedentOf(tokens: Tokens, at: number): number {
  const verb = tokens.headOf(at);
  const isRelative =
    /^(?:who|which|that)$/.test(tokens.foldedOf(at)) && tokens.roleOf(verb) === 'relative-clause';
  return isRelative ? tokens.headOf(verb) : at;
}

function meantAt(tokens: Tokens, head: number): number {
  if (!MEASURING.has(tokens.lemmaOf(head)) && tokens.uposOf(head) !== 'NUM') return head;
  return (
    objectOf(
      tokens,
      tokens.dependentsOf(head).find((i) => tokens.foldedOf(i) === 'of'),
    ) ?? head
  );
}

function participantAt(scene: Scene, head: number | undefined): Participant | null {
  if (head === undefined) return null;
  const { tokens } = scene;
  const at = meantAt(tokens, antecedentOf(tokens, head));
  const found = scene.mentionOf(at);
  const isName = found?.[1].form === 'name';
  const beside = tokens.dependentsOf(at).filter((i) => i < at && isContentWord(tokens, i));
  const names = beside.filter((i) => tokens.isCapitalised(i));
  const entity = found === null ? null : scene.context.entityOf(scene.index, found[0]);
  const words = [at, ...(isName ? names : [])].filter((i) => isContentWord(tokens, i));
  const nouns = scene.context.lexicon.nounGroups;
  const keys = words.map((i) => stemOf(tokens.foldedOf(i))).map((stem) => nouns.get(stem) ?? stem);
  return {
    keys: new Set(entity === null ? keys : [`e ${scene.numberOf(entity)}`, ...keys]),
    sides: new Set(isName ? [] : [...names, ...ownersOf(tokens, at)].map((i) => stemOf(tokens.foldedOf(i)))),
    kinds: new Set(
      isName ? [] : beside.filter((i) => !names.includes(i)).map((i) => stemOf(tokens.foldedOf(i))),
    ),
    span: isName ? found[1].span : tokens.spanOf(at),
  };
}
