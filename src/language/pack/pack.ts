import { VariorumError } from '../../model/index.ts';
import { decodeHalves, halfTable } from './halves.ts';
import { type PackTables, readTables } from './tables.ts';

/**
 * A model pack: what the language engine has learned, in one file. Immutable; docs/reference/model-pack.md
 * describes the bytes.
 */
export interface Pack {
  readonly name: string;
  readonly version: string;
  /** BCP 47, such as `en`. */
  readonly language: string;
  readonly licence: string;
  /** Where the weights come from, and the SHA-256 of what was fetched there. */
  readonly source: { readonly uri: string; readonly sha256: string };
  /** Published figures of the weights, 0 to 1, such as `tag_acc` and `ents_f`. */
  readonly metrics: Readonly<Record<string, number>>;
  readonly tables: PackTables;
  /**
   * A tensor in 32-bit floats, whatever form the file has it in. Looks at the file's own bytes where it can and
   * decodes anew at each call otherwise, so keep what you ask for. Throws `pack-malformed` for an unknown name.
   */
  tensor(name: string): Tensor;
}

/** Numbers in row-major order: the last dimension of `shape` runs fastest. */
export interface Tensor {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

interface Entry {
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: keyof typeof BYTES;
  /** From the beginning of the tensors. */
  readonly offset: number;
  readonly bytes: number;
  /** The name of the tensor that holds one factor for each first index (`i8` only). */
  readonly scale?: string;
}

const MAGIC = 'VARIOPK1';
const FORMAT = 1;
const ALIGNMENT = 64;
const BYTES = { f32: 4, f16: 2, i8: 1 } as const;
const LENGTH_AT = MAGIC.length;
const HEADER_AT = LENGTH_AT + 4;

/**
 * Reads a model pack. `bytes` are kept and looked at in place; they may be shared between threads. Throws
 * `pack-malformed` where they are no model pack, one of another format, or cut off.
 */
export function readPack(bytes: Uint8Array): Pack {
  const { header, start } = readHeader(bytes);
  const body = bytes.subarray(start);
  const entries = new Map(entriesOf(header, body.length).map((entry) => [entry.name, entry]));
  const halves = [...entries.values()].some(({ dtype }) => dtype === 'f16') ? halfTable() : null;

  const tensor = (name: string): Tensor => {
    const entry = entries.get(name);
    if (entry === undefined) throw malformed(`it holds no tensor ${name}`);
    const part = body.subarray(entry.offset, entry.offset + entry.bytes);
    if (entry.dtype === 'f32') return { shape: entry.shape, values: floatsOf(part) };
    if (halves && entry.dtype === 'f16') return { shape: entry.shape, values: decodeHalves(part, halves) };
    return { shape: entry.shape, values: scaled(part, tensor(entry.scale ?? '').values) };
  };

  return {
    name: header.name,
    version: header.version,
    language: header.language,
    licence: header.licence,
    source: header.source,
    metrics: header.metrics,
    tables: readTables(header.tables),
    tensor,
  };
}

interface Header extends Omit<Pack, 'tables' | 'tensor'> {
  readonly format: number;
  readonly tensors: readonly Entry[];
  readonly tables: unknown;
}

function readHeader(bytes: Uint8Array): { header: Header; start: number } {
  const magic = String.fromCharCode(...bytes.subarray(0, MAGIC.length));
  if (magic !== MAGIC) throw malformed(`it does not begin with ${MAGIC}: this is another kind of file`);
  if (bytes.length < HEADER_AT) throw malformed('it is cut off before its header');
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(LENGTH_AT, true);
  const end = HEADER_AT + length;
  if (end > bytes.length)
    throw malformed(`its header is cut off: ${end} bytes wanted, ${bytes.length} found`);
  const header = parse(bytes.slice(HEADER_AT, end));
  if (header.format !== FORMAT) throw malformed(`its format is ${header.format}, and ${FORMAT} is read`);
  return { header, start: Math.ceil(end / ALIGNMENT) * ALIGNMENT };
}

function parse(text: Uint8Array): Header {
  try {
    const header: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text));
    return Object(header) as Header;
  } catch (cause) {
    throw malformed('its header is not valid JSON', cause);
  }
}

/** The list of tensors, each checked to lie inside the file and to have the size that its shape asks for. */
function entriesOf(header: Header, available: number): readonly Entry[] {
  const { tensors } = header;
  if (!Array.isArray(tensors) || !tensors.every(isEntry)) throw malformed('its header lists no tensors');
  const names = new Set(tensors.map((entry) => entry.name));
  for (const { name, shape, dtype, offset, bytes, scale } of tensors) {
    const wanted = shape.reduce((product, size) => product * size, BYTES[dtype] ?? Number.NaN);
    if (bytes !== wanted) throw malformed(`tensor ${name} has ${bytes} bytes, its shape wants ${wanted}`);
    if (offset % ALIGNMENT !== 0)
      throw malformed(`tensor ${name} does not begin at a multiple of ${ALIGNMENT}`);
    if (offset + bytes > available) throw malformed(`it is cut off before the end of tensor ${name}`);
    if (dtype === 'i8' && !names.has(scale ?? '')) throw malformed(`tensor ${name} has no scale`);
  }
  return tensors;
}

function isEntry(entry: unknown): entry is Entry {
  const { name, shape, offset } = Object(entry) as Entry;
  return typeof name === 'string' && Array.isArray(shape) && Number.isInteger(offset) && offset >= 0;
}

/** The floats of little-endian bytes: in place where they are aligned in memory, else copied. */
function floatsOf(bytes: Uint8Array): Float32Array {
  const aligned = bytes.byteOffset % BYTES.f32 === 0 ? bytes : bytes.slice();
  return new Float32Array(aligned.buffer, aligned.byteOffset, aligned.length / BYTES.f32);
}

/** Signed bytes times the factor of their first index. */
function scaled(bytes: Uint8Array, factors: Float32Array): Float32Array {
  const values = new Float32Array(bytes.length);
  const row = bytes.length / factors.length;
  for (let i = 0; i < factors.length; i++) {
    const factor = factors[i] ?? 0;
    for (let at = i * row; at < (i + 1) * row; at++) values[at] = (((bytes[at] ?? 0) << 24) >> 24) * factor;
  }
  return values;
}

function malformed(found: string, cause?: unknown): VariorumError {
  return new VariorumError('pack-malformed', `the model pack cannot be used: ${found}; fetch it again`, {
    cause,
  });
}
