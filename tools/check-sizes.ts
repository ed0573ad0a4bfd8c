/** `npm run check:sizes`: files stay small, and none is a catch-all. Architecture, size and habit. */
import { isTest, sourceFiles } from './source-files.ts';
import { report, type Violation } from './violations.ts';

const MAX_SOURCE = 400;
const MAX_TEST = 800;
const CATCH_ALL = /^(?:utils?|helpers?|misc|common)$/i;

export function findSizeProblems(source: string, path: string): Violation[] {
  const found: Violation[] = [];
  const [lines, limit] = [lineCount(source), isTest(path) ? MAX_TEST : MAX_SOURCE];
  if (lines > limit)
    found.push({ path, line: limit + 1, problem: `${lines} lines, at most ${limit} are allowed` });
  const catchAll = path.split('/').find((part) => CATCH_ALL.test(part.replace(/\..*$/, '')));
  if (catchAll)
    found.push({ path, line: 1, problem: `"${catchAll}" says nothing: name it for what it does` });
  return found;
}

export function lineCount(source: string): number {
  return source.split('\n').length - (source.endsWith('\n') ? 1 : 0);
}

/** The value that this share of all others does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

if (import.meta.main) {
  const files = sourceFiles('packages/*/src/**/*.ts', 'apps/*/src/**/*.{ts,tsx}', '{tools,e2e}/**/*.ts');
  const sizes = files.filter(({ path }) => !isTest(path)).map(({ source }) => lineCount(source));
  console.log(
    `${sizes.length} files, median ${percentile(sizes, 0.5)} lines, 90 % within ${percentile(sizes, 0.9)}`,
  );
  report(
    'check:sizes',
    files.flatMap(({ source, path }) => findSizeProblems(source, path)),
  );
}
