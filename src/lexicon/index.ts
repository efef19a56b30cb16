/** What is known before reading: typed tables over `data/`. */
export * from './cues.ts';
export * from './lexicon.ts';
export * from './numbers.ts';
export * from './table.ts';
export * from './time-words.ts';
export * from './units.ts';
