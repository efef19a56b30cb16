import type { Comparison, Story } from '../model/index.ts';

/** From a story to its lineage and findings. */
export function compareStory(story: Story): Comparison {
  return { story, entities: [], lineage: { origins: [], derivations: [] }, findings: [], notices: [] };
}
