/** Attribute rules: parts of speech and features from tags, words and dependencies. */
export { createRuler } from './ruler.ts';
