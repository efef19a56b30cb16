/** The language engine: tokens, sentences, tags. Knows nothing of news. */
export { languageEngine } from './engine.ts';
export { identifyLanguage } from './identify.ts';
export { Tokens, tokensOf } from './tokens.ts';
