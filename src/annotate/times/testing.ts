import { TIMES, type TimeExpression } from '../../model/index.ts';
import { annotated, languageEngine, reportOf } from '../testing.ts';
import { timesAnnotator } from './times.ts';

/** The times of a text of one paragraph a line, published on a day or at no stated day. */
export function timesIn(text: string, published: string | null): readonly TimeExpression[] {
  return [...annotated(reportOf(text, published), languageEngine, timesAnnotator).layer(TIMES)];
}

/**
 * A text with its times marked as they are read: "The envoys met on [Monday]2025-02-03." Given the marked text
 * it takes the marks out, reads, and puts its own in, so that a right reading gives back what was put in.
 */
export function remark(marked: string, published: string | null): string {
  const text = marked.replace(/\[([^\]]*)\]\S*?(?=[\s.,;)'’]|$)/g, '$1');
  let out = '';
  let from = 0;
  for (const { span: at, value } of timesIn(text, published)) {
    out += `${text.slice(from, at.start)}[${text.slice(at.start, at.end)}]${value}`;
    from = at.end;
  }
  return out + text.slice(from);
}
