import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DossierJson } from '../../src/dossier/schema.ts';
import { axeViolations, type Desk, startDesk } from './browser.ts';
import { fixtureDossier } from './fixture.ts';
import { emptyDossier, HOSTILE, hostileDossier, longDossier } from './stories.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.close());

const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 390, height: 800 };

/** The words marked as those of the open item, report by report. */
const OPEN_WORDS = (): readonly (readonly [string, string])[] =>
  [...document.querySelectorAll('.column')].flatMap((column) => {
    const words = [...column.querySelectorAll('[data-open-run]')].map((run) => run.textContent).join('|');
    return words === '' ? [] : [[column.getAttribute('data-report') ?? '', words] as const];
  });

describe('the file', () => {
  test('is small, and opens from disk without an error or a request', async () => {
    const { page, complaints, requests, uri } = await desk.open(fixtureDossier());
    expect(desk.template.length).toBeLessThan(300_000);
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    for (const panel of ['2', '3', '4', '5', '6', '7', '1']) await page.keyboard.press(panel);
    await page.emulateMedia({ media: 'print' });
    expect(complaints).toEqual([]);
    expect(requests.filter((request) => request !== uri && !request.startsWith('data:'))).toEqual([]);
  });

  test('tells of an empty story that nothing was compared', async () => {
    const { page } = await desk.open(emptyDossier());
    await expect.poll(() => page.locator('.summary').textContent()).toContain('nothing was compared');
    expect(await page.locator('.panel').textContent()).not.toContain('No conflict was found');
    expect(await page.locator('.counts').textContent()).not.toContain('conflict');
    expect(await page.locator('.columns').textContent()).toContain('No report is shown');
  });
});

describe('a file that holds something else', () => {
  test.each([
    ['nothing of ours', { schema: 'another' }],
    ['a dossier without its lists', { schema: 'variorum/dossier@1' }],
    ['a dossier with a list of another kind', { ...emptyDossier(), lineage: {} }],
    ['a finding of no known kind', { ...fixtureDossier(), findings: [{ id: 'f', kind: 'foretold' }] }],
  ])('says so plainly: %s', async (_what, told) => {
    const { page } = await desk.openWith(told);
    await expect.poll(() => page.locator('main').textContent()).toContain('holds no dossier');
  });
});

describe('what is told', () => {
  test('an update stands with its own count, and its figures one after the other', async () => {
    const dossier = fixtureDossier();
    const findings = dossier.findings.map((finding) =>
      finding.id === 'f-dead' && finding.kind === 'conflicting'
        ? { ...finding, kind: 'updated' as const }
        : finding,
    );
    const { page } = await desk.open({ ...dossier, findings }, { viewport: WIDE });
    expect((await page.locator('.counts').textContent())?.replaceAll(/\s+/g, ' ')).toContain('1 update');
    expect(await page.locator('#kind-updated').textContent()).toMatch(/no conflict.*12 people.*14 people/s);
    const line = await page.locator('#item-f-dead .sign').evaluate((sign) => getComputedStyle(sign).color);
    expect(line).not.toBe(await page.evaluate(() => getComputedStyle(document.body).color));
  });

  test('a passage names its outlet, in its sentence too', async () => {
    const { page } = await desk.open(fixtureDossier(), { viewport: WIDE });
    expect(await page.locator('#item-f-dead .version').first().textContent()).toContain('Northline Agency');
  });

  test('notices of the reports stand with those of the story', async () => {
    const dossier = fixtureDossier();
    const reports = dossier.reports.map((report, i) =>
      i === 0 ? { ...report, notices: [{ code: 'no-time-zone', message: 'A time has no zone' }] } : report,
    );
    const { page } = await desk.open({ ...dossier, reports });
    await page.keyboard.press('7');
    expect(await page.locator('.panel').textContent()).toContain('A time has no zone');
    const count = await page.locator('#tab-notices .figure').textContent();
    expect(count).toBe(String(dossier.notices.length + 1));
  });
});

describe('the summary', () => {
  test('counts reports, origins and findings, and each count opens what it counts', async () => {
    const { page } = await desk.open(fixtureDossier(), { viewport: WIDE });
    const counts = ((await page.locator('.counts').textContent()) ?? '').replaceAll(/\s+/g, ' ');
    for (const told of [
      '5 reports',
      '1 record',
      '3 independent origins',
      '3 conflicts',
      '1 quotation left unattributed',
    ]) {
      expect(counts).toContain(told);
    }
    await page.getByRole('button', { name: /left unattributed/ }).click();
    expect(await page.locator('#unattributed').textContent()).toContain('Nobody asked us,');
  });
});

describe('opening an item', () => {
  test('marks exactly its passages in the reports that hold them', async () => {
    const { page } = await desk.open(fixtureDossier(), { viewport: WIDE });
    await page.locator('[data-item="f-dead"]').click();
    expect(await page.evaluate(OPEN_WORDS)).toEqual([
      ['northline', '12 people'],
      ['courier', '12 people'],
      ['tribune', '14 people'],
      ['lantern', '14 people'],
    ]);
    await page.locator('[data-item="f-line"]').click();
    expect(await page.evaluate(OPEN_WORDS)).toEqual([
      ['northline', 'Trucks waited in a line six kilometres long on the Selmark side'],
    ]);
  });

  test('brings the passage into view', async () => {
    const { page } = await desk.open(fixtureDossier(), { viewport: NARROW });
    await page.locator('[data-item="f-customs"]').click();
    await expect.poll(() => page.locator('[data-open-run]').first().evaluate(isInView)).toBe(true);
  });

  test('works backwards: a marked passage lists the items that rest on it', async () => {
    const { page } = await desk.open(fixtureDossier(), { viewport: WIDE });
    await page.locator('[data-report="tribune"] a', { hasText: 'We will wait for no other winter,' }).click();
    const items = await page.locator('.resting .item').evaluateAll((found) => found.map((item) => item.id));
    expect(items).toEqual(expect.arrayContaining(['item-f-winter', 'item-f-not-said']));
    await page.keyboard.press('Escape');
    expect(await page.locator('.resting').count()).toBe(0);
  });

  test('a shared passage leads to its twin in the other report', async () => {
    const { page } = await desk.open(fixtureDossier(), { viewport: WIDE });
    await page.locator('[data-report="tribune"] a', { hasText: 'will open again on' }).click();
    expect((await page.evaluate(OPEN_WORDS)).map(([report]) => report)).toEqual(['tribune', 'lantern']);
  });
});

const isInView = (element: Element) => {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
};

describe('the keyboard alone', () => {
  test('goes from item to item, into the passage, along the passages and back', async () => {
    const { page } = await desk.open(fixtureDossier(), { viewport: WIDE });
    const inHand = () => page.evaluate(() => document.activeElement?.getAttribute('data-item'));
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    for (const key of ['j', 'j', 'ArrowDown', 'k']) await page.keyboard.press(key);
    expect(await inHand()).toBe('f-opens');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('April 2');
    await page.keyboard.press('[');
    await expect.poll(focused).toBe('April 12');
    await page.keyboard.press('Escape');
    expect(await inHand()).toBe('f-opens');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(OPEN_WORDS)).toEqual([]);
  });

  test('filters, asks for help, and changes panels', async () => {
    const { page } = await desk.open(fixtureDossier(), { viewport: WIDE });
    await page.keyboard.press('/');
    await page.keyboard.type('winter');
    expect(await page.locator('.panel .item').evaluateAll((items) => items.map((item) => item.id))).toEqual([
      'item-f-winter',
      'item-f-not-said',
    ]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    expect(await page.getByRole('dialog').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await page.keyboard.press('2');
    expect(await page.getByRole('tab', { selected: true }).textContent()).toContain('Who said what');
  });

  test('copies the passage in hand with its citation', async () => {
    const { page } = await desk.open(fixtureDossier(), {
      viewport: WIDE,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.keyboard.press('c');
    await expect.poll(() => page.getByRole('status').textContent()).toBe('Copied with citation');
    const { start, end } = spanIn(fixtureDossier(), 'northline', '12 people');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `“12 people”, Northline Agency, Ardovia and Selmark agree to reopen Tarn Gate crossing, 2031-03-14T08:10:00Z, https://northline.example/tarn-gate, characters ${start}–${end}`,
    );
  });
});

test('any words that the reader selects are copied with their citation', async () => {
  const { page } = await desk.open(fixtureDossier(), {
    viewport: WIDE,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await page.evaluate(() => {
    const runs = [...document.querySelectorAll('[data-report="northline"] [data-start]')];
    const find = (words: string) => runs.find((run) => run.textContent?.includes(words))?.firstChild as Text;
    const [first, last] = [find('closed since'), find('in January')];
    const range = document.createRange();
    range.setStart(first, first.data.indexOf('closed since'));
    range.setEnd(last, last.data.indexOf('in January') + 'in January'.length);
    document.getSelection()?.addRange(range);
  });
  await page.keyboard.press('c');
  await expect.poll(() => page.getByRole('status').textContent()).toBe('Copied with citation');
  const { start, end } = spanIn(
    fixtureDossier(),
    'northline',
    'closed since a shooting that killed 12 people in January',
  );
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^“closed since a shooting that killed 12 people in January”, /);
  expect(copied.endsWith(`characters ${start}–${end}`)).toBe(true);
});

function spanIn(dossier: DossierJson, report: string, words: string) {
  const start = dossier.reports.find((one) => one.id === report)?.text.indexOf(words) ?? -1;
  return { start, end: start + words.length };
}

describe('text from outside', () => {
  test('is shown as text, whatever it holds', async () => {
    const { page, complaints, requests } = await desk.open(hostileDossier(), { viewport: WIDE });
    expect(await page.locator('h1').textContent()).toBe(HOSTILE);
    expect(await page.locator('.column-outlet').first().textContent()).toContain(HOSTILE);
    for (const panel of ['1', '2', '3', '4', '5', '6', '7']) await page.keyboard.press(panel);
    expect(
      await page.evaluate(() => document.querySelectorAll('img, iframe, script:not([type])').length),
    ).toBe(0);
    expect(await page.evaluate(() => 'stolen' in globalThis)).toBe(false);
    expect([complaints, requests.length]).toEqual([[], 1]);
  });

  test('is set apart in its direction', async () => {
    const { page } = await desk.open(hostileDossier(), { viewport: WIDE });
    const bareTexts = (hostile: string) => {
      const walker = document.createTreeWalker(
        document.querySelector('.screen') ?? document.body,
        NodeFilter.SHOW_TEXT,
      );
      const bare: string[] = [];
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const parent = node.parentElement;
        const isApart = parent?.closest('bdi, option, [dir="auto"]');
        if (node.textContent?.includes(hostile) && !isApart) bare.push(parent?.outerHTML ?? '');
      }
      return bare;
    };
    for (const panel of ['1', '2', '3', '4', '5', '6', '7']) {
      await page.keyboard.press(panel);
      expect(await page.evaluate(bareTexts, HOSTILE), `panel ${panel}`).toEqual([]);
    }
  });
});

describe('every reader', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [width, viewport] of Object.entries({ wide: WIDE, narrow: NARROW })) {
      test(`axe finds nothing wrong: ${colorScheme}, ${width}`, async () => {
        const { page } = await desk.open(fixtureDossier(), { viewport, colorScheme });
        await page.locator('.how-to-read summary').click();
        for (const group of await page.locator('.mark-choice input').all()) await group.check();
        await page.locator('[data-item="f-dead"]').click();
        for (const panel of ['2', '3', '4', '5', '6', '7', '1']) {
          await page.keyboard.press(panel);
          expect(await axeViolations(page), `panel ${panel}`).toEqual([]);
        }
      });
    }
  }

  test('a narrow page does not scroll sideways', async () => {
    const { page } = await desk.open(fixtureDossier(), { viewport: NARROW });
    for (const panel of ['1', '2', '3', '4', '5', '6', '7']) {
      await page.keyboard.press(panel);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        NARROW.width,
      );
    }
  });
});

describe('a page of any width', () => {
  test.each([390, 500, 800, 1280, 1440])('shows all tabs, and the lineage uncut: %d', async (width) => {
    const { page } = await desk.open(fixtureDossier(), { viewport: { width, height: 800 } });
    const rights = await page
      .getByRole('tab')
      .evaluateAll((tabs) => tabs.map((tab) => tab.getBoundingClientRect().right));
    expect(Math.max(...rights)).toBeLessThanOrEqual(width);
    await page.keyboard.press('6');
    const [widest] = [Math.max(...fixtureDossier().lineage.origins.map(({ reports }) => reports.length))];
    const isCut = () =>
      page.locator('.stemma').evaluate((stemma) => stemma.scrollWidth > stemma.clientWidth + 1);
    // A tree of an origin stays whole: only where that alone is too wide does the drawing scroll.
    if (width > widest * 180 + 60) await expect.poll(isCut).toBe(false);
    expect(await page.locator('.stemma-origin').count()).toBe(fixtureDossier().lineage.origins.length);
  });
});

describe('a long story', () => {
  test('draws what is asked for, fifty items at a time', async () => {
    const { page } = await desk.open(longDossier(), { viewport: WIDE });
    expect(await page.locator('.panel .item').count()).toBeLessThanOrEqual(50);
    await page.getByRole('button', { name: /^Show 50 more/ }).click();
    await expect.poll(() => page.locator('.panel .item').count()).toBe(100);
    expect(await page.locator('.column').count()).toBeLessThanOrEqual(6);
    await page.keyboard.press('6');
    expect(await page.locator('.stemma-report').count()).toBeLessThanOrEqual(60);
  });
});

describe('on paper', () => {
  test('every finding stands with numbered passages, told at the end', async () => {
    const { page } = await desk.open(fixtureDossier());
    await page.emulateMedia({ media: 'print' });
    const paper = await page.locator('.paper').textContent();
    expect(paper).toMatch(/how many: “12 people” \[1, 2\] against “14 people” \[3, 4\]/i);
    expect(await page.locator('.paper-findings > li').count()).toBe(fixtureDossier().findings.length);
    expect(await page.locator('.endnotes li').first().textContent()).toMatch(
      /^“12 people”, Northline Agency, .* characters \d+–\d+$/,
    );
    expect(await page.locator('.screen').isVisible()).toBe(false);
  });
});
