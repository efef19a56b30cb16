/** Names: persons, places, organisations, dates and the like. */
export { createNameFinder, type FoundName } from './names.ts';
