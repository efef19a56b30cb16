/** What fits on one line of JSON; longer objects and lists are broken, so that a person and a diff can read them. */
const LINE_CHARACTERS = 110;
const INDENT = '  ';

/** A value as JSON in lines: what fits stands on one line, the rest is indented by two spaces. Ends with a line end. */
export function* jsonLines(value: unknown): Iterable<string> {
  yield* broken(value, '');
  yield '\n';
}

function* broken(value: unknown, indent: string): Iterable<string> {
  const whole = JSON.stringify(value);
  if (whole.length + indent.length <= LINE_CHARACTERS || typeof value !== 'object' || value === null)
    yield whole;
  else if (Array.isArray(value)) yield* brokenList(value, indent);
  else yield* brokenObject(value, indent);
}

function* brokenList(list: readonly unknown[], indent: string): Iterable<string> {
  // A long column of numbers or words stays in one line: a line each would only be length.
  if (list.every((one) => typeof one !== 'object')) {
    yield JSON.stringify(list);
    return;
  }
  const inner = indent + INDENT;
  for (const [i, one] of list.entries()) {
    yield `${i === 0 ? '[' : ','}\n${inner}`;
    yield* broken(one, inner);
  }
  yield `\n${indent}]`;
}

function* brokenObject(object: object, indent: string): Iterable<string> {
  const inner = indent + INDENT;
  const fields = Object.entries(object).filter(([, value]) => value !== undefined);
  for (const [i, [key, value]] of fields.entries()) {
    yield `${i === 0 ? '{' : ','}\n${inner}${JSON.stringify(key)}: `;
    yield* broken(value, inner);
  }
  yield `\n${indent}}`;
}
