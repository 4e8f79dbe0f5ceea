import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'rules', include: ['test/architecture.test.ts', 'test/architecture/**/*.test.ts'] } },
      { test: { name: 'core', include: ['core/**/*.test.ts'] } },
      {
        test: {
          name: 'web',
          include: ['web/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', 'web/dist/**'],
        },
      },
      {
        test: {
          name: 'server',
          include: ['{server,contract,client,cli,demo,test,locales,scripts}/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/architecture*/**', 'test/architecture.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          // A journey starts a server and a browser of its own and is one long test.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
