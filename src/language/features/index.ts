/** What the encoders see of a word: ids of its norm, prefix, suffix and shape, and their rows in the hash tables. */
export { createFeatures, type TextFeatures, type WordFeatures } from './features.ts';
