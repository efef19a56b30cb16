import { defineConfig } from 'vitest/config';

/** The page: what needs Chromium (`/usr/bin/chromium`, or what the variable CHROMIUM names). */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
