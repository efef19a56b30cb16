import { readdirSync } from 'node:fs';
import {
  CHAINS,
  chainNumbers,
  MENTIONS,
  QUOTATIONS,
  type Report,
  type Span,
  wordsOf,
} from '../../src/model/index.ts';
import { ErrorClasses } from './classes.ts';
import { overlap, readText, textOf } from './reading.ts';

/** A quotation of LitBank, and the words of the name of who says it. */
interface Said {
  readonly span: Span;
  readonly speaker: readonly string[];
}

/** What became of the speakers of the quotations of LitBank (fiction: named persons in dialogue). */
export interface Speakers {
  /** Share of the quotations for which a person is named, and of those the share in which it is the right one; per cent. */
  readonly named: number;
  readonly right: number;
  readonly errors: ErrorClasses;
}

export async function speakersOf(data: string): Promise<Speakers> {
  const folder = `${data}/litbank/quotations`;
  const errors = new ErrorClasses();
  let [all, named, right] = [0, 0, 0];
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.ann.gz'))
    .sort()) {
    const { text, said } = bookOf(`${folder}/${file.replace('.ann.gz', '')}`, textOf(`${folder}/${file}`));
    const report = await readText(text);
    for (const one of said) {
      const names = namesOf(report, one.span);
      const isRight = names?.some((word) => one.speaker.includes(word)) ?? false;
      all++;
      if (names !== null && names.length > 0) named++;
      if (isRight) right++;
      const name = classOf(names, isRight);
      if (name !== null)
        errors.add(name, `${wordsOf(text, one.span)} (${one.speaker.join(' ')}; ours ${names?.join(' ')})`);
    }
  }
  return { named: (100 * named) / all, right: (100 * right) / named, errors };
}

function classOf(names: readonly string[] | null, isRight: boolean): string | null {
  if (isRight) return null;
  if (names === null) return 'no source';
  return names.length === 0 ? 'a source without a name' : 'another name';
}

/** The words of the names in the chain of who is credited; null where the words are credited to nobody. */
function namesOf(report: Report, gold: Span): readonly string[] | null {
  const quotation = [...report.layer(QUOTATIONS)].find(({ content }) =>
    content.some((piece) => overlap(piece, gold) > 0),
  );
  if (quotation?.source == null) return null;
  const { mention } = quotation.source;
  const mentions = report.layer(MENTIONS);
  const chains = [...report.layer(CHAINS)];
  const own = mention === null ? undefined : chains[chainNumbers(chains).get(mention) ?? -1];
  return (own?.mentions ?? [])
    .filter((ref) => mentions.at(ref).form === 'name')
    .flatMap((ref) => {
      const { title, span } = mentions.at(ref);
      return (
        wordsOf(report.text, title === undefined ? span : { start: title.start, end: span.end }).match(
          /\p{L}[\p{L}'’]+/gu,
        ) ?? []
      );
    })
    .map((word) => word.toLowerCase());
}

/** A book of LitBank: sentences a line, tokens parted by spaces; quotations by sentence and token, both ends inclusive. */
function bookOf(
  path: string,
  annotations: string,
): { readonly text: string; readonly said: readonly Said[] } {
  const text = textOf(`${path}.txt.gz`);
  const starts: number[][] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    starts.push([...line.matchAll(/\S+/g)].map(({ index }) => at + index));
    at += line.length + 1;
  }
  const rows = annotations.split('\n').map((line) => line.split('\t'));
  const speakers = new Map(
    rows.filter(([kind]) => kind === 'ATTRIB').map(([, id = '', name = '']) => [id, name]),
  );
  const said = rows.flatMap(([kind, id = '', ...places]): Said[] => {
    if (kind !== 'QUOTE') return [];
    const [line = 0, token = 0, lastLine = 0, lastToken = 0] = places.map(Number);
    const start = starts[line]?.[token];
    const end = starts[lastLine]?.[lastToken];
    const speaker = (speakers.get(id) ?? '')
      .replace(/-\d+$/, '')
      .toLowerCase()
      .split(/[_\s]+/);
    return start === undefined || end === undefined ? [] : [{ span: { start, end: end + 1 }, speaker }];
  });
  return { text, said };
}
