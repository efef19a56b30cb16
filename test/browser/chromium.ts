import { type Browser, chromium } from 'playwright-core';

/** Debian's Chromium, or what the variable CHROMIUM names. It speaks of its own accord to nobody. */
export function launchChromium(): Promise<Browser> {
  const quiet = [
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--no-first-run', ...quiet],
  });
}
