import type { Tokens } from '../../language/index.ts';
import { overlaps, type Span } from '../../model/index.ts';
import type { Clause } from './clauses.ts';
import type { CheckScene } from './scene.ts';

/** Words of the draft that name whose report it goes by: "the Mirror's figure", "according to Radio Teyo". */
export interface Told {
  readonly span: Span;
  readonly report: number;
  /** The words that credit and tell nothing themselves: the name, and "speaks of" or "figure". */
  readonly tokens: ReadonlySet<number>;
}

/** Verbs and nouns by which a text tells what another has. */
const TELLING = new Set(
  'say tell report put count speak write name call give have cite list reckon estimate add note quote mention describe place see claim state point figure number account version report tally word estimate'.split(
    ' ',
  ),
);

/** Where the draft goes by the report of an outlet that it names, in order. */
export function outletsIn(scene: CheckScene): readonly Told[] {
  const tokens = scene.tokens(scene.draft);
  const named = scene.reports.flatMap((report) => {
    const outlet = scene.report(report).metadata.outlet?.value;
    return outlet === undefined ? [] : namesIn(tokens, outlet).map((where) => ({ where, report }));
  });
  const distinct = named.filter(
    ({ where, report }) =>
      !named.some(
        (other) =>
          other.report !== report && overlaps(other.where, where) && lengthOf(other.where) >= lengthOf(where),
      ),
  );
  return distinct
    .flatMap(({ where, report }) => {
      const credit = creditAt(tokens, where);
      return credit === null ? [] : [{ span: where, report, tokens: credit }];
    })
    .sort((a, b) => a.span.start - b.span.start);
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}

/** Where an outlet is named, in full or by the noun of its name: "the Mirror". */
function namesIn(tokens: Tokens, outlet: string): Span[] {
  const words = outlet.match(/[\p{L}\p{N}]+/gu) ?? [];
  const own = new Set(words.map((word) => word.toLowerCase()));
  const last =
    (outlet.split(/ of |,/)[0] ?? '')
      .match(/[\p{L}\p{N}]+/gu)
      ?.at(-1)
      ?.toLowerCase() ?? '';
  const found: Span[] = [];
  for (let i = 0; i < tokens.size; i++) {
    if (!isPart(tokens, i, own)) continue;
    const first = i;
    while (isPart(tokens, i + 1, own) || (isPart(tokens, i + 2, own) && JOINS.test(tokens.textOf(i + 1))))
      i++;
    const isCapital = isOfCapitals(tokens, first - 1) || isOfCapitals(tokens, i + 1);
    const stretch = Array.from({ length: i - first + 1 }, (_, k) => tokens.foldedOf(first + k));
    const isWhole = words.every((word) => stretch.includes(word.toLowerCase()));
    const isShort = stretch.includes(last) && tokens.foldedOf(first - 1) === 'the';
    if (isWhole || (isShort && !isCapital)) found.push(tokens.spanFrom(first, i));
  }
  return found;
}

const JOINS = /^(?:of|for|the|and|&|-|,)$/;

function isPart(tokens: Tokens, i: number, own: ReadonlySet<string>): boolean {
  return (tokens.isCapitalised(i) || /^\d/.test(tokens.textOf(i))) && own.has(tokens.foldedOf(i));
}

function isOfCapitals(tokens: Tokens, i: number): boolean {
  return tokens.isCapitalised(i) && tokens.uposOf(i) === 'PROPN';
}

/** The words of a credit, or null where the name is one of somebody who does something. */
function creditAt(tokens: Tokens, where: Span): ReadonlySet<number> | null {
  const own: readonly number[] = tokens.touching(where);
  const head = own.find((i) => !own.includes(tokens.headOf(i)) || tokens.headOf(i) === i) ?? own.at(-1);
  if (head === undefined) return null;
  const governor = tokens.headOf(head);
  const first = own[0] ?? head;
  const isAccording = tokens.foldedOf(first - 1) === 'to' || tokens.foldedOf(first - 2) === 'to';
  if (isAccording && [first - 2, first - 3].some((i) => tokens.foldedOf(i) === 'according'))
    return new Set(own);
  const isTelling = TELLING.has(tokens.lemmaOf(governor)) && tokens.roleOf(head) !== 'object';
  if (isTelling) return new Set([...own, governor]);
  return isGapped(tokens, own) ? new Set(own) : null;
}

/** "The Post says nine, the Mirror ten": a figure right behind the name, where the verb is spared. */
function isGapped(tokens: Tokens, own: readonly number[]): boolean {
  const next = (own.at(-1) ?? 0) + 1;
  const at = tokens.foldedOf(next) === 'of' || tokens.foldedOf(next) === 'about' ? next + 1 : next;
  return tokens.uposOf(at) === 'NUM';
}

/** Whose report a passage of the draft goes by: the outlet named with it, else the last one before it. */
export function outletOf(
  told: readonly Told[],
  { span: where, sentence }: Clause,
  at: Span = where,
): Told | null {
  const own = told.filter(({ span: name }) => overlaps(name, sentence));
  const inside = own.filter(({ span: name }) => overlaps(name, where));
  const before = (inside.length > 0 ? inside : own).filter(({ span: name }) => name.start < at.start);
  const behind = inside.find(({ span: name }) => name.start >= at.end);
  return before.at(-1) ?? behind ?? inside[0] ?? null;
}

/** Whether a word of the draft only credits an outlet. */
export function isCrediting(told: readonly Told[], token: number): boolean {
  return told.some(({ tokens }) => tokens.has(token));
}
