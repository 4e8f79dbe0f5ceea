import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      // Limits are there for what hangs, not for what is slow: a busy machine fails no test.
      {
        test: {
          name: 'rules',
          testTimeout: 60_000,
          include: ['test/architecture.test.ts', 'test/architecture/**/*.test.ts'],
        },
      },
      { test: { name: 'core', testTimeout: 60_000, include: ['core/**/*.test.ts'] } },
      {
        test: {
          name: 'web',
          testTimeout: 60_000,
          include: ['web/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', 'web/dist/**'],
        },
      },
      {
        test: {
          name: 'server',
          include: ['{server,contract,client,cli,demo,test,locales,scripts}/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/architecture*/**', 'test/architecture.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          // A journey starts a server and a browser of its own and is one long test.
          testTimeout: 240_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
