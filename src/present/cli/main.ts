#!/usr/bin/env node
import { processIo } from './process.ts';
import { runCli } from './run.ts';

const io = processIo();
process.exitCode = await runCli(process.argv.slice(2), io);
