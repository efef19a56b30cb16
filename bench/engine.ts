import { readModelPack } from '../src/acquire/file/index.ts';
import { createAnalyser } from '../src/language/analyser.ts';
import { readPack } from '../src/language/pack/index.ts';
import { freeTexts } from './texts.ts';

/** The whole language engine on one thread, over the free texts of the golden files: prints one line of JSON. */
const ROUNDS = 5;

const begun = performance.now();
const analyser = createAnalyser(readPack(readModelPack()));
const loadMs = performance.now() - begun;

function round(): { readonly tokens: number; readonly ms: number } {
  const start = performance.now();
  const tokens = freeTexts.reduce((sum, text) => sum + analyser.analyse(text).size, 0);
  return { tokens, ms: performance.now() - start };
}

const cold = round();
const warm = Array.from({ length: ROUNDS }, round).sort((a, b) => a.ms - b.ms);
const median = warm[Math.floor(ROUNDS / 2)] ?? cold;
const rate = ({ tokens, ms }: typeof cold) => Math.round((tokens / ms) * 1000);

console.log(
  JSON.stringify({
    engineLoadMs: Math.round(loadMs),
    engineColdTokensPerS: rate(cold),
    engineTokensPerS: rate(median),
    enginePeakMb: Math.round(process.memoryUsage.rss() / 2 ** 20),
  }),
);
