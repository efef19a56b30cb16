/**
 * Builds the arithmetic kernel: reads src/language/wasm/kernel.wat, writes its bytes as src/language/wasm/kernel.ts.
 * Run it after every change of the source: `npx tsx training/build-kernel.ts`. A test compares the two.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import wabt from 'wabt';

const SOURCE = new URL('../src/language/wasm/kernel.wat', import.meta.url);
const TARGET = new URL('../src/language/wasm/kernel.ts', import.meta.url);

/** The compiled module of a WebAssembly text. */
export async function compileText(source: string): Promise<Uint8Array> {
  const { parseWat } = await wabt();
  const module = parseWat('kernel.wat', source, { simd: true });
  module.validate();
  const { buffer } = module.toBinary({});
  module.destroy();
  return buffer;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const bytes = await compileText(readFileSync(SOURCE, 'utf8'));
  const text = Buffer.from(bytes).toString('base64');
  writeFileSync(
    TARGET,
    `/** The bytes of kernel.wat in base64, written by training/build-kernel.ts. */\nexport const KERNEL_BASE64 =\n  '${text}';\n`,
  );
  console.log(`${bytes.length} bytes`);
}
