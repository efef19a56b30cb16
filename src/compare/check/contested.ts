import { MENTIONS, type Quotation, SENTENCES, wordsOf } from '../../model/index.ts';
import { stemOf } from '../../text/index.ts';
import type { Source, Sources } from './align.ts';
import { isNegation } from './polarity.ts';
import { headOf, type CheckScene } from './scene.ts';
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
    isOfHimself(scene, source.report, quotation) ||
    isDenied(scene, sources, reading, source)
  );
}

function isUnnamed(scene: CheckScene, { report, span }: Source): boolean {
  const words = wordsOf(scene.report(report).text, span).toLowerCase();
  return scene.lexicon.certainty.unnamed.some((phrase) => words.includes(phrase));
}

function isOfParty(scene: CheckScene, report: number, { source }: Quotation): boolean {
  if (source === null) return false;
  const own = scene.report(report);
  const roles = source.mention === null ? [] : scene.rolesBehind(report, source.mention);
  const said = (wordsOf(own.text, source.span).toLowerCase().match(/\p{L}+/gu) ?? []).map(stemOf);
  const partisans = new Set([...scene.lexicon.certainty.partisans].map(stemOf));
  return [headOf(own.text, source.span), ...said, ...roles].some((word) => partisans.has(word));
}

/** "He said that he had been beaten": the one who says it is the one whom it befell. */
function isOfHimself(scene: CheckScene, report: number, { source, content }: Quotation): boolean {
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

/** Whether a report denies it: in a passage with a negation that has the words of the clause. */
function isDenied(scene: CheckScene, sources: Sources, { terms }: Reading, own: Source): boolean {
  const wanted = terms.filter(({ stem }) => stem !== '');
  return sources.all.some((source, i) => {
    if (source === own || !isDenial(scene, source)) return false;
    const window = [source, sources.all[i + 1]].filter((one) => one?.report === source.report && one !== own);
    const shared = wanted.filter((term) => window.some((one) => one !== undefined && has(one, term)));
    return shared.length >= LEAST_SHARED && shared.length >= wanted.length * SHARE;
  });
}

function has({ byKey }: Source, { keys }: Term): boolean {
  return keys.some((key) => !key.startsWith('#') && byKey.has(key));
}

/** A sentence that says of something that it is not so, in somebody's words. */
function isDenial(scene: CheckScene, { report, span }: Source): boolean {
  const tokens = scene.tokens(report);
  const own = scene.report(report);
  if (own.layer(SENTENCES).size === 0) return false;
  for (let i = tokens.indexAt(span.start); i < tokens.size && tokens.startOf(i) < span.end; i++)
    if (isNegation(tokens.foldedOf(i)) || DENYING.has(tokens.lemmaOf(i))) return true;
  return false;
}
