/**
 * Writes the types of the API's endpoints from the route records that are served (`npm run api:types`): path, params, query, body and answer of
 * each, by the schemas that the wire package exports. With `--check` it only says whether the file is what the routes give.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { EndpointKind } from '@backline/api-contract/endpoint';
import type { Adapters } from '../apps/api/src/adapters.ts';
import { MODULES } from '../apps/api/src/app.ts';
import { collectModules } from '../apps/api/src/platform/collect-modules.ts';
import { readConfig } from '../apps/api/src/platform/config.ts';
import { isList, type Route } from '../apps/api/src/platform/http/route.ts';

const WIRE = 'packages/api-contract/src';
const TARGET = `${WIRE}/endpoints.generated.ts`;

/** What the generator reads of a route. */
export type EndpointRoute = Pick<
  Route,
  'method' | 'path' | 'params' | 'query' | 'body' | 'response' | 'idempotent' | 'file'
>;

/** `subpath.exportName` of every value that the wire package exports; a schema is found by identity. */
export type ExportNames = ReadonlyMap<unknown, string>;

export async function exportsOfWire(): Promise<ExportNames> {
  const names = new Map<unknown, string>();
  const files = globSync(`${WIRE}/*.ts`).filter((file) => !/\.(test|generated)\.ts$/.test(file));
  for (const file of files.sort()) {
    const exported = (await import(join(import.meta.dirname, '..', file))) as Record<string, unknown>;
    for (const [name, value] of Object.entries(exported))
      if (typeof value === 'object' && !names.has(value))
        names.set(value, `${basename(file, '.ts')}.${name}`);
  }
  return names;
}

/**
 * The generated file.
 * @throws Error that names every schema which the wire package does not export: types can only refer to a name
 */
export function endpointsSource(routes: readonly EndpointRoute[], names: ExportNames): string {
  const anonymous: string[] = [];
  const used = new Set<string>();
  const typeOf = (route: EndpointRoute, part: 'params' | 'query' | 'body' | 'response'): string => {
    const schema = route[part];
    if (!schema) return 'undefined';
    const name = names.get(schema);
    if (!name) anonymous.push(`${keyOf(route)}: ${part}`);
    else used.add(name.replace(/\..*/, ''));
    return `typeof ${namespaced(name ?? '')}`;
  };
  const entries = routes.toSorted(byKey).map((route) => {
    const given = [typeOf(route, 'params'), typeOf(route, 'query'), typeOf(route, 'body')];
    const types = [...given, route.file ? 'undefined' : typeOf(route, 'response')];
    return `  '${keyOf(route)}': Endpoint<${[...types, `'${kindOf(route)}'`].join(', ')}>;`;
  });
  if (anonymous.length > 0)
    throw new Error(
      `These schemas have no name in ${WIRE}; export each from there:\n  ${anonymous.join('\n  ')}`,
    );
  const imports = [...used].sort().map((file) => `import type * as ${namespaced(file)} from './${file}.ts';`);
  return [
    '/** Every endpoint of the API. Written by `npm run api:types` from the route records; do not edit. */',
    ...imports,
    "import type { Endpoint } from './endpoint.ts';",
    '',
    'export interface Endpoints {',
    ...entries,
    '}',
    '',
  ].join('\n');
}

const keyOf = ({ method, path }: EndpointRoute): string => `${method.toUpperCase()} ${path}`;
/** By path, then method; by code units, so that every machine writes the same file. */
const byKey = (a: EndpointRoute, b: EndpointRoute): number =>
  `${a.path} ${a.method}` < `${b.path} ${b.method}` ? -1 : 1;

function kindOf(route: EndpointRoute): EndpointKind {
  if (route.file) return 'file';
  if (isList(route)) return 'list';
  return route.idempotent ? 'idempotent' : 'plain';
}

/** `operator-words` is no name of a namespace. */
const namespaced = (name: string): string =>
  name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Adapters that nobody opened. A route record only keeps what it is given, so that any use is a mistake and throws. */
function closedEdges(): Adapters {
  const closed: unknown = new Proxy(() => undefined, {
    get: () => closed,
    apply: () => {
      throw new Error('Making the list of routes must not use the database or another root.');
    },
  });
  const known = { config: readConfig({}), jwtSecret: '' };
  return new Proxy(known as unknown as Adapters, {
    get: (target, name) => (name in target ? target[name as keyof Adapters] : closed),
  });
}

if (import.meta.main) {
  const text = endpointsSource(collectModules(MODULES, closedEdges()).routes, await exportsOfWire());
  if (!process.argv.includes('--check')) writeFileSync(TARGET, text);
  else if (readFileSync(TARGET, 'utf8') !== text) {
    console.error(`${TARGET} is not what the routes give: run npm run api:types`);
    process.exitCode = 1;
  }
}
