/** The language engine: tokens, sentences, tags, parse, names. Knows nothing of news. */
export { createLanguageEngine } from './engine.ts';
export { identifyLanguage } from './identify.ts';
export { Tokens, tokensOf } from './tokens.ts';
