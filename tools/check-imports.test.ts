// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these strings are source code to check
import { posix } from 'node:path';
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
    "import { a } from '../../money/ledger/index.ts';",
    "import type { A } from '../../money/ledger/index.ts';",
    "import '../../money/ledger/index.ts';",
    "export { a } from '../../money/ledger/index.ts';",
    "export * from '../../money/ledger/index.ts';",
    "const a = await import('../../money/ledger/index.ts');",
    'const a = await import(`../../money/ledger/index.ts`);',
    "type A = import('../../money/ledger/index.ts').A;",
  ])('%s', (source) => {
    expect(findForbiddenImports(`\n${source}`, `${API}/modules/bookings/bookings/a.ts`)).toEqual([
      {
        path: `${API}/modules/bookings/bookings/a.ts`,
        line: 2,
        problem:
          'bookings/bookings comes before money/ledger in the order of modules (apps/api/src/modules/money/ledger/index.ts)',
      },
    ]);
  });

  it('but not what only looks like it', () => {
    const source =
      "// import '../../operations/admin/index.ts'\nconst a = \"import '../../operations/admin/index.ts'\";";
    expect(findForbiddenImports(source, `${API}/modules/bookings/bookings/a.ts`)).toEqual([]);
  });
});

describe('an import that cannot be followed', () => {
  const WAYS = [
    'await import(path);',
    'await import(`./${name}.ts`);',
    "await import('./' + name);",
    "const pages = import.meta.glob('../features/**/pages.ts');",
    "const a = require('./a.ts');",
  ];
  const problem = 'write the path out: this import cannot be followed';

  it.each(WAYS)('is refused: %s', (way) => {
    for (const path of [`${WEB}/app/router.tsx`, `${API}/app.ts`, 'packages/kernel/src/a.ts'])
      expect(findForbiddenImports(`\n${way}`, path)).toEqual([{ path, line: 2, problem }]);
  });

  it('but not where the line says why', () => {
    const said = (remark: string) =>
      findForbiddenImports(`await import(path); // ${remark}`, `${API}/app.ts`);
    expect(said('imports-check: a package per system')).toEqual([]);
    expect(said('imports-check:')).toHaveLength(1);
  });

  it.each(WAYS)('is for tests and tools: %s', (way) => {
    for (const path of ['tools/api-endpoints.ts', `${API}/events.test.ts`])
      expect(findForbiddenImports(way, path)).toEqual([]);
  });
});

describe('what is refused', () => {
  it.each([
    [
      `${API}/platform/jobs.ts`,
      '../modules/bookings/bookings/index.ts',
      'the platform imports nothing of the product',
    ],
    [`${API}/platform/http/router.ts`, '../../app.ts', 'the platform imports nothing of the product'],
    [
      `${API}/modules/identity/profiles/a.ts`,
      '../../foundation/trust/store.ts',
      'import foundation/trust by its index.ts',
    ],
    ...['app.ts', 'main.ts', 'cli/a.ts', 'demo/a.ts', 'development/a.ts', 'testing/a.ts'].map((file) => [
      `${API}/${file}`,
      `${file.includes('/') ? '../' : './'}modules/foundation/trust/trust.store.ts`,
      'import foundation/trust by its index.ts',
    ]),
    [`${API}/app.ts`, './modules/foundation/trust/parts/index.ts', 'import foundation/trust by its index.ts'],
    [
      `${API}/app.ts`,
      './modules/foundation/money/index.ts',
      'foundation/money has no place in the order of modules',
    ],
    [
      'tools/check-writes.ts',
      '../apps/api/src/modules/money/ledger/ledger.store.ts',
      'import money/ledger by its index.ts',
    ],
    [
      'e2e/server.ts',
      '../apps/api/src/modules/money/ledger/ledger.store.ts',
      'import money/ledger by its index.ts',
    ],
    [
      `${API}/modules/identity/profiles/a.test.ts`,
      '../../foundation/trust/store.ts',
      'import foundation/trust by its index.ts',
    ],
    [`${API}/demo/stage.ts`, '../../bench/discovery.ts', 'nothing is built on a benchmark'],
    [
      `${API}/modules/identity/profiles/a.ts`,
      '../../operations/admin/store.ts',
      'import operations/admin by its index.ts',
    ],
    [
      `${API}/modules/foundation/trust/a.ts`,
      '../trust-old/index.ts',
      'foundation/trust-old has no place in the order of modules',
    ],
    [
      `${API}/modules/novelty/trust/a.ts`,
      '../../foundation/trust/index.ts',
      'novelty/trust has no place in the order of modules',
    ],
    [
      `${API}/modules/foundation/a.ts`,
      './trust/index.ts',
      'foundation/ has no place in the order of modules',
    ],
    [
      `${API}/modules/foundation/notifications/a.ts`,
      '../trust/index.ts',
      'foundation/notifications comes before foundation/trust in the order of modules',
    ],
    [
      `${API}/modules/bookings/bookings/a.ts`,
      '../../marketplace/opportunities/index.ts',
      'bookings/bookings comes before marketplace/opportunities in the order of modules',
    ],
    [
      `${API}/modules/agreements/completion/a.ts`,
      '../../screens/booking/index.ts',
      'agreements/completion comes before screens/booking in the order of modules',
    ],
    [
      `${API}/modules/foundation/trust/a.ts`,
      '../../../app.ts',
      'a module imports only the platform and other modules',
    ],
    [
      `${API}/modules/screens/booking/a.ts`,
      '../../../platform/jobs/job.ts',
      'a screen changes nothing: a command of another module does',
    ],
    [
      `${API}/modules/foundation/trust/a.ts`,
      '../../../testing/app.ts',
      'only tests and benchmarks import testing code',
    ],
    [`${API}/app.ts`, './testing/app.ts', 'only tests and benchmarks import testing code'],
    [`${API}/app.ts`, '../../web/src/main.tsx', 'the API imports nothing of the web app'],
    ['packages/kernel/src/money.ts', 'zod', 'the kernel imports nothing but itself'],
    [
      'packages/kernel/src/money.ts',
      '@backline/api-contract/bookings',
      'the kernel imports nothing but itself',
    ],
    ['packages/solver/src/model/a.ts', '../linear/highs.ts', 'model comes before linear in the solver'],
    ['packages/solver/src/input/a.ts', '../search/fill.ts', 'input comes before search in the solver'],
    ['packages/solver/src/run/a.ts', 'pg', 'the solver imports only the kernel, zod and highs'],
    [
      'packages/solver/src/run/a.ts',
      '@backline/api-contract/bookings',
      'the solver imports only the kernel, zod and highs',
    ],
    ['apps/api/src/app.ts', '../../../packages/solver/src/run/solve.ts', 'import the solver by its index.ts'],
    [
      'packages/solver/src/testing/value.ts',
      '../model/model.ts',
      'what judges the solver shares nothing with it',
    ],
    ['packages/api-contract/src/a.ts', 'node:fs', 'the wire package imports only the kernel and zod'],
    [
      'packages/api-contract/src/a.ts',
      '../../kernel/src/money.ts',
      'the wire package imports only the kernel and zod',
    ],
    ['packages/solver/src/a.ts', '@backline/api', 'a package imports no application'],
    [`${WEB}/app/store.ts`, '@backline/api', 'the web app reaches the server by HTTP only'],
  ])('%s importing %s', (path, specifier, problem) => {
    expect(said(path, specifier)).toContain(problem);
  });
});

describe('the layers of the web app', () => {
  const LAYERS = ['data', 'lib', 'ui', 'features', 'screens', 'app'];
  const FOLDERS: Record<string, string> = {
    features: 'features/foundation/trust',
    screens: 'screens/booking',
  };
  const folder = (layer: string): string => `${WEB}/${FOLDERS[layer] ?? layer}`;
  const pairs = LAYERS.flatMap((lower, index) =>
    LAYERS.slice(index + 1).map((upper): [string, string] => [lower, upper]),
  );
  const said = (from: string, to: string, statement: string): string[] => {
    const path = `${folder(from)}/A.tsx`;
    const specifier = posix.relative(posix.dirname(path), `${folder(to)}/index.ts`);
    const source = statement.replace('PATH', specifier.startsWith('.') ? specifier : `./${specifier}`);
    return findForbiddenImports(source, path).map(({ problem }) => problem.replace(/ \(.*/, ''));
  };
  const WAYS = [
    "import { a } from 'PATH';",
    "import type { A } from 'PATH';",
    "import { type A } from 'PATH';",
    "import 'PATH';",
    "export { a } from 'PATH';",
    "export type { A } from 'PATH';",
    "export * from 'PATH';",
    "export * as a from 'PATH';",
    "const A = lazy(() => import('PATH'));",
    'const a = await import(`PATH`);',
    "type A = import('PATH').A;",
    "type A = typeof import('PATH');",
  ];

  it.each(pairs)('%s imports nothing of %s, in whatever way', (lower, upper) => {
    for (const way of WAYS)
      expect(said(lower, upper, way), way).toEqual([`${lower} comes before ${upper} in the web app`]);
  });

  it.each(pairs)('%s is open to %s', (lower, upper) => {
    for (const way of WAYS) expect(said(upper, lower, way), way).toEqual([]);
  });
});

describe('what is refused in the web app', () => {
  const opportunities = 'features/marketplace/opportunities';
  it.each([
    ['data/api.ts', '../lib/dates.ts', 'data comes before lib in the web app'],
    ['data/socket.ts', '../ui/toast.tsx', 'data comes before ui in the web app'],
    ['data/socket.ts', '../app/store.ts', 'data comes before app in the web app'],
    ['lib/dates.ts', '../ui/toast.tsx', 'lib comes before ui in the web app'],
    ['lib/dates.ts', '../features/foundation/trust/index.ts', 'lib comes before features in the web app'],
    ['ui/Card.tsx', '../features/foundation/trust/index.ts', 'ui comes before features in the web app'],
    ['ui/Card.tsx', '../screens/landing/index.ts', 'ui comes before screens in the web app'],
    ['app/App.tsx', '../main.tsx', 'app comes before main in the web app'],
    [`${opportunities}/A.tsx`, '../../../app/store.ts', 'features comes before app in the web app'],
    [
      `${opportunities}/A.tsx`,
      '../../../screens/booking/index.ts',
      'features comes before screens in the web app',
    ],
    [
      `${opportunities}/A.tsx`,
      '../../foundation/trust/StandingBadge.tsx',
      'import features/foundation/trust by its index.ts',
    ],
    [
      `${opportunities}/A.tsx`,
      '../../foundation/trust/parts/index.ts',
      'import features/foundation/trust by its index.ts',
    ],
    [
      `${opportunities}/A.tsx`,
      '../applications/index.ts',
      'marketplace/opportunities comes before marketplace/applications in the order of modules',
    ],
    [
      `${opportunities}/own/A.tsx`,
      '../../../operations/admin/index.ts',
      'marketplace/opportunities comes before operations/admin in the order of modules',
    ],
    [`${opportunities}/A.tsx`, '../gigs/index.ts', 'the feature marketplace/gigs is no module of the API'],
    ['features/landing/A.tsx', './words.ts', 'the feature landing is no module of the API'],
    ['features/screens/booking/A.tsx', './words.ts', 'the feature screens/booking is no module of the API'],
    ['screens/booking/A.tsx', '../opportunity/index.ts', 'a screen knows no other screen'],
    [
      'screens/booking/A.tsx',
      '../../features/money/payments/pages.ts',
      'import features/money/payments by its index.ts',
    ],
    [
      'screens/booking/A.tsx',
      '../../features/money/payments/PayButton.tsx',
      'import features/money/payments by its index.ts',
    ],
    [
      'app/router.tsx',
      '../features/money/payments/PayButton.tsx',
      'import features/money/payments by its index.ts',
    ],
    ['app/router.tsx', '../screens/booking/BookingPage.tsx', 'import screens/booking by its index.ts'],
    ['ui/Card.tsx', '../testing/render.tsx', 'only tests and benchmarks import testing code'],
    ['novelty/a.ts', '../lib/dates.ts', `${WEB}/novelty/a.ts has no place in the web app`],
    ['worker/service-worker.ts', '../lib/dates.ts', 'the service worker shares nothing with the pages'],
    [
      'app/pwa/release.ts',
      '../../worker/service-worker.ts',
      'the service worker shares nothing with the pages',
    ],
  ])('%s importing %s', (path, specifier, problem) => {
    expect(said(`${WEB}/${path}`, specifier)).toEqual([problem]);
  });
});

describe('what is fine', () => {
  it.each([
    [`${API}/modules/marketplace/applications/a.ts`, '../../bookings/bookings/index.ts'],
    [`${API}/modules/marketplace/applications/a.ts`, '../opportunities/index.ts'],
    [`${API}/modules/marketplace/applications/a.ts`, './machine.ts'],
    [`${API}/modules/marketplace/applications/use-cases/a.ts`, '../../../foundation/trust/index.ts'],
    [`${API}/modules/screens/booking/a.ts`, '../../agreements/completion/index.ts'],
    [`${API}/modules/screens/booking/a.ts`, '../../agreements/cancellations/index.ts'],
    [`${API}/modules/screens/booking/a.ts`, '../../../platform/http/route.ts'],
    [`${API}/modules/foundation/trust/a.ts`, '../../../platform/clock.ts'],
    [`${API}/modules/foundation/trust/a.ts`, '@backline/api-contract/trust'],
    [`${API}/modules/foundation/trust/a.test.ts`, '../../../testing/app.ts'],
    [`${API}/testing/app.ts`, './database.ts'],
    [`${API}/platform/db/pool.test.ts`, '../../testing/database.ts'],
    [`${API}/app.ts`, './modules/foundation/trust/index.ts'],
    [`${API}/cli/trust-rebuild.ts`, '../modules/operations/admin/index.ts'],
    [`${API}/transitions.test.ts`, './modules/bookings/bookings/booking.transitions.ts'],
    ['tools/rules-tables.test.ts', '../apps/api/src/modules/foundation/trust/tiers.ts'],
    ['apps/api/bench/discovery.ts', '../src/modules/screens/opportunity/discovery.queries.ts'],
    ['apps/api/bench/http.ts', './http/bare-lists.ts'],
    ['packages/solver/bench/bench.ts', '../src/testing/checker.ts'],
    ['packages/kernel/src/money.test.ts', 'fast-check'],
    ['packages/api-contract/src/a.ts', 'zod'],
    ['packages/api-contract/src/a.ts', '@backline/kernel'],
    [`${WEB}/main.tsx`, './app/pwa/release.ts'],
    [`${WEB}/features/operations/admin/A.test.tsx`, '../../../testing/render.tsx'],
    [`${WEB}/testing/render.tsx`, '../app/store.ts'],
    [`${WEB}/app/router.tsx`, '../features/foundation/trust/pages.ts'],
    [`${WEB}/app/shell/Root.tsx`, '../../screens/development/index.ts'],
    [`${WEB}/lib/dates.ts`, '../data/server-clock.ts'],
    [`${WEB}/ui/Card.tsx`, '../lib/dates.ts'],
    [`${WEB}/screens/booking/A.tsx`, '../../features/money/payments/index.ts'],
    [`${WEB}/screens/booking/A.tsx`, './parts/B.tsx'],
    [`${WEB}/features/operations/admin/A.tsx`, '../../foundation/trust/index.ts'],
    [`${WEB}/features/operations/admin/parts/A.tsx`, '../words.ts'],
    [`${WEB}/features/operations/admin/A.tsx`, '../../../data/api.ts'],
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
