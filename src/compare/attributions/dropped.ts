import type { Comparison } from '../context.ts';
import { judgementsTold } from './judgements.ts';

/** What one report credits to somebody and another tells in its own voice. */
export const droppedAttributions: Comparison = {
  name: 'dropped attributions',
  compare: (context) => judgementsTold(context),
};
