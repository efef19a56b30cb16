import { TIMES, type TimeExpression } from '../../src/model/index.ts';
import { ErrorClasses } from './classes.ts';
import { isSame, overlap, readText, rowsOf } from './reading.ts';

interface Row {
  readonly text: string;
  readonly dct: string | null;
  readonly timex: readonly {
    readonly begin: number;
    readonly end: number;
    readonly type: string;
    readonly value: string;
  }[];
}

/** The times of TempEval-3 (AQUAINT and TimeBank) against those that are read. */
export async function timeErrors(data: string): Promise<ErrorClasses> {
  const classes = new ErrorClasses();
  for (const file of ['aquaint', 'timebank']) {
    for (const row of rowsOf<Row>(`${data}/time-tempeval3/${file}.jsonl.gz`)) await addErrors(row, classes);
  }
  return classes;
}

async function addErrors({ text, dct, timex }: Row, classes: ErrorClasses): Promise<void> {
  const day = /\d{4}-\d\d-\d\d/.exec(dct ?? '')?.[0] ?? null;
  const free = new Set(await readText(text, day).then((report) => [...report.layer(TIMES)]));
  const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  for (const { begin: start, end, type, value } of timex) {
    const gold = { start, end };
    const found = [...free].toSorted((a, b) => overlap(b.span, gold) - overlap(a.span, gold))[0];
    if (found === undefined || overlap(found.span, gold) === 0) {
      classes.add(`missed: ${type}`, `${words(gold)} (${value})`);
      continue;
    }
    free.delete(found);
    const name = difference(found, { ...gold, type, value });
    if (name !== null)
      classes.add(name, `${words(found.span)} ${found.value} | gold ${words(gold)} ${value}`);
  }
  for (const one of free) classes.add(`not in the gold: ${one.type}`, `${words(one.span)} (${one.value})`);
}

function difference(
  { span, type, value }: TimeExpression,
  gold: { readonly start: number; readonly end: number; readonly type: string; readonly value: string },
): string | null {
  if (type !== gold.type) return `type ${type} for ${gold.type}`;
  if (value.toUpperCase() !== gold.value.toUpperCase()) {
    if (/X|_REF/.test(value)) return `value left open: ${type}`;
    return /X|_REF/.test(gold.value) ? `value told that is open: ${type}` : `value is another: ${type}`;
  }
  if (isSame(span, gold)) return null;
  return span.end - span.start > gold.end - gold.start ? 'words too many' : 'words too few';
}
