import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { VariorumError } from '../../model/index.ts';
import { inMebibytes } from './limits.ts';

/** The bytes of a file as they come, decompressed where they are gzip. Nothing is read before it is asked for. */
export function bytesOfFile(path: string): AsyncIterable<Uint8Array> {
  return decompressed(path, createReadStream(path));
}

/** The mark that gzip begins with: 1f 8b. */
const GZIP_MARK_BYTES = 2;

/** Bytes as they come, decompressed where they begin as gzip does, whatever the name says. */
export async function* decompressed(
  input: string,
  source: AsyncIterable<Uint8Array>,
): AsyncIterable<Uint8Array> {
  const { head, stream } = await peeked(source, (_, size) => size >= GZIP_MARK_BYTES);
  if (head[0] !== 0x1f || head[1] !== 0x8b) {
    yield* stream;
    return;
  }
  const gunzip = createGunzip();
  const packed = Readable.from(stream);
  packed.on('error', (cause) => gunzip.destroy(cause));
  try {
    yield* packed.pipe(gunzip);
  } catch (cause) {
    throw new VariorumError('gzip-damaged', `${input} is no whole gzip file: fetch or compress it again`, {
      cause,
    });
  } finally {
    packed.destroy();
    gunzip.destroy();
  }
}

/**
 * The first chunks of a stream, up to the one with which `isEnough` (fewer only where there are no more), and the
 * stream with them put back. `isEnough` sees the last chunk, and how many bytes there are with it.
 */
export async function peeked(
  source: AsyncIterable<Uint8Array>,
  isEnough: (last: Uint8Array, size: number) => boolean,
): Promise<{ readonly head: Uint8Array; readonly stream: AsyncIterable<Uint8Array> }> {
  const iterator = source[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
    chunks.push(next.value);
    size += next.value.length;
    if (isEnough(next.value, size)) break;
  }
  const head = joined(chunks, size);
  return { head, stream: resumed(head, iterator) };
}

async function* resumed(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncIterable<Uint8Array> {
  try {
    if (head.length > 0) yield head;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

/** All bytes of a stream. Throws `input-too-large` as soon as they pass the limit, without reading on. */
export async function readWhole(
  input: string,
  stream: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge(input, maxBytes);
    chunks.push(chunk);
  }
  return joined(chunks, size);
}

export function tooLarge(input: string, maxBytes: number): VariorumError {
  const message = `${input} holds more than ${inMebibytes(maxBytes)}, the most that is read: split it`;
  return new VariorumError('input-too-large', message);
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
