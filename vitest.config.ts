import { defineConfig } from 'vitest/config';
import { byProcess, PARTS, type Part, testsByPart } from './tools/test-parts.ts';

/** `rules`, `solver`, `database` or `browser`; without it every kind of test in one run. */
const wanted = process.env.TEST_PART;
const part = PARTS.find((each) => each === wanted);
if (wanted && !part) throw new Error(`TEST_PART is one of ${PARTS.join(', ')}.`);
const parts = testsByPart();

const DATABASE = ['apps/api/src/testing/global-setup.ts'];
const CLEAN_UP = ['apps/web/src/testing/clean-up.ts'];
const of = (each: Part): string[] => (part && part !== each ? [] : (parts.get(each) ?? []));
const rules = byProcess(of('rules'));
const solver = byProcess(of('solver'));
const project = (name: string, include: string[], more: object = {}) => ({
  extends: true as const,
  test: { name, include, ...more },
});

export default defineConfig({
  test: {
    pool: 'forks',
    // One more than the cores that CI has: a journey waits for its browser, server and database a third of its time.
    maxWorkers: 3,
    // Only what hangs fails by these: a machine may be busy with something else.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 120_000 } },
    reporters: ['default', './tools/closing-line-reporter.ts'],
    projects: [
      project('rules', rules.sharing, { isolate: false, setupFiles: CLEAN_UP }),
      project('rules alone', rules.alone, { setupFiles: CLEAN_UP }),
      project('solver', solver.sharing, { isolate: false }),
      project('solver alone', solver.alone),
      project('database', of('database'), { globalSetup: DATABASE }),
      project('browser', of('browser'), { globalSetup: DATABASE }),
    ].filter(({ test }) => test.include.length > 0),
  },
});
