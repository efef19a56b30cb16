/** What fits on one line of JSON; longer objects and lists are broken, so that a person and a diff can read them. */
const LINE_CHARACTERS = 110;
const INDENT = '  ';

/** A value as JSON in lines: what fits stands on one line, the rest is indented by two spaces. Ends with a line end. */
export function* jsonLines(value: unknown): Iterable<string> {
  yield* broken(value, '');
  yield '\n';
}

function* broken(value: unknown, indent: string): Iterable<string> {
  const room = LINE_CHARACTERS - indent.length;
  const whole = mayFit(value, room) ? safeJson(value) : null;
  if (typeof value !== 'object' || value === null) yield whole ?? safeJson(value);
  else if (whole !== null && whole.length <= room) yield whole;
  else if (Array.isArray(value)) yield* brokenList(value, indent);
  else yield* brokenObject(value, indent);
}

function* brokenList(list: readonly unknown[], indent: string): Iterable<string> {
  // A long column of numbers or words stays in one line: a line each would only be length.
  if (list.every((one) => typeof one !== 'object')) {
    yield safeJson(list);
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
    yield `${i === 0 ? '{' : ','}\n${inner}${safeJson(key)}: `;
    yield* broken(value, inner);
  }
  yield `\n${indent}}`;
}

/**
 * A value as JSON in one line, the same value with every character that could steer a terminal or reorder what is
 * shown written as `\\u` and its number: DEL, the C1 controls, line separators, and marks of direction.
 */
export function safeJson(value: unknown): string {
  return JSON.stringify(value).replace(UNSEEN, escaped);
}

const UNSEEN = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

function escaped(unseen: string): string {
  return `\\u${unseen.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Whether the JSON of a value can be as short as this: looked at no further than until it is surely longer. */
function mayFit(value: unknown, room: number): boolean {
  return leastLength(value, room) <= room;
}

/** What the JSON of a value is at least as long as; counted until that is more than `most`. */
function leastLength(value: unknown, most: number): number {
  if (typeof value === 'string') return value.length + '""'.length;
  if (typeof value !== 'object' || value === null) return 1;
  let length = '{}'.length;
  for (const key in value) {
    if (length > most) break;
    const one: unknown = Reflect.get(value, key);
    if (one === undefined) continue;
    length += leastLength(one, most - length) + ','.length;
    if (!Array.isArray(value)) length += key.length + '"":'.length;
  }
  // No comma stands after the last.
  return length - 1;
}
