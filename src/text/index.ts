/** What several stages need of text: compared forms with their way back, code points, runs in common, edits, order. */
export * from './code-points.ts';
export * from './days.ts';
export * from './distance.ts';
export * from './edits.ts';
export * from './fold.ts';
export * from './groups.ts';
export * from './order.ts';
export * from './runs.ts';
export * from './skeleton.ts';
export * from './stem.ts';
export * from './within.ts';
export * from './wording/index.ts';
