import { z } from 'zod';
import { type CoreNlpAnswer, chainsOf, coreNlpAnswer, quotationsOf, timesOf } from './corenlp-answer.ts';
import { type Input, inputsFrom, printReading, type Reading } from './read.ts';

/**
 * Stanford CoreNLP as a reader: `corenlp.ts times|quotations|statistical|fastneural read FILE...`. It asks the
 * server at VARIORUM_CORENLP, which `server.ts` starts, since the models take far longer to load than a text to
 * read. Its own defaults throughout; the day of publication goes to it as the date of the text.
 */
const COREFERENCE = 'tokenize,pos,lemma,ner,depparse,coref';

interface Task {
  readonly properties: Readonly<Record<string, string>>;
  readonly readingOf: (answer: CoreNlpAnswer) => Reading;
}

const tasks: Readonly<Record<string, Task>> = {
  times: { properties: { annotators: 'tokenize,pos,lemma,ner' }, readingOf: timesOf },
  quotations: { properties: { annotators: `${COREFERENCE},quote` }, readingOf: quotationsOf },
  statistical: {
    properties: { annotators: COREFERENCE, 'coref.algorithm': 'statistical' },
    readingOf: chainsOf,
  },
  fastneural: {
    properties: { annotators: COREFERENCE, 'coref.algorithm': 'fastneural' },
    readingOf: chainsOf,
  },
};

const [name = '', ...args] = process.argv.slice(2);
const server = z.url().parse(process.env.VARIORUM_CORENLP);
const task = tasks[name];
if (!task) throw new Error(`no task is called ${name}; there are ${Object.keys(tasks).join(', ')}`);
for (const input of inputsFrom(args)) printReading(input, task.readingOf(await ask(input, task)));

async function ask({ path, text, published }: Input, { properties }: Task): Promise<CoreNlpAnswer> {
  const date = published === null ? {} : { date: published };
  const url = new URL(server);
  url.searchParams.set('properties', JSON.stringify({ ...properties, ...date, outputFormat: 'json' }));
  const answer = await fetch(url, { method: 'POST', body: text });
  if (!answer.ok) throw new Error(`${path}: CoreNLP answers ${answer.status}: ${await answer.text()}`);
  return coreNlpAnswer.parse(await answer.json());
}
