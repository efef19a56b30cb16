import type { ErrorClasses } from './classes.ts';
import { coreferenceErrors } from './coreference.ts';
import { linkingErrors } from './linking.ts';
import { quotationErrors } from './quotations.ts';
import { speakersOf } from './speakers.ts';
import { timeErrors } from './times.ts';

/** For a task what reads its data (the folder is given) and sorts what went wrong into classes. */
export const errorTasks: Readonly<Record<string, (data: string) => Promise<ErrorClasses>>> = {
  quotations: quotationErrors,
  speakers: async (data) => (await speakersOf(data)).errors,
  times: timeErrors,
  coreference: coreferenceErrors,
  linking: linkingErrors,
};
