import { readDataFiles, readModelPack } from '../src/acquire/file/index.ts';
import { extractReport } from '../src/extract/index.ts';
import type { CapturedBytes, Report } from '../src/model/index.ts';
import { annotate, compareReports, loadTables, settleReports } from '../src/pipeline.ts';
import { invented } from './invented.ts';

/** Comparing stories of 20 and of 200 reports, reading apart, and a sentence said thousands of times: prints one line of JSON. */
const tables = loadTables(readDataFiles(), readModelPack());

function read(texts: readonly string[]): Report[] {
  const opened = texts.map((text, i) => extractReport(captured(text, i), { tables: tables.extract }));
  return settleReports(opened).map((report) => annotate(report, tables));
}

function captured(text: string, i: number): CapturedBytes {
  const from = 'manifest';
  const published = new Date(Date.UTC(2031, 4, 5) + i * 600_000).toISOString();
  const stated = {
    id: { value: `r${i}`, from },
    outlet: { value: `The ${i} Post`, from },
    published: { value: published, from },
    language: { value: 'en', from },
  } as const;
  return { capture: { uri: `memory:${i}`, at: null, mediaType: 'text/plain', digest: '' }, stated, text };
}

function compareMs(reports: readonly Report[]): number {
  const begun = performance.now();
  compareReports(reports, tables.lexicon);
  return Math.round(performance.now() - begun);
}

const few = read(invented(20));
compareMs(few);
const compare20Ms = compareMs(few);
const compare200Ms = compareMs(read(invented(200)));
const SENTENCE = 'The harbour office of Lanner closed the northern quay to barges on Monday. ';
const compareRepeatedMs = compareMs(read([SENTENCE.repeat(3000), SENTENCE.repeat(3000)]));
const comparePeakMb = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(JSON.stringify({ compare20Ms, compare200Ms, compareRepeatedMs, comparePeakMb }));
