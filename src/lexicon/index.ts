/** What is known before reading: typed tables over `data/`. */
export * from './actor-rows.ts';
export * from './actors.ts';
export * from './cues.ts';
export * from './lexicon.ts';
export * from './numbers.ts';
export * from './role-dates.ts';
export * from './table.ts';
export * from './time-words.ts';
export * from './units.ts';
