import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchChromium } from '../../test/browser/chromium.ts';

/**
 * Makes the picture of the README from the page itself: `npm run build && npx tsx docs/images/make.ts`. The first
 * finding is opened, so that its passages are marked in the reports.
 */
const PICTURE = 'docs/images/dossier.png';
const SIZE = { width: 1440, height: 900 };

const folder = mkdtempSync(join(tmpdir(), 'variorum-picture-'));
const file = join(folder, 'halmar.html');
execFileSync(process.execPath, [
  'dist/cli.js',
  'compare',
  'examples/halmar',
  '--format',
  'html',
  '-o',
  file,
  '--quiet',
]);
const browser = await launchChromium();
const page = await browser.newPage({ viewport: SIZE, colorScheme: 'light' });
await page.goto(pathToFileURL(file).href);
await page.waitForSelector('.summary');
await page.keyboard.press('j');
await page.keyboard.press('Enter');
writeFileSync(PICTURE, await page.screenshot({ animations: 'disabled' }));
await browser.close();
rmSync(folder, { recursive: true });
console.log(`${PICTURE}, ${readFileSync(PICTURE).length} bytes`);
