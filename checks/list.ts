import { docs } from './docs.ts';
import { imports } from './imports.ts';
import { names } from './names.ts';
import { sizes } from './sizes.ts';
import type { Check } from './tree.ts';

/** Every house rule that reads files alone. The examples, which are run, stand apart in `examples.ts`. */
export const houseRules: readonly Check[] = [imports, sizes, names, docs];
