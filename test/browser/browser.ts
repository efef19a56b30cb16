import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { type DossierJson, dossierJson } from '../../src/dossier/schema.ts';
import { renderHtml } from '../../src/present/export/html.ts';
import { launchChromium } from './chromium.ts';

const require = createRequire(import.meta.url);

/** An opened dossier, with everything that it complained of and asked for. */
export interface Opened {
  readonly page: Page;
  readonly complaints: readonly string[];
  readonly requests: readonly string[];
  readonly uri: string;
}

export interface Desk {
  readonly template: string;
  open(dossier: DossierJson, options?: BrowserContextOptions): Promise<Opened>;
  /** Opens the page with anything in the place of its dossier. */
  openWith(told: unknown): Promise<Opened>;
  close(): Promise<void>;
}

/** Builds the page as a release does, and starts a browser to open dossiers in. */
export async function startDesk(): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-page-'));
  const template = buildTemplate(folder);
  const browser = await launchChromium();
  let count = 0;
  const write = (told: DossierJson) => {
    const file = join(folder, `${++count}.html`);
    writeFileSync(file, renderHtml(told, template));
    return pathToFileURL(file).href;
  };
  return {
    template,
    async open(dossier, options = {}) {
      const opened = await openFile(browser, write(dossierJson.parse(dossier)), options);
      await opened.page.waitForSelector('.summary');
      return opened;
    },
    openWith: (told) => openFile(browser, write(told as DossierJson), {}),
    async close() {
      await browser.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** In a process of its own, since the tests' own surroundings would make it a build for development. */
function buildTemplate(folder: string): string {
  const vite = join(dirname(require.resolve('vite/package.json')), 'bin/vite.js');
  const options = ['build', '--outDir', folder, '--logLevel', 'error'];
  execFileSync(process.execPath, [vite, ...options], { env: { ...process.env, NODE_ENV: 'production' } });
  return readFileSync(join(folder, 'page.html'), 'utf8');
}

async function openFile(browser: Browser, uri: string, options: BrowserContextOptions): Promise<Opened> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(uri);
  return { page, complaints, requests, uri };
}

const axePath = require.resolve('axe-core/axe.min.js');

/** What axe finds wrong with the page as it stands, a line a thing. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  // Evaluated by the debugger and not added as a script, which the page's own policy would rightly refuse.
  await page.evaluate(readFileSync(axePath, 'utf8'));
  return page.evaluate(async () => {
    interface Axe {
      run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
    }
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`),
    );
  });
}
