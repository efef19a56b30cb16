import {
  type CheckedStatement,
  contains,
  cover,
  type Entity,
  MENTIONS,
  type Mention,
  overlaps,
  type Ref,
  TIMES,
  wordsOf,
} from '../../model/index.ts';
import { editDistance, stemOf } from '../../text/index.ts';
import type { Passage } from '../evidence.ts';
import type { Sources } from './align.ts';
import { ofOtherGivenName } from './given-names.ts';
import { type CheckScene, headOf } from './scene.ts';
import { bearing, type Judged, type Reading, statementOf } from './statement.ts';

/** The words of the reports, for asking whether a name is known to them at all. */
export interface KnownWords {
  readonly words: ReadonlySet<string>;
  readonly beginnings: ReadonlySet<string>;
}

/** Names are known by their beginning too: "Korvath" by "Korvathian". */
const BEGINNING = 4;

export function knownWords(scene: CheckScene): KnownWords {
  const words = new Set<string>();
  for (const report of scene.reports) {
    const { text, metadata } = scene.report(report);
    const all = `${text} ${metadata.outlet?.value ?? ''} ${metadata.agency?.value ?? ''}`;
    for (const [word] of all.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) words.add(word);
  }
  return { words, beginnings: new Set([...words].map((word) => word.slice(0, BEGINNING))) };
}

/** The names of people in a clause, and what is told of who they are. */
export function checkNames(
  scene: CheckScene,
  sources: Sources,
  known: KnownWords,
  reading: Reading,
): CheckedStatement[] {
  const own = scene.report(scene.draft);
  if (!own.has(MENTIONS)) return [];
  const layer = own.layer(MENTIONS);
  const judged = layer
    .within(reading.clause.span)
    .filter((ref) => layer.at(ref).form === 'name')
    .flatMap((ref) => judge(scene, sources, known, reading, ref) ?? []);
  const strange = strangeIn(scene, known, reading).filter(
    ({ span: where }) => !judged.some((one) => overlaps(one.span, where)),
  );
  return [...judged, ...strange].map((one) => statementOf(scene, one));
}

/** Names of anything that no report has: the names of times, and what only begins a sentence, are none. */
function strangeIn(scene: CheckScene, known: KnownWords, { clause }: Reading): Judged[] {
  const own = scene.report(scene.draft);
  const tokens = scene.tokens(scene.draft);
  const found: Judged[] = [];
  for (let i = tokens.indexAt(clause.span.start); tokens.startOf(i) < clause.span.end; i++) {
    const isName = tokens.uposOf(i) === 'PROPN' && tokens.isCapitalised(i);
    const isTime = own.has(TIMES) && own.layer(TIMES).touching(tokens.spanOf(i)).length > 0;
    const isFirst = tokens.startOf(i) === clause.sentence.start;
    if (!isName || isTime || isFirst || !isStrange(known, tokens.foldedOf(i))) continue;
    const span = tokens.spanOf(i);
    found.push({ span, about: 'name', result: 'unsupported', confidence: 0.55, rule: 'name-nowhere' });
  }
  return found;
}

function isStrange({ words, beginnings }: KnownWords, word: string): boolean {
  const parts = partsOf(word);
  return (
    parts.length > 0 && parts.every((part) => !words.has(part) && !beginnings.has(part.slice(0, BEGINNING)))
  );
}

function judge(
  scene: CheckScene,
  sources: Sources,
  known: KnownWords,
  reading: Reading,
  ref: Ref<Mention>,
): Judged | null {
  const mention = scene.report(scene.draft).layer(MENTIONS).at(ref);
  const entity = scene.entityOf(scene.draft, ref);
  const bearers = entity === null ? [] : mentionsOf(scene, entity);
  if (bearers.length > 0) return roleOf(scene, mention, entity, bearers);
  const words = partsOf(wordsOf(scene.report(scene.draft).text, mention.span));
  const strange = words.filter(
    (word) => !known.words.has(word) && !known.beginnings.has(word.slice(0, BEGINNING)),
  );
  if (strange.length === 0) return otherGivenName(scene, sources, reading, mention);
  if (!isName(mention, words)) return null;
  const near = namesNear(scene, sources, reading, mention, words);
  const span = mention.title ? cover(mention.title, mention.span) : mention.span;
  if (near.length > 0)
    return {
      span,
      about: 'name',
      result: 'value-differs',
      passages: near,
      confidence: 0.75,
      rule: 'other-name',
    };
  return { span, about: 'name', result: 'unsupported', confidence: 0.6, rule: 'name-nowhere' };
}

/** "Peter Imrow" where all that bears it has Paul Imrow, and there is a Peter of another name. */
function otherGivenName(
  scene: CheckScene,
  sources: Sources,
  reading: Reading,
  mention: Mention,
): Judged | null {
  const near = bearing(scene, sources, reading, mention.span).map(({ source }) => source);
  const passages = ofOtherGivenName(scene, mention, near);
  if (passages.length === 0) return null;
  const span = mention.title ? cover(mention.title, mention.span) : mention.span;
  return {
    span,
    about: 'name',
    result: 'value-differs',
    passages,
    confidence: 0.7,
    rule: 'other-given-name',
  };
}

/** One strange word may be any word with a capital; a person's name, or two words, is a name. */
function isName({ type, title }: Mention, words: readonly string[]): boolean {
  return (type === 'person' && (title !== undefined || words.length > 1)) || words.length > 1;
}

function partsOf(name: string): string[] {
  return name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function mentionsOf(scene: CheckScene, entity: Entity): Passage[] {
  return entity.chains.flatMap(({ report: id, chain }) => {
    const index = scene.indexOf(id);
    return index === scene.draft ? [] : scene.namesIn(index, chain).map((span) => ({ report: index, span }));
  });
}

/** Names in the sentences that bear the clause of which one word is the draft's, or nearly: "Sorn" for "Storm". */
function namesNear(
  scene: CheckScene,
  sources: Sources,
  reading: Reading,
  mention: Mention,
  words: readonly string[],
): Passage[] {
  const near = bearing(scene, sources, reading, mention.span);
  const found = near.flatMap(({ source }) => {
    const layer = scene.report(source.report).layer(MENTIONS);
    return layer
      .within(source.span)
      .map((ref) => layer.at(ref))
      .filter(({ form, type }) => form === 'name' && (type === 'person' || type === 'other'))
      .map(({ span }) => ({ report: source.report, span }));
  });
  const like = found.filter(({ report, span }) =>
    isLike(words, partsOf(wordsOf(scene.report(report).text, span))),
  );
  const titled = mention.title === undefined ? [] : found.filter((one) => hasTitle(scene, one, mention));
  return like.length > 0 ? like : titled;
}

const LETTERS_APART = 2;

function isLike(mine: readonly string[], theirs: readonly string[]): boolean {
  return mine.some((a) =>
    theirs.some((b) => b.length > LETTERS_APART && editDistance(a, b) <= LETTERS_APART),
  );
}

function hasTitle(scene: CheckScene, { report, span }: Passage, { title }: Mention): boolean {
  const layer = scene.report(report).layer(MENTIONS);
  const other = layer.touching(span).map((ref) => layer.at(ref))[0]?.title;
  if (!title || !other) return false;
  return headOf(scene.report(scene.draft).text, title) === headOf(scene.report(report).text, other);
}

/** Words by which one is called after another: they tell no office of their own. */
const RELATIVE = new Set(['counterpart', 'colleague', 'successor', 'predecessor', 'namesake'].map(stemOf));

/** What the draft calls a person, where the reports call only others so and this one something else. */
function roleOf(
  scene: CheckScene,
  { title, span, type }: Mention,
  entity: Entity | null,
  bearers: readonly Passage[],
): Judged | null {
  if (entity === null || type !== 'person') return null;
  const told = { span: title ? cover(title, span) : span, about: 'name' as const };
  if (title === undefined) return null;
  const head = headOf(scene.report(scene.draft).text, title);
  const roles = entity.chains.flatMap(({ report: id, chain }) => {
    const index = scene.indexOf(id);
    return index === scene.draft ? [] : scene.rolesOf(index, chain);
  });
  if (roles.includes(head) || isBeside(scene, head, bearers))
    return {
      ...told,
      result: 'supported',
      passages: bearers.slice(0, 1),
      confidence: 0.8,
      rule: 'same-title',
    };
  if (
    roles.length === 0 ||
    roles.some((role) => RELATIVE.has(role)) ||
    roles.some((role) => sharesSense(scene, role, head))
  )
    return null;
  const titled = titlesOf(scene, bearers);
  if (titled.length === 0) return null;
  return { ...told, result: 'value-differs', passages: titled, confidence: 0.7, rule: 'other-title' };
}

function sharesSense({ lexicon }: CheckScene, a: string, b: string): boolean {
  const senses = new Set(lexicon.thesaurus.sensesOf(a));
  return lexicon.thesaurus.sensesOf(b).some((sense) => senses.has(sense));
}

/** Characters on both sides of a name in which a role is told of it. */
const BESIDE = 150;

function isBeside(scene: CheckScene, head: string, bearers: readonly Passage[]): boolean {
  return bearers.some(({ report, span }) => {
    const { text } = scene.report(report);
    const around = text.slice(Math.max(0, span.start - BESIDE), span.end + BESIDE).toLowerCase();
    return (around.match(/\p{L}+/gu) ?? []).some((word) => stemOf(word) === head);
  });
}

function titlesOf(scene: CheckScene, bearers: readonly Passage[]): Passage[] {
  return bearers.flatMap(({ report, span }) => {
    const layer = scene.report(report).layer(MENTIONS);
    const title = layer
      .touching(span)
      .map((ref) => layer.at(ref))
      .find((one) => contains(one.span, span))?.title;
    return title ? [{ report, span: cover(title, span) }] : [];
  });
}
