import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const PORT = 19_474;
/** The longest a text may take, and the longest text, far above what the sets hold. */
const LONGEST_MS = 10 * 60 * 1000;
const MOST_CHARACTERS = 1_000_000;
/** How often a server that starts is asked, and for how long. */
const ASK_MS = 250;
const START_MS = 2 * 60 * 1000;

/** Runs CoreNLP's server from the jars in a folder while `use` works with its address, and ends it. */
export async function withCoreNlp<T>(jars: string, use: (address: string) => Promise<T>): Promise<T> {
  const java = spawn('java', ['-Xmx4g', '-cp', join(jars, '*'), ...serverArguments()], { stdio: 'ignore' });
  const end = () => java.kill();
  process.once('exit', end);
  try {
    const address = `http://127.0.0.1:${PORT}`;
    await untilReady(java, address);
    return await use(address);
  } finally {
    process.off('exit', end);
    if (java.exitCode === null && java.kill()) await once(java, 'exit');
  }
}

function serverArguments(): readonly string[] {
  const limits = ['-timeout', String(LONGEST_MS), '-maxCharLength', String(MOST_CHARACTERS)];
  return [
    'edu.stanford.nlp.pipeline.StanfordCoreNLPServer',
    '-port',
    String(PORT),
    '-quiet',
    'true',
    ...limits,
  ];
}

async function untilReady(java: ChildProcess, address: string): Promise<void> {
  for (let waited = 0; waited < START_MS; waited += ASK_MS) {
    const answer = await fetch(`${address}/ready`).catch(() => null);
    if (answer?.ok) return;
    if (java.exitCode !== null) throw new Error(`Java ended with ${java.exitCode}`);
    await setTimeout(ASK_MS);
  }
  throw new Error(`CoreNLP is not ready after ${START_MS / 1000} seconds`);
}
