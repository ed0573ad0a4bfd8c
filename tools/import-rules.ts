import type { Import } from './imports.ts';
import { isTest } from './source-files.ts';
import { webRule } from './web-import-rules.ts';

/**
 * The domains of the API from its ground up, and the modules of each. A module imports only what stands before it: modules of domains
 * above its own, and inside its domain those to its left. ARCHITECTURE.md tells why in this order.
 */
export const DOMAINS: readonly (readonly [domain: string, modules: readonly string[]])[] = [
  ['foundation', ['notifications', 'trust']],
  ['identity', ['profiles', 'accounts', 'bank-details', 'detail-changes']],
  ['bookings', ['availability', 'bookings']],
  ['money', ['ledger', 'payments']],
  ['agreements', ['contracts', 'completion', 'cancellations', 'disputes']],
  ['marketplace', ['opportunities', 'applications']],
  ['screens', ['booking', 'opportunity', 'house', 'totals']],
  ['operations', ['admin']],
];

/** `domain/module` of every module, in the order above. */
export const MODULE_ORDER = DOMAINS.flatMap(([domain, modules]) =>
  modules.map((name) => `${domain}/${name}`),
);

/** Folders of the solver from its formulas to its command; each imports only those before it. docs/solver.md tells what each does. */
const SOLVER_LAYERS = [['rules', 'input'], ['model'], ['linear'], ['search'], ['explain'], ['run'], ['cli']];

const API = 'apps/api/src/';
const MODULES = `${API}modules/`;
const BENCH = 'apps/api/bench/';
const WEB = 'apps/web/src/';
const SOLVER = 'packages/solver/src/';

/** What an import breaks, in words, or null. Pure: only the two paths count. */
export function brokenRule(edge: Import): string | null {
  for (const rule of [testingRule, packageRule, applicationRule, solverRule, moduleRule]) {
    const problem = rule(edge);
    if (problem) return problem;
  }
  return webRule(edge, MODULE_ORDER);
}

function testingRule({ from, to }: Import): string | null {
  const judges = isTest(from) || /^e2e\/|\/(?:testing|bench)\//.test(from);
  return to.includes('/testing/') && !judges ? 'only tests and benchmarks import testing code' : null;
}

function packageRule({ from, to }: Import): string | null {
  // Tests need their runner; what ships does not.
  if (isTest(from)) return null;
  if (from.startsWith('packages/kernel/') && !to.startsWith('packages/kernel/'))
    return 'the kernel imports nothing but itself';
  const wireMay =
    to === 'zod' || to.startsWith('packages/api-contract/') || to === 'packages/kernel/src/index.ts';
  return from.startsWith('packages/api-contract/') && !wireMay
    ? 'the wire package imports only the kernel and zod'
    : null;
}

function solverRule({ from, to }: Import): string | null {
  const inSolver = (path: string): boolean => path.startsWith('packages/solver/');
  if (!inSolver(from))
    return inSolver(to) && to !== `${SOLVER}index.ts` ? 'import the solver by its index.ts' : null;
  if (isTest(from)) return null;
  if (from.startsWith(`${SOLVER}testing/`)) return judgeRule(to);
  if (!inSolver(to))
    return /^(node:\w+|zod|highs|packages\/kernel\/src\/index\.ts)$/.test(to)
      ? null
      : 'the solver imports only the kernel, zod and highs';
  const layer = (path: string): number =>
    SOLVER_LAYERS.findIndex((folders) => folders.includes(partUnder(SOLVER, path) ?? ''));
  const [own, other] = [layer(from), layer(to)];
  return own >= 0 && other > own
    ? `${partUnder(SOLVER, from)} comes before ${partUnder(SOLVER, to)} in the solver`
    : null;
}

/** The checker, the value of a calendar and brute force judge the solver: what they shared with it they could not see. */
function judgeRule(to: string): string | null {
  const shared = [`${SOLVER}testing/`, `${SOLVER}index.ts`, `${SOLVER}search/random.ts`];
  return to.startsWith(SOLVER) && !shared.some((path) => to.startsWith(path))
    ? 'what judges the solver shares nothing with it'
    : null;
}

function applicationRule({ from, to }: Import): string | null {
  if (from.startsWith('packages/') && to.startsWith('apps/')) return 'a package imports no application';
  if (to.startsWith(BENCH) && !from.startsWith(BENCH) && !isTest(from))
    return 'nothing is built on a benchmark';
  if (from.startsWith(API) && to.startsWith(WEB)) return 'the API imports nothing of the web app';
  if (from.startsWith(WEB) && to.startsWith('apps/') && !to.startsWith(WEB))
    return 'the web app reaches the server by HTTP only';
  return null;
}

function moduleRule({ from, to }: Import): string | null {
  if (from.startsWith(`${API}platform/`) && to.startsWith(API) && !to.startsWith(`${API}platform/`))
    return isTest(from) && to.startsWith(`${API}testing/`)
      ? null
      : 'the platform imports nothing of the product';
  const [own, other] = [moduleOf(from), moduleOf(to)];
  for (const name of [own, other])
    if (name !== null && !MODULE_ORDER.includes(name)) return `${name} has no place in the order of modules`;
  if (other === null) return own !== null && to.startsWith(API) ? productRule(from, to) : null;
  if (other === own || (own === null && looksInside(from))) return null;
  if (to !== `${MODULES}${other}/index.ts`) return `import ${other} by its index.ts`;
  return own === null || MODULE_ORDER.indexOf(other) < MODULE_ORDER.indexOf(own)
    ? null
    : `${own} comes before ${other} in the order of modules`;
}

/**
 * Outside of the modules, what judges their inside may see it: tests over all of them (of every machine, of every table of a rule), and
 * benchmarks, which measure single parts. A module's own tests go by the doors of other modules like its code.
 */
function looksInside(path: string): boolean {
  return isTest(path) || path.startsWith(BENCH);
}

/** `domain/module` of a path, or null for one that is in no module. A file that lies in a domain and in no module has the module `''`. */
function moduleOf(path: string): string | null {
  if (!path.startsWith(MODULES)) return null;
  const [domain, ...rest] = path.slice(MODULES.length).split('/');
  return `${domain}/${rest.length > 1 ? rest[0] : ''}`;
}

/** Under src a module knows the platform and nothing else: what composes modules imports them, never the reverse. */
function productRule(from: string, to: string): string | null {
  const known =
    to.startsWith(`${API}platform/`) ||
    to.startsWith(`${API}testing/`) ||
    isTest(from) ||
    from.includes('/testing/');
  if (!known) return 'a module imports only the platform and other modules';
  const changes = CHANGING.some((path) => to.startsWith(`${API}platform/${path}`));
  return from.startsWith(`${MODULES}screens/`) && changes && !isTest(from)
    ? 'a screen changes nothing: a command of another module does'
    : null;
}

/** Parts of the platform that leave something behind: traces, news, work to do. */
const CHANGING = ['audit', 'events', 'jobs/', 'mail/', 'realtime/', 'transition'];

/** The name of the folder right under a root, or null for a path that is elsewhere. */
function partUnder(root: string, path: string): string | null {
  const [part, ...rest] = path.startsWith(root) ? path.slice(root.length).split('/') : [];
  return part !== undefined && rest.length > 0 ? part : null;
}
