/** The language engine: tokens, sentences, tags, parse, names. Knows nothing of news. */
export { createLanguageEngine } from './engine.ts';
export { ancestorsOf, governorOfSpan, isVerb, nearestVerb, ownSubjectOf, subjectOf } from './governor.ts';
export { identifyLanguage, isTag, primaryOf } from './identify.ts';
export { plainWordsReader } from './plain/plain.ts';
export { type Stretch, Tokens, tokensOf } from './tokens.ts';
