/** Marks that end a clause, with the white space or mark that shows them to. */
const CLAUSE_END = /[.!?;:,…—–](?=["”’)\]]?\s|["”’)\]]?$)|\n/;
const CLAUSE_REACH = 240;

/** Where the clause begins that a place in a text stands in, after what opens it. */
export function clauseStart(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - CLAUSE_REACH), at);
  const ends = [...before.matchAll(new RegExp(CLAUSE_END, 'g'))].at(-1);
  const start = at - before.length + (ends ? ends.index + 1 : 0);
  return start + (/^[\s"“”’)\]*_-]*/.exec(text.slice(start, at))?.[0].length ?? 0);
}

/** Where the clause ends that a place in a text stands in, before the mark that ends it. */
export function clauseEnd(text: string, at: number): number {
  const after = text.slice(at, at + CLAUSE_REACH);
  const end = CLAUSE_END.exec(after);
  return end === null ? at + (after.length < CLAUSE_REACH ? after.trimEnd().length : 0) : at + end.index;
}
