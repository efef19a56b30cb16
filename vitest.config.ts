import { defineConfig } from 'vitest/config';

/** Everything that runs in Node alone; what needs Chromium is in vitest.browser.config.ts. */
export default defineConfig({
  test: {
    include: ['{src,web,checks,eval,examples,docs}/**/*.test.ts'],
    typecheck: { enabled: true, include: ['src/**/*.test-d.ts'] },
    testTimeout: 30_000,
  },
});
