/** Dependency parses with sentence starts. */
export { createParser } from './parser.ts';
