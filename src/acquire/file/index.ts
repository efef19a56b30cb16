/** From files, folders, manifests and standard input to captures. */
export { readDataFiles, readModelPack } from './data.ts';
export { openInputs } from './inputs.ts';
export { MANIFEST_MAX_BYTES } from './limits.ts';
export type { InputOptions, Opened } from './opened.ts';
export { readTextFile } from './text.ts';
