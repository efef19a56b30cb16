import type { Tokens } from '../../language/index.ts';
import type { Span } from '../../model/index.ts';
import { stemOf } from '../../text/index.ts';
import type { Concepts } from '../concepts.ts';
import type { StoryContext } from '../context.ts';
import { phraseOf } from './phrases.ts';

/** Who denies by a verb of denying, and what. */
export interface DenialVerb {
  readonly subject: Span;
  readonly object: Span;
  readonly objectHead: number;
}

/** The first verb of denying with a subject and an object in a passage. */
export function denialVerbIn({ lexicon }: StoryContext, tokens: Tokens, where: Span): DenialVerb | null {
  for (const i of tokens.touching(where)) {
    if (tokens.uposOf(i) !== 'VERB' || !lexicon.cueWords.verbs.get(tokens.foldedOf(i))?.verb.denies) continue;
    const under = tokens.dependentsOf(i);
    const subject = under.find((one) => tokens.roleOf(one) === 'subject');
    const objectHead = under.find((one) => tokens.roleOf(one) === 'object');
    const isPassive = under.some((one) => tokens.roleOf(one) === 'auxiliary' && tokens.lemmaOf(one) === 'be');
    if (subject === undefined || objectHead === undefined || isPassive) continue;
    return { subject: phraseOf(tokens, subject), object: phraseOf(tokens, objectHead), objectHead };
  }
  return null;
}

/** Words for what somebody is accused of, whatever it is. */
const CHARGES = new Set(['accuse', ...['charge', 'claim', 'wrongdoing', 'indictment'].map(stemOf)]);

/** Whether what is denied is named by such a word. */
export function isOfCharges({ at }: Concepts, head: number): boolean {
  return CHARGES.has(at[head] ?? '');
}

/** Whether a passage with these concepts accuses somebody. */
export function accuses(concepts: ReadonlySet<string>): boolean {
  return concepts.has('accuse') || concepts.has(stemOf('charge'));
}

/** Who denies these denies a part in what is told, and not that it happened. */
const PARTS = ['involve', 'involvement', 'role', 'part', 'responsible', 'responsibility', 'knowledge'].map(
  stemOf,
);

export function isOfPart(concepts: ReadonlySet<string>): boolean {
  return PARTS.some((part) => concepts.has(part));
}
