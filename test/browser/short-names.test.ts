import { expect, test } from 'vitest';
import { REACT_FIELDS } from '../../vite.config.ts';
import { launchChromium } from './chromium.ts';

/** Every name that the browser's own objects and classes have. */
function namesOfTheBrowser(): readonly string[] {
  const names = new Set<string>();
  for (const name of Object.getOwnPropertyNames(globalThis)) {
    names.add(name);
    const made: unknown = Object.getOwnPropertyDescriptor(globalThis, name)?.value;
    if (typeof made !== 'function') continue;
    for (const own of Object.getOwnPropertyNames(made)) names.add(own);
    for (const own of Object.getOwnPropertyNames(made.prototype ?? {})) names.add(own);
  }
  return [...names];
}

test('no field that the build gives a short name is one of the browser’s', async () => {
  const browser = await launchChromium();
  const page = await browser.newPage();
  const taken = new Set(await page.evaluate(namesOfTheBrowser));
  await browser.close();
  expect(taken).toContain('stopPropagation');
  expect(REACT_FIELDS.filter((name) => taken.has(name))).toEqual([]);
});
