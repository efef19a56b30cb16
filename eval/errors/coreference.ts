import {
  CHAINS,
  type Chain,
  MENTIONS,
  type Mention,
  type Ref,
  type Report,
  type Span,
} from '../../src/model/index.ts';
import { ErrorClasses } from './classes.ts';
import { overlap, readText, textOf } from './reading.ts';

/** The pronouns of GAP whose name is not found, or found in another. */
export async function coreferenceErrors(data: string): Promise<ErrorClasses> {
  const classes = new ErrorClasses();
  const [, ...lines] = textOf(`${data}/coref-gap/gap-development.tsv.gz`).trimEnd().split(/\r?\n/);
  for (const line of lines) {
    const [, text = '', pronoun = '', at, a = '', aAt, aIs, b = '', bAt, bIs] = line.split('\t');
    const names = [spanAt(a, aAt), spanAt(b, bAt)];
    const gold = [aIs, bIs].map((told) => told?.toUpperCase() === 'TRUE');
    const right = names[gold.indexOf(true)];
    if (right === undefined) continue;
    const other = names[gold.indexOf(false)];
    const name = classOf(await readText(text), spanAt(pronoun, at), right, other);
    if (name !== null)
      classes.add(name, `${pronoun} at ${at} for ${text.slice(right.start, right.end)}: ${text}`);
  }
  return classes;
}

function spanAt(words: string, at: string | undefined): Span {
  return { start: Number(at), end: Number(at) + words.length };
}

function classOf(report: Report, pronoun: Span, right: Span, other: Span | undefined): string | null {
  const mentions = report.layer(MENTIONS);
  const chains = [...report.layer(CHAINS)];
  const at = (where: Span) =>
    mentions.touching(where).find((ref) => overlap(mentions.at(ref).span, where) > 0);
  const said = at(pronoun);
  const chain = chains.find(({ mentions: own }) => said !== undefined && own.includes(said));
  const name = at(right);
  if (name === undefined) return 'the name is not found';
  if (mentions.at(name).type !== 'person') return `the name is taken for a ${mentions.at(name).type}`;
  if (said === undefined || chain === undefined) return 'the pronoun is not found';
  const own = chains.find(({ mentions: all }) => all.includes(name));
  if (own === chain) return null;
  const isAhead =
    right.start > pronoun.start &&
    !(own?.mentions.some((ref) => mentions.at(ref).span.start < pronoun.start) ?? false);
  if (isAhead) return 'the name stands after the pronoun';
  if (tiesOf(chain, said).length === 0)
    return chain.candidates.some((one) => one.mention === said)
      ? 'left open among several'
      : 'left open: nobody in reach';
  const rival = other === undefined ? undefined : at(other);
  return rival !== undefined && chain.mentions.includes(rival)
    ? 'tied to the other name'
    : 'tied to somebody else';
}

function tiesOf({ links }: Chain, mention: Ref<Mention>) {
  return links.filter((one) => one.mention === mention || one.antecedent === mention);
}
