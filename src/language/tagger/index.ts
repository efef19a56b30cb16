/** Part-of-speech tags. */
export { createTagger } from './tagger.ts';
