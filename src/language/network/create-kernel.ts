import { KERNEL_BASE64 } from '../wasm/kernel.ts';
import type { Kernel } from './kernel.ts';
import { plainKernel } from './plain-kernel.ts';

const PAGE = 65_536;

/**
 * A kernel and its memory of `bytes` or a little more: the WebAssembly one where `wasm` asks for it and the machine
 * has 128-bit vectors, else the plain one.
 */
export function createKernel(bytes: number, wasm: boolean): { kernel: Kernel; memory: ArrayBuffer } {
  const module = wasm ? compiled() : null;
  if (module === null) {
    const memory = new ArrayBuffer(bytes);
    return { kernel: plainKernel(memory), memory };
  }
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
  const { exports } = new WebAssembly.Instance(module, { host: { memory } });
  return { kernel: exports as unknown as Kernel, memory: memory.buffer };
}

/** The module, or null on a machine that does not take it. At 2 kB it may be compiled at once, in browsers too. */
function compiled(): WebAssembly.Module | null {
  if (typeof WebAssembly === 'undefined') return null;
  const bytes = Uint8Array.from(atob(KERNEL_BASE64), (character) => character.charCodeAt(0));
  return WebAssembly.validate(bytes) ? new WebAssembly.Module(bytes) : null;
}
