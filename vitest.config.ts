import { defineConfig } from 'vitest/config';
import { PARTS, testsByPart } from './tools/test-parts.ts';

/** `rules`, `database` or `browser`; without it every kind of test in one run. */
const wanted = process.env.TEST_PART;
const part = PARTS.find((each) => each === wanted);
if (wanted && !part) throw new Error(`TEST_PART is one of ${PARTS.join(', ')}.`);
const parts = testsByPart();

export default defineConfig({
  test: {
    globalSetup: part === 'rules' ? [] : ['apps/api/src/testing/global-setup.ts'],
    include: (part ? [part] : PARTS).flatMap((each) => parts.get(each) ?? []),
    pool: 'forks',
    maxWorkers: 2,
    // Only what hangs fails by these: a machine may be busy with something else.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 120_000 } },
    reporters: ['default', './tools/closing-line-reporter.ts'],
  },
});
