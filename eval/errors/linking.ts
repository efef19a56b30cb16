import { CHAINS, chainNumbers, LINKS, MENTIONS, type Report, type Span } from '../../src/model/index.ts';
import { ErrorClasses } from './classes.ts';
import { isSame, lexicon, overlap, readText, rowsOf } from './reading.ts';

const FILES = ['news-fair-v2', 'wiki-fair-v2', 'kore50', 'msnbc-updated'];

interface Row {
  readonly text: string;
  readonly labels?: readonly {
    readonly span: readonly [number, number];
    readonly entity_id?: string;
    readonly coref?: boolean;
    readonly optional?: boolean;
  }[];
}

/** The names of ELEVANT that are not linked to their Wikidata id, by what stood in the way. */
export async function linkingErrors(data: string): Promise<ErrorClasses> {
  const classes = new ErrorClasses();
  const known = new Set(lexicon.actors.all.flatMap(({ wikidata }) => wikidata ?? []));
  for (const { text, labels = [] } of FILES.flatMap((file) =>
    rowsOf<Row>(`${data}/el-elevant/${file}.jsonl.gz`),
  )) {
    const report = await readText(text);
    for (const {
      span: [start, end],
      entity_id: id,
      coref,
      optional,
    } of labels) {
      if (coref || optional || !/^Q\d+$/.test(id ?? '')) continue;
      const name = classOf(report, { start, end }, id ?? '', known);
      if (name !== null) classes.add(name, `${text.slice(start, end)} ${id}`);
    }
  }
  return classes;
}

function classOf(report: Report, gold: Span, id: string, known: ReadonlySet<string>): string | null {
  const mentions = report.layer(MENTIONS);
  const ref = mentions
    .touching(gold)
    .find((one) => mentions.at(one).form === 'name' && overlap(mentions.at(one).span, gold) > 0);
  const chain = ref === undefined ? undefined : chainNumbers([...report.layer(CHAINS)]).get(ref);
  const link = [...report.layer(LINKS)].find((one) => one.chain === chain);
  if (link?.wikidata === id) return null;
  if (link?.wikidata !== undefined) return 'linked to another';
  if (!known.has(id)) return 'no actor has the id';
  if (ref === undefined) return 'the name is not found';
  if (!isSame(mentions.at(ref).span, gold)) return 'left open: other bounds of the name';
  return `left open: a ${mentions.at(ref).type}`;
}
