import type { Tokens } from '../../language/index.ts';
import { MENTIONS, QUOTATIONS, type Quotation, type Span, wordsOf } from '../../model/index.ts';
import { stemOf } from '../../text/index.ts';
import type { Source, Sources } from './align.ts';
import { isNegated } from './polarity.ts';
import type { CheckScene } from './scene.ts';
import type { Reading } from './statement.ts';
import type { Term } from './terms.ts';

/**
 * Whether what a quotation says stands on the word of a side alone: of somebody who keeps his name back, speaks for a
 * party, tells what befell himself, or is contradicted. What an authority says is told without it every day.
 */
export function isContested(
  scene: CheckScene,
  sources: Sources,
  reading: Reading,
  source: Source,
  quotation: Quotation,
): boolean {
  return (
    isUnnamed(scene, source) ||
    isOfParty(scene, source.report, quotation) ||
    isOfState(scene, source.report, quotation) ||
    isOfHimself(scene, source.report, quotation) ||
    isDenied(scene, sources, reading, quotation, source)
  );
}

function isUnnamed(scene: CheckScene, { report, span }: Source): boolean {
  const words = wordsOf(scene.report(report).text, span).toLowerCase();
  return scene.lexicon.certainty.unnamed.some((phrase) => words.includes(phrase));
}

function isOfParty(scene: CheckScene, report: number, { source }: Quotation): boolean {
  if (source === null) return false;
  const tokens = scene.tokens(report);
  const { partisans } = scene.lexicon.certainty;
  const roles = source.mention === null ? [] : scene.rolesBehind(report, source.mention);
  const stems = new Set([...partisans].map(stemOf));
  return (
    tokens.touching(source.span).some((i) => partisans.has(tokens.lemmaOf(i).toLowerCase())) ||
    roles.some((role) => stems.has(role))
  );
}

/** "According to Kelmia, the trawler was in its waters": what a state says of others is the word of one side. */
function isOfState(scene: CheckScene, report: number, { source, content }: Quotation): boolean {
  const ref = source?.mention ?? null;
  if (source === null || ref === null) return false;
  const layer = scene.report(report).layer(MENTIONS);
  const { type, form, span } = layer.at(ref);
  const isBare = span.start === source.span.start && span.end === source.span.end;
  const isState = type === 'country' || (type === 'other' && source.standing === 'institutional');
  if (!isState || form !== 'name' || !isBare) return false;
  const tokens = scene.tokens(report);
  const subjects = content.flatMap((piece) =>
    layer.within(piece).filter((one) => tokens.roleOf(headIn(tokens, layer.at(one).span)) === 'subject'),
  );
  return !subjects.some((one) => scene.isOneChain(report, one, ref));
}

function headIn(tokens: Tokens, { end }: Span): number {
  return tokens.indexAt(end - 1);
}

/** "He said that he had been beaten": the one who says it is the one whom it befell. */
export function isOfHimself(
  scene: CheckScene,
  report: number,
  { source, content }: Pick<Quotation, 'source' | 'content'>,
): boolean {
  if (source?.mention == null) return false;
  const own = scene.report(report);
  const tokens = scene.tokens(report);
  const layer = own.layer(MENTIONS);
  const [first] = content;
  return layer.within(first).some((ref) => {
    const at = tokens.indexAt(layer.at(ref).span.start);
    const verb = tokens.headOf(at);
    const isBefallen =
      tokens.roleOf(at) === 'subject' &&
      tokens.tagOf(verb) === 'VBN' &&
      tokens.dependentsOf(verb).some((i) => tokens.lemmaOf(i) === 'be');
    return isBefallen && source.mention !== null && scene.isOneChain(report, ref, source.mention);
  });
}

const DENYING = new Set('deny reject dismiss dispute refute contradict'.split(' '));
/** So many of the words of a claim make a denial its denial. */
const LEAST_SHARED = 2;
const SHARE = 0.5;

/** Whether somebody else denies it: in so many words, or by telling the same as not so. */
function isDenied(
  scene: CheckScene,
  sources: Sources,
  { terms, borne }: Reading,
  { source: teller }: Quotation,
  own: Source,
): boolean {
  const wanted = terms.filter(({ stem }) => stem !== '');
  const places = new Set(borne.flatMap(({ source: { place } }) => [place - 1, place]));
  return [...places].some((i) => {
    const source = sources.all[i];
    if (source === undefined) return false;
    const others = source === own ? [] : quotationsBy(scene, source, own.report, teller);
    if (others.length === 0) return false;
    const isDenial = others.some((one) => isDenying(scene, source.report, one));
    const next = sources.all[i + 1];
    const window = isDenial && next?.report === source.report && next !== own ? [source, next] : [source];
    const shared = wanted.filter((term) => window.some((one) => has(one, term)));
    if (shared.length < LEAST_SHARED || shared.length < wanted.length * SHARE) return false;
    return isDenial || shared.some((term) => isToldAsNot(scene, source, term));
  });
}

function has({ byKey }: Source, { keys }: Term): boolean {
  return keys.some((key) => !key.startsWith('#') && byKey.has(key));
}

/** Whether a sentence tells of the happening that a word of the draft tells, and the other way about. */
function isToldAsNot(scene: CheckScene, { report, byKey }: Source, { token, keys }: Term): boolean {
  if (scene.tokens(scene.draft).uposOf(token) !== 'VERB') return false;
  const met = keys.map((key) => byKey.get(key)).find((at) => at !== undefined && at >= 0);
  const isNot = isNegated(scene.tokens(scene.draft), token, () => false);
  return met !== undefined && isNegated(scene.tokens(report), met, () => false) !== isNot;
}

/** What others than a teller say in a sentence. */
function quotationsBy(
  scene: CheckScene,
  { report, span }: Source,
  of: number,
  teller: Quotation['source'],
): Quotation[] {
  const layer = scene.report(report).layer(QUOTATIONS);
  return layer
    .touching(span)
    .map((ref) => layer.at(ref))
    .filter(({ source }) => source !== null && !isOneTeller(scene, report, source, of, teller));
}

function isDenying(scene: CheckScene, report: number, { negated, cue }: Quotation): boolean {
  const tokens = scene.tokens(report);
  return negated === true || (cue !== null && DENYING.has(tokens.lemmaOf(tokens.indexAt(cue.start))));
}

function isOneTeller(
  scene: CheckScene,
  report: number,
  source: NonNullable<Quotation['source']>,
  of: number,
  teller: Quotation['source'],
): boolean {
  if (teller === null || source.mention === null || teller.mention === null) return false;
  if (report === of) return scene.isOneChain(report, source.mention, teller.mention);
  const entity = scene.entityOf(report, source.mention);
  return entity !== null && entity === scene.entityOf(of, teller.mention);
}
