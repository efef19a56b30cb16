/** One line of a stream, counted from 1; `bytes` is null where the line is longer than the limit. */
export interface Line {
  readonly number: number;
  readonly bytes: Uint8Array | null;
}

export const LINE_FEED = 0x0a;

/** The lines of a stream of any length, one held at a time. Of a line over the limit nothing is kept. */
export async function* linesOf(stream: AsyncIterable<Uint8Array>, maxBytes: number): AsyncIterable<Line> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let number = 1;
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      yield { number, bytes: lineFrom([...parts, chunk.subarray(start, end)], size + end - start, maxBytes) };
      parts = [];
      size = 0;
      number++;
      start = end + 1;
    }
    size += chunk.length - start;
    // Past the limit the rest of the line is counted and let go.
    if (size > maxBytes) parts = [];
    else if (start < chunk.length) parts.push(chunk.slice(start));
  }
  if (size > 0) yield { number, bytes: lineFrom(parts, size, maxBytes) };
}

function lineFrom(parts: readonly Uint8Array[], size: number, maxBytes: number): Uint8Array | null {
  if (size > maxBytes) return null;
  const line = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    line.set(part, at);
    at += part.length;
  }
  return line;
}
