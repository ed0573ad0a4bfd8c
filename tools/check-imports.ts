/**
 * `npm run check:imports`: the order of modules and the borders of packages and applications (import-rules.ts), and no cycles.
 * dependency-cruiser would be the usual tool; it reads TypeScript only through a compiler older than 7.
 */
import { findCycles } from './import-cycles.ts';
import { brokenRule } from './import-rules.ts';
import { hiddenImports, type Import, importsOf } from './imports.ts';
import { isTest, sourceFiles } from './source-files.ts';
import { report, type Violation } from './violations.ts';

/** Tools and tests look at files that they find; what ships names what it imports. */
const LOADS_BY_PATTERN = /^(?:tools|e2e)\//;

/** What is wrong with the imports of one file, cycles aside. */
export function findForbiddenImports(source: string, path: string): Violation[] {
  const hidden = LOADS_BY_PATTERN.test(path) || isTest(path) ? [] : hiddenImports(source, path);
  return [
    ...hidden.map((line) => ({ path, line, problem: 'write the path out: this import cannot be followed' })),
    ...importsOf(source, path).flatMap((edge) => {
      const problem = brokenRule(edge);
      return problem ? [{ path, line: edge.line, problem: `${problem} (${edge.to})` }] : [];
    }),
  ];
}

/** One violation per cycle, at the import that closes it. */
export function findImportCycles(edges: readonly Import[]): Violation[] {
  return findCycles(edges).flatMap((ring) => {
    const last = ring.at(-1);
    const stations = ring.map(({ from }) => from).join(' -> ');
    return last ? [{ path: last.from, line: last.line, problem: `a cycle: ${stations} -> ${last.to}` }] : [];
  });
}

if (import.meta.main) {
  const files = sourceFiles('{packages,apps}/*/{src,bench}/**/*.{ts,tsx}', '{tools,e2e}/**/*.ts');
  const edges = files.flatMap(({ source, path }) => importsOf(source, path));
  const forbidden = files.flatMap(({ source, path }) => findForbiddenImports(source, path));
  report('check:imports', [...forbidden, ...findImportCycles(edges)]);
}
