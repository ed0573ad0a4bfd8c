/**
 * The parts that the tests can be run in: `rules` needs nothing but Node, `solver` neither, but computes as long as all rules together;
 * `database` needs a PostgreSQL, `browser` (all of `e2e/`) the running product and Chromium besides. Which one a file belongs to is asked of
 * what it imports, so that none is in two parts and none in none.
 */
import { importsOf } from './imports.ts';
import { isTest, sourceFiles } from './source-files.ts';

export const PARTS = ['rules', 'solver', 'database', 'browser'] as const;
export type Part = (typeof PARTS)[number];

const SOURCES = ['packages/*/src/**/*.ts', 'apps/*/src/**/*.{ts,tsx}', '{tools,e2e}/**/*.ts'];
/** Whoever reaches one of these is given a database by the run's set-up, or starts one. */
const DATABASES = [
  'apps/api/src/testing/test-database.ts',
  'apps/api/src/testing/process.ts',
  'apps/api/src/platform/db/embedded/',
];

/** Every test file by its part. */
export function testsByPart(): Map<Part, string[]> {
  const files = sourceFiles(...SOURCES);
  const imports = new Map(
    files.map(({ path, source }) => [
      path,
      importsOf(source, path)
        .filter(({ typeOnly }) => !typeOnly)
        .map(({ to }) => to),
    ]),
  );
  const tests = files.map(({ path }) => path).filter(isTest);
  return new Map(PARTS.map((part) => [part, tests.filter((path) => partOf(path, imports) === part)]));
}

/**
 * What needs no database leaves nothing behind in its process, so files share a few: half of their time went into starting one for each. Whoever
 * replaces a module needs it unloaded, and has a process of its own.
 */
export function sharesProcess({ source }: { source: string }): boolean {
  return !source.includes('vi.mock(');
}

/** Test files of a part without a database, by whether they share a process. */
export function byProcess(paths: readonly string[]): { sharing: string[]; alone: string[] } {
  const files = sourceFiles(...paths);
  const pathsOf = (wanted: boolean) =>
    files.filter((file) => sharesProcess(file) === wanted).map(({ path }) => path);
  return { sharing: pathsOf(true), alone: pathsOf(false) };
}

/** @param imports what each file imports, by path */
export function partOf(path: string, imports: ReadonlyMap<string, readonly string[]>): Part {
  if (path.startsWith('e2e/')) return 'browser';
  if (path.startsWith('packages/solver/')) return 'solver';
  const reached = new Set([path]);
  // A set that grows while it is walked.
  for (const file of reached) for (const next of imports.get(file) ?? []) reached.add(next);
  const needsDatabase = [...reached].some((file) => DATABASES.some((database) => file.startsWith(database)));
  return needsDatabase ? 'database' : 'rules';
}
