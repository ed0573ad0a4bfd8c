import { defineConfig } from 'vitest/config';

/** The tests that Stryker runs against each mutant: formulas and checker, without the solver. */
export default defineConfig({
  test: { include: ['src/rules/**/*.test.ts', 'src/testing/**/*.test.ts'], pool: 'forks', maxWorkers: 1 },
});
