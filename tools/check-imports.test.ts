import { describe, expect, it } from 'vitest';
import { findForbiddenImports, findImportCycles } from './check-imports.ts';
import { importsOf } from './imports.ts';

const API = 'apps/api/src';
const WEB = 'apps/web/src';

/** What is said about one import in a file, without the path in brackets. */
const said = (path: string, specifier: string): string[] =>
  findForbiddenImports(`import { a } from '${specifier}';`, path).map(({ problem }) =>
    problem.replace(/ \(.*/, ''),
  );

describe('every way to import', () => {
  it.each([
    "import { a } from '../ledger/index.ts';",
    "import type { A } from '../ledger/index.ts';",
    "import '../ledger/index.ts';",
    "export { a } from '../ledger/index.ts';",
    "export * from '../ledger/index.ts';",
    "const a = await import('../ledger/index.ts');",
    "type A = import('../ledger/index.ts').A;",
  ])('%s', (source) => {
    expect(findForbiddenImports(`\n${source}`, `${API}/modules/bookings/a.ts`)).toEqual([
      {
        path: `${API}/modules/bookings/a.ts`,
        line: 2,
        problem:
          'bookings comes before ledger in the order of modules (apps/api/src/modules/ledger/index.ts)',
      },
    ]);
  });

  it('but not what only looks like it', () => {
    const source = "// import '../admin/index.ts'\nconst a = \"import '../admin/index.ts'\";";
    expect(findForbiddenImports(source, `${API}/modules/bookings/a.ts`)).toEqual([]);
  });
});

describe('what is refused', () => {
  it.each([
    [
      `${API}/platform/jobs.ts`,
      '../modules/bookings/index.ts',
      'the platform imports nothing of the product',
    ],
    [`${API}/platform/http/router.ts`, '../../app.ts', 'the platform imports nothing of the product'],
    [`${API}/modules/profiles/a.ts`, '../trust/store.ts', 'import trust by its index.ts'],
    [`${API}/modules/profiles/a.ts`, '../admin/store.ts', 'import admin by its index.ts'],
    [
      `${API}/modules/trust/a.ts`,
      '../trust-old/index.ts',
      'the module trust-old has no place in the order of modules',
    ],
    [
      `${API}/modules/novelty/a.ts`,
      '../trust/index.ts',
      'the module novelty has no place in the order of modules',
    ],
    [`${API}/modules/trust/a.ts`, '../../app.ts', 'a module imports only the platform and other modules'],
    [`${API}/modules/trust/a.ts`, '../../testing/app.ts', 'only tests import testing code'],
    [`${API}/app.ts`, './testing/app.ts', 'only tests import testing code'],
    [`${API}/app.ts`, '../../web/src/main.tsx', 'the API imports nothing of the web app'],
    ['packages/kernel/src/money.ts', 'zod', 'the kernel imports nothing but itself'],
    ['packages/kernel/src/money.ts', '@backline/contract', 'the kernel imports nothing but itself'],
    ['packages/solver/src/model/a.ts', '../linear/highs.ts', 'model comes before linear in the solver'],
    ['packages/solver/src/input/a.ts', '../search/fill.ts', 'input comes before search in the solver'],
    ['packages/solver/src/run/a.ts', 'pg', 'the solver imports only the kernel, zod and highs'],
    [
      'packages/solver/src/run/a.ts',
      '@backline/contract',
      'the solver imports only the kernel, zod and highs',
    ],
    ['apps/api/src/app.ts', '../../../packages/solver/src/run/solve.ts', 'import the solver by its index.ts'],
    [
      'packages/solver/src/testing/value.ts',
      '../model/model.ts',
      'what judges the solver shares nothing with it',
    ],
    ['packages/contract/src/a.ts', 'node:fs', 'the contract imports only the kernel and zod'],
    [
      'packages/contract/src/a.ts',
      '../../kernel/src/money.ts',
      'the contract imports only the kernel and zod',
    ],
    ['packages/solver/src/a.ts', '@backline/api', 'a package imports no application'],
    [`${WEB}/app/store.ts`, '@backline/api', 'the web app reaches the server by HTTP only'],
    [`${WEB}/lib/dates.ts`, '../features/trust/index.ts', 'ui and lib know no feature'],
    [`${WEB}/ui/Card.tsx`, '../features/trust/index.ts', 'ui and lib know no feature'],
    [`${WEB}/features/admin/A.tsx`, '../trust/Badge.tsx', 'import the feature trust by its index.ts'],
  ])('%s importing %s', (path, specifier, problem) => {
    expect(said(path, specifier)).toContain(problem);
  });
});

describe('what is fine', () => {
  it.each([
    [`${API}/modules/applications/a.ts`, '../bookings/index.ts'],
    [`${API}/modules/applications/a.ts`, './machine.ts'],
    [`${API}/modules/applications/use-cases/a.ts`, '../../trust/index.ts'],
    [`${API}/modules/trust/a.ts`, '../../platform/clock.ts'],
    [`${API}/modules/trust/a.ts`, '@backline/contract'],
    [`${API}/modules/trust/a.test.ts`, '../../testing/app.ts'],
    [`${API}/testing/app.ts`, './database.ts'],
    [`${API}/platform/db/pool.test.ts`, '../../testing/database.ts'],
    [`${API}/app.ts`, './modules/trust/trust.routes.ts'],
    ['packages/kernel/src/money.test.ts', 'fast-check'],
    ['packages/contract/src/a.ts', 'zod'],
    ['packages/contract/src/a.ts', '@backline/kernel'],
    [`${WEB}/app/router.tsx`, '../features/trust/StandingPage.tsx'],
    [`${WEB}/features/admin/A.tsx`, '../trust/index.ts'],
    [`${WEB}/features/admin/A.tsx`, '../../app/api.ts'],
  ])('%s importing %s', (path, specifier) => {
    expect(said(path, specifier)).toEqual([]);
  });
});

describe('cycles', () => {
  const edges = (files: Record<string, string>) =>
    Object.entries(files).flatMap(([path, source]) => importsOf(source, path));

  it('are found once, whatever their length', () => {
    const found = findImportCycles(
      edges({
        'x/a.ts': "import './b.ts';",
        'x/b.ts': "\nimport './c.ts';",
        'x/c.ts': "export * from './a.ts';",
      }),
    );
    expect(found).toEqual([
      { path: 'x/c.ts', line: 1, problem: 'a cycle: x/a.ts -> x/b.ts -> x/c.ts -> x/a.ts' },
    ]);
  });

  it('include a file that imports itself', () => {
    expect(findImportCycles(edges({ 'a.ts': "import './a.ts';" }))).toHaveLength(1);
  });

  it('are not two ways to one file, nor imports of types', () => {
    expect(
      findImportCycles(edges({ 'a.ts': "import './b.ts'; import './c.ts';", 'b.ts': "import './c.ts';" })),
    ).toEqual([]);
    expect(
      findImportCycles(edges({ 'a.ts': "import './b.ts';", 'b.ts': "import type { A } from './a.ts';" })),
    ).toEqual([]);
  });
});
