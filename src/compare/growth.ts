import type { StoryContext } from './context.ts';
import { type Passage, sentenceWords } from './evidence.ts';

/** Words by which a sentence tells that its figure is one of a series, and goes on growing. */
const GROWING =
  /\b(?:so far|by now|to date|as of|until now|up from|counted|bringing|(?:brings|brought) (?:it|the (?:number|total|toll|sum))|rose|risen|rises|climb(?:s|ed)|grew|grown|increased|raised|went up|has now|have now|was still rising)\b/i;

/** Verbs of what goes on: what has been burned, covered or registered is more tomorrow. */
const ACCUMULATING =
  /\b(?:burn(?:ed|t)|reached|covered|flooded|registered|vaccinated|spilled|spilt|spread|evacuated|stood at)\b/i;

/** Whether the sentence of a figure tells it as one that grows: "so far", "bringing it to", "rose to". */
export function tellsGrowth(context: StoryContext, passage: Passage): boolean {
  const words = sentenceWords(context, passage);
  return GROWING.test(words) || ACCUMULATING.test(words);
}

/** "Was revised down to 36", "has corrected the toll to 36": a count that had been told too high. */
const REVISING = /\b(?:revis|correct|lower|reduc|downgrad)(?:e|ed|es|ing)\b/i;

export function tellsRevision(context: StoryContext, passage: Passage): boolean {
  return REVISING.test(sentenceWords(context, passage));
}
