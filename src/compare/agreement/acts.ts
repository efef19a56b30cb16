import { ownSubjectOf, type Tokens } from '../../language/index.ts';
import { QUOTATIONS, type Report, type Role, SENTENCES, type Span, span } from '../../model/index.ts';
import { isHypothetical } from '../clauses.ts';
import { type Concepts, conceptsOf } from '../concepts.ts';
import { oncePerStory, reportAt, type StoryContext } from '../context.ts';
import type { Passage } from '../evidence.ts';
import { isRead } from '../words.ts';
import { type Phrase, phraseAt } from './phrases.ts';

/** Something that a report tells to have been done: a clause, or a noun for a deed, with who and what took part. */
export interface Act extends Passage {
  /** The deed, as concepts: "convicted" and "found guilty" have one in common. */
  readonly deeds: ReadonlySet<string>;
  /** Who did it, and whom or what it befell. */
  readonly who: Phrase | null;
  readonly whom: Phrase | null;
  /** What else is told of it: where, with what, of which. */
  readonly beside: readonly Phrase[];
  /** All that is told of it but the deed. */
  readonly told: ReadonlySet<string>;
  /** The words that are its own, without the clauses inside it. */
  readonly words: readonly number[];
  readonly sentence: Span;
  readonly isNoun: boolean;
  /** The word that tells it. */
  readonly head: number;
}

/** What is told inside a clause as another one. */
const INNER: ReadonlySet<Role> = new Set<Role>([
  'clausal-complement',
  'adverbial-clause',
  'relative-clause',
  'parataxis',
]);

/** Verbs that leave it to another word what was done: "was in custody", "found guilty", "carried out an attack". */
const LIGHT = new Set(
  'be have get make take give find hold carry put go come do become remain stay keep'.split(' '),
);

/** More words of its own than these are no one clause, but a parse that failed. */
const LONGEST = 40;

/** The acts that the reports of a story tell, in order. Found once. */
export const actsOf = oncePerStory((context): readonly Act[] =>
  context.story.reports.flatMap((report, i) =>
    isRead(report) && report.parts.role !== 'record' ? actsIn(context, i) : [],
  ),
);

function actsIn(context: StoryContext, report: number): Act[] {
  const concepts = withoutSources(conceptsOf(context, report), reportAt(context.story, report));
  return [...reportAt(context.story, report).layer(SENTENCES)].flatMap(
    ({ tokens: { first, end }, span: where }) => {
      const acts: Act[] = [];
      for (let i = first; i < end; i++) {
        const act = actAt(concepts, report, i, where);
        if (act !== null) acts.push(act);
      }
      return acts;
    },
  );
}

/** Who is credited, and the verb that credits, take no part in what is told. */
function withoutSources({ tokens, at }: Concepts, report: Report): Concepts {
  const own = [...at];
  if (!report.has(QUOTATIONS)) return { tokens, at };
  for (const { source, cue } of report.layer(QUOTATIONS)) {
    for (const where of [source?.span, cue])
      for (const i of where ? tokens.touching(where) : []) own[i] = null;
  }
  return { tokens, at: own };
}

function actAt(concepts: Concepts, report: number, i: number, sentence: Span): Act | null {
  const { tokens, at } = concepts;
  const isNoun = tokens.uposOf(i) === 'NOUN';
  if (isNoun ? !isDefinite(tokens, i) : !isAsserted(tokens, i)) return null;
  if (isHypothetical(tokens, i) || isAlleged(tokens, i)) return null;
  const words = clauseWords(tokens, i);
  const deeds = deedsOf(concepts, i, words);
  if (deeds.size === 0 || words.length < 2 || words.length > LONGEST) return null;
  const parts = isNoun ? partsOfNoun(concepts, i) : partsOfVerb(concepts, i);
  return {
    report,
    span: span(tokens.startOf(words[0] ?? i), tokens.endOf(words.at(-1) ?? i)),
    sentence,
    deeds,
    ...parts,
    told: new Set(words.flatMap((one) => at[one] ?? []).filter((one) => !deeds.has(one))),
    words,
    isNoun,
    head: i,
  };
}

const ALLEGING = new Set(
  'allegation claim accusation charge rumour rumor suggestion denial threat plan demand proposal offer idea'.split(
    ' ',
  ),
);

/** "The allegation that the patrol crossed the line": told as what somebody holds. */
function isAlleged(tokens: Tokens, i: number): boolean {
  return INNER.has(tokens.roleOf(i)) && ALLEGING.has(tokens.lemmaOf(tokens.headOf(i)));
}

/**
 * Whether a verb tells something to be so: a finite one, that of a headline, or a participle that goes on with the
 * sentence and has an object ("flattening seven villages"). "To meet" is told as wished, planned or allowed.
 */
function isAsserted(tokens: Tokens, i: number): boolean {
  const upos = tokens.uposOf(i);
  if (upos !== 'VERB' && !(upos === 'AUX' && tokens.roleOf(i) !== 'auxiliary')) return false;
  const under = tokens.dependentsOf(i);
  const helpers = under
    .filter((one) => tokens.roleOf(one) === 'auxiliary')
    .map((one) => tokens.foldedOf(one));
  if (helpers.includes('to')) return tokens.lemmaOf(tokens.headOf(i)) === 'be';
  if (/^VB[DZP]$/.test(tokens.tagOf(i)) || helpers.length > 0) return true;
  const role = tokens.roleOf(i);
  if (role === 'root') return tokens.tagOf(i) === 'VBN' && ownSubjectOf(tokens, i) !== undefined;
  if (role === 'conjunct') return isAsserted(tokens, tokens.headOf(i));
  return role === 'adverbial-clause' && under.some((one) => tokens.roleOf(one) === 'object');
}

/** "The conviction of Estela Mondt", "her arrest": a deed that is taken to have been done. "A blast" may be any. */
function isDefinite(tokens: Tokens, i: number): boolean {
  return tokens
    .dependentsOf(i)
    .some((one) => one < i && (tokens.foldedOf(one) === 'the' || tokens.roleOf(one) === 'possessive'));
}

/** A word with the words that hang on it, without clauses inside it and without verbs beside it. */
export function clauseWords(tokens: Tokens, head: number): number[] {
  const found: number[] = [];
  const open = [head];
  for (let i = open.pop(); i !== undefined && found.length <= LONGEST; i = open.pop()) {
    if (tokens.uposOf(i) !== 'PUNCT') found.push(i);
    open.push(...tokens.dependentsOf(i).filter((one) => !isInner(tokens, one)));
  }
  return found.sort((a, b) => a - b);
}

function isInner(tokens: Tokens, i: number): boolean {
  const role = tokens.roleOf(i);
  const isBeside = role === 'conjunct' && /^(?:VERB|AUX)$/.test(tokens.uposOf(i));
  return INNER.has(role) || isBeside || role === 'coordinator' || role === 'marker';
}

function deedsOf({ tokens, at }: Concepts, head: number, words: readonly number[]): Set<string> {
  const own = at[head];
  if (!LIGHT.has(tokens.lemmaOf(head))) return new Set(own ? [own] : []);
  const linked = words.filter(
    (i) => i > head && /^(?:attribute|object|oblique)$/.test(tokens.roleOf(i)) && isNear(tokens, i, head),
  );
  return new Set(linked.flatMap((i) => at[i] ?? []));
}

/** Whether a word hangs on another, by itself or by a preposition. */
function isNear(tokens: Tokens, i: number, head: number): boolean {
  return tokens.headOf(i) === head || tokens.headOf(tokens.headOf(i)) === head;
}

type Parts = Pick<Act, 'who' | 'whom' | 'beside'>;

/** Of a passive, whom it befell is the subject, and who did it stands after "by". Of a state, the subject is who is in it. */
function partsOfVerb(concepts: Concepts, verb: number): Parts {
  const { tokens } = concepts;
  const under = tokens.dependentsOf(verb);
  const isState = isPassive(tokens, verb) || tokens.lemmaOf(verb) === 'be';
  const by = under.find((i) => tokens.roleOf(i) === 'agent');
  const object = under.find((i) => tokens.roleOf(i) === 'object');
  const subject = subjectAbove(tokens, verb);
  const [doer, done] = isState
    ? [by === undefined ? undefined : tokens.dependentsOf(by)[0], subject]
    : [subject, object];
  const phrase = (i: number | undefined, tie: string) =>
    i === undefined ? null : phraseAt(concepts, i, tie);
  const core = new Set([subject, object, by]);
  const others = under.filter((i) => !core.has(i) && !isInner(tokens, i));
  return {
    who: phrase(doer, 'subject'),
    whom: phrase(done, 'object'),
    beside: others.flatMap((i) => tied(concepts, i)),
  };
}

/** "The conviction of Estela Mondt by a court in Olm", "the attack on the barracks". */
function partsOfNoun(concepts: Concepts, noun: number): Parts {
  const { tokens } = concepts;
  const beside = tokens
    .dependentsOf(noun)
    .filter((i) => !isInner(tokens, i))
    .flatMap((i) => tied(concepts, i));
  const whom = beside.find(({ tie }) => /^(?:of|on|against|possessive)$/.test(tie)) ?? null;
  const who = beside.find(({ tie }) => tie === 'by') ?? null;
  return { who, whom, beside: beside.filter((one) => one !== whom && one !== who) };
}

/** What a preposition governs, under that preposition; any other word under its role. */
function tied(concepts: Concepts, i: number): Phrase[] {
  const { tokens } = concepts;
  const isPreposition = /^(?:preposition|agent)$/.test(tokens.roleOf(i));
  const heads = isPreposition ? tokens.dependentsOf(i) : [i];
  const tie = isPreposition ? tokens.foldedOf(i) : tokens.roleOf(i);
  return heads.flatMap((head) => phraseAt(concepts, head, tie) ?? []);
}

/** The subject of a verb, or of the one that it goes on from: "shook the coast, flattening seven villages". */
function subjectAbove(tokens: Tokens, verb: number): number | undefined {
  const own = ownSubjectOf(tokens, verb);
  if (own !== undefined) return own;
  const goesOn = /^(?:conjunct|adverbial-clause)$/.test(tokens.roleOf(verb));
  return goesOn ? ownSubjectOf(tokens, tokens.headOf(verb)) : undefined;
}

function isPassive(tokens: Tokens, verb: number): boolean {
  if (tokens.tagOf(verb) !== 'VBN') return false;
  const under = tokens.dependentsOf(verb);
  const hasHelper = under.some((i) => tokens.roleOf(i) === 'auxiliary');
  return !hasHelper || under.some((i) => tokens.roleOf(i) === 'auxiliary' && tokens.lemmaOf(i) === 'be');
}
