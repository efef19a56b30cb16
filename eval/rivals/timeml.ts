import { z } from 'zod';
import type { TimeJson } from './read.ts';

const type = z.enum(['DATE', 'TIME', 'DURATION', 'SET']);
const TAG = /<TIMEX3([^>]*)>|<\/TIMEX3>/g;

/**
 * The times that HeidelTime's TimeML marks, with their place in the text it was made from. HeidelTime escapes
 * nothing, so the marked text without its tags is the text itself, but for white space around it.
 */
export function timesInTimeMl(timeMl: string, text: string): TimeJson[] {
  const marked = /<TimeML>\n?([\s\S]*?)\n*<\/TimeML>/.exec(timeMl)?.[1] ?? '';
  const shift = shiftOf(marked.replace(TAG, ''), text);
  const times: TimeJson[] = [];
  let tagged = 0;
  for (const tag of marked.matchAll(TAG)) {
    const at = tag.index - tagged + shift;
    tagged += tag[0].length;
    const attributes = tag[1];
    const last = times.at(-1);
    if (attributes !== undefined) times.push({ start: at, end: at, ...typeAndValue(attributes) });
    else if (last) last.end = at;
  }
  return times;
}

/** How far the plain text of the TimeML stands from the beginning of the text. */
function shiftOf(plain: string, text: string): number {
  const words = plain.trim();
  const shift = text.indexOf(words) - plain.indexOf(words);
  if (!text.includes(words) || words.length !== text.trim().length)
    throw new Error('the TimeML holds another text than was given');
  return shift;
}

function typeAndValue(attributes: string): Pick<TimeJson, 'type' | 'value'> {
  const read = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
  return { type: type.parse(read('type')), value: read('value') };
}
