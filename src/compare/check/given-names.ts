import { areFormsOfOne } from '../../lexicon/names.ts';
import { MENTIONS, type Mention, wordsOf } from '../../model/index.ts';
import type { Passage } from '../evidence.ts';
import type { Source } from './align.ts';
import type { CheckScene } from './scene.ts';

/** The people of the family name in sentences that bear a passage, where no report has one of that given name. */
export function ofOtherGivenName(
  scene: CheckScene,
  { span, type }: Mention,
  near: readonly Source[],
): Passage[] {
  const mine = partsOf(wordsOf(scene.report(scene.draft).text, span));
  if (type !== 'person' || mine.length < 2 || isFamilyFirst(scene, mine)) return [];
  const found = scene.reports.flatMap((report) =>
    peopleIn(scene, report).filter((one) => partsOf(one.words).at(-1) === mine.at(-1)),
  );
  if (found.some(({ words }) => mayBeOne(scene, mine, partsOf(words)))) return [];
  return found.filter(({ report, span: where }) =>
    near.some((one) => one.report === report && one.span.start <= where.start && where.end <= one.span.end),
  );
}

function isFamilyFirst({ lexicon }: CheckScene, [first = '']: readonly string[]): boolean {
  return lexicon.names.people.familyFirst.has(first);
}

function peopleIn(scene: CheckScene, report: number): (Passage & { readonly words: string })[] {
  const own = scene.report(report);
  if (!own.has(MENTIONS)) return [];
  return [...own.layer(MENTIONS)]
    .filter(({ form, type }) => form === 'name' && type === 'person')
    .map(({ span }) => ({ report, span, words: wordsOf(own.text, span) }))
    .filter(({ words }) => partsOf(words).length > 1);
}

function partsOf(name: string): string[] {
  return name.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Whether two with one family name have a given name in common: the same, its initial, or a form of it. */
function mayBeOne(scene: CheckScene, mine: readonly string[], theirs: readonly string[]): boolean {
  return mine.slice(0, -1).some((a) => theirs.slice(0, -1).some((b) => areForms(scene, a, b)));
}

function areForms({ lexicon }: CheckScene, a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a) || areFormsOfOne(lexicon.names.people, a, b);
}
