import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations, type Desk, startDesk } from './browser.ts';
import { fixtureDossier, fixtureSince } from './fixture.ts';
import { emptyDossier } from './stories.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.close());

const WIDE = { width: 1440, height: 900 };

/** What stands on the page at a selector, a line a thing, with single spaces. */
const told = async (page: Page, selector: string): Promise<readonly string[]> =>
  (await page.locator(selector).allTextContents()).map((text) => text.replaceAll(/\s+/g, ' ').trim());

/** The words marked as those of the open item, in the reports in order. */
const openWords = (page: Page) =>
  page.locator('[data-open-run]').evaluateAll((runs) => runs.map((run) => run.textContent));

describe('versions beside each other', () => {
  test('the words that differ are marked, and no others', async () => {
    const { page } = await desk.open(fixtureDossier(), { viewport: WIDE });
    expect(await told(page, '#item-f-winter mark')).toEqual(['not', 'another', 'no other']);
    expect(await told(page, '#item-f-dead mark')).toEqual(['12', '14']);
    expect(await told(page, '#item-f-observers mark')).toEqual([]);
  });
});

describe('occasions', () => {
  test('stand with what the record says of each quotation, or as a record to obtain', async () => {
    const { page } = await desk.open(fixtureDossier(), { viewport: WIDE });
    await page.keyboard.press('3');
    const [held, open] = await told(page, '.panel .item');
    expect(held).toMatch(/^Tomas Brell reporters in Port Ansel, 14 March 2031 ?record: §1 Ardovian/);
    expect(held).toContain('quoted by A1A2B1');
    expect(held).toMatch(/to the letter in the record.*altered; the record has other words/);
    expect(held).toMatch(/As quoted.*We will wait for no other winter,.*In the record.*not wait for another/);
    expect(open).toMatch(/^Selmark’s government ?record to obtain · quoted by A1/);
    expect(await told(page, '.checks mark')).toEqual(['no other', 'not', 'another']);
  });

  test('open on the quotations and on the words of the record, by the keyboard too', async () => {
    const { page } = await desk.open(fixtureDossier(), { viewport: WIDE });
    for (const key of ['3', 'j', 'Enter']) await page.keyboard.press(key);
    await expect.poll(() => openWords(page)).toContain('We will not wait for another winter.');
    expect(await openWords(page)).toContain('We will wait for no other winter,');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('We will not wait for another winter,');
  });
});

describe('outlooks', () => {
  test('tell beside each other who foresees it, how likely, by when, and on what condition', async () => {
    const { page } = await desk.open(fixtureDossier(), { viewport: WIDE });
    await page.keyboard.press('4');
    const sides = await told(page, '.panel .version');
    expect(sides).toHaveLength(3);
    expect(sides[0]).toMatch(/^Ada Lund · by 20 April 2031.*condition: if the barrier is repaired/);
    expect(sides[1]).toMatch(/^a driver · not named · unlikely · by 20 April 2031/);
  });

  test('open on the forecast and its condition', async () => {
    const { page } = await desk.open(fixtureDossier(), { viewport: WIDE });
    await page.keyboard.press('4');
    await page.getByRole('button', { name: 'if the barrier is repaired' }).click();
    expect(await openWords(page)).toEqual([
      'Trucks will pass by April 20',
      'if the barrier is repaired',
      'trucks will hardly pass by April 20',
      'trucks will pass by April 20',
    ]);
  });
});

describe('since an earlier dossier', () => {
  test('what is new is counted at the top, and marked where it stands', async () => {
    const { page } = await desk.open(fixtureSince(), { viewport: WIDE });
    expect((await told(page, '.since'))[0]).toContain(
      '1 new report, 1 report with another text, 1 new finding, 1 finding with more, 1 finding gone.',
    );
    expect(await told(page, '#item-f-dead .fresh')).toEqual(['more than before', 'new']);
    expect(await told(page, '#item-f-customs .fresh')).toEqual(['new']);
    expect(await told(page, '[data-report="tribune"] .fresh')).toEqual(['another text than before']);
    expect(await told(page, '#item-f-line .fresh')).toEqual([]);
  });

  test('the new findings can be read alone', async () => {
    const { page } = await desk.open(fixtureSince(), { viewport: WIDE });
    await page.getByRole('button', { name: 'show what is new' }).click();
    const ids = await page.locator('.panel .item').evaluateAll((items) => items.map((item) => item.id));
    expect(ids).toEqual(['item-f-dead', 'item-f-customs']);
    expect(await axeViolations(page)).toEqual([]);
  });

  test('nothing is said of it where no earlier dossier was given', async () => {
    const { page } = await desk.open(fixtureDossier(), { viewport: WIDE });
    expect(await page.locator('.since, .fresh').count()).toBe(0);
    expect(await page.locator('.filter-bar').textContent()).not.toContain('earlier dossier');
  });
});

describe('where there is nothing', () => {
  test('it is said what was found, and what was not looked for', async () => {
    const { page } = await desk.open(emptyDossier());
    await page.keyboard.press('3');
    expect(await told(page, '.panel')).toEqual([expect.stringMatching(/^No occasion was found/)]);
    await page.keyboard.press('4');
    expect(await told(page, '.panel')).toEqual(['Forecasts were not looked for.']);
    const { page: other } = await desk.open({ ...emptyDossier(), outlooks: [] });
    await other.keyboard.press('4');
    expect(await told(other, '.panel')).toEqual(['No forecast was found in these reports.']);
  });
});

describe('on paper', () => {
  test('occasions, outlooks and what is new stand with numbered passages', async () => {
    const { page } = await desk.open(fixtureSince());
    await page.emulateMedia({ media: 'print' });
    await page.waitForSelector('.endnotes', { state: 'attached' });
    const [paper = ''] = await told(page, '.paper');
    expect(paper).toContain('Since the earlier dossier: 1 new report');
    expect(paper).toMatch(
      /Tomas Brell, reporters in Port Ansel, 14 March 2031; record: .*altered; the record has/,
    );
    expect(paper).toMatch(/Selmark’s government[,;].*record to obtain.*\[\d+\]/);
    expect(paper).toMatch(
      /a driver · unlikely · by 20 April 2031: “trucks will hardly pass by April 20” \[\d+\]/,
    );
    expect(await told(page, '.paper mark')).toContain('no other');
    expect(paper).not.toContain('[]');
  });
});
