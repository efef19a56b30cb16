/** Story and findings as a dossier: plain values in the shape of the contract. */
export { checkOf } from './check.ts';
export { dossierOf } from './dossier.ts';
export { PRINTED_LAYERS, printedLayers, reportToJson } from './report.ts';
export type * from './schema.ts';
export type * from './schema-check.ts';
export { type EarlierDossier, isOfAnotherStory, readEarlierDossier, sinceOf } from './since.ts';
