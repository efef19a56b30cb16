/** The model pack: one file that holds the weights and tables of the language engine. */
export { type Pack, readPack, type Tensor } from './pack.ts';
export type {
  Action,
  AttributeRule,
  LemmaTables,
  NormTables,
  PackTables,
  SetPattern,
  SpecialToken,
  TokenizerTables,
  TokenPattern,
} from './tables.ts';
