/** The lemmatiser: dictionary forms by rules and tables. */
export { createLemmas } from './lemmas.ts';
