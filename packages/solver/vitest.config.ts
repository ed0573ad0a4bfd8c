import { defineConfig } from 'vitest/config';

/** The package by itself, without the database and the browser of the whole repository: for quick runs and for Stryker. */
export default defineConfig({
  test: { include: ['src/**/*.test.ts'], pool: 'forks', maxWorkers: 1, testTimeout: 60_000 },
});
