import { defineConfig } from 'vitest/config';

/** Every kind of test in one run: rules, database and HTTP on real PostgreSQL, web app, tools, and the browser journeys. */
export default defineConfig({
  test: {
    globalSetup: ['apps/api/src/testing/global-setup.ts'],
    include: [
      'packages/*/src/**/*.test.ts',
      'apps/*/src/**/*.test.{ts,tsx}',
      'tools/**/*.test.ts',
      'e2e/**/*.test.ts',
    ],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: ['default', './tools/closing-line-reporter.ts'],
  },
});
