import type { AuditedAction } from './audit.ts';
import type { Identity } from './http/identity.ts';
import type { Route } from './http/route.ts';
import type { JobHandler } from './jobs/job.ts';
import type { Module, Webhook } from './module.ts';
import type { Notice } from './notice.ts';

/** The product: all that its modules declare, put together in their order. */
export interface Product {
  routes: readonly Route[];
  jobs: readonly JobHandler[];
  notices: readonly Notice<never>[];
  audited: readonly AuditedAction[];
  webhooks: readonly Webhook[];
  identity: Identity;
}

/**
 * Asks every module for what it declares.
 * @throws Error naming everything that two of them claim, and every permission that is declared and not used or used and not declared
 */
export function collectModules<Adapters>(modules: readonly Module<Adapters>[], adapters: Adapters): Product {
  const jobs = modules.flatMap((module) => [
    ...(module.jobs?.(adapters) ?? []),
    ...(module.subscriptions ?? []).map(({ handler }) => handler),
  ]);
  const events = modules.flatMap((module) => module.events ?? []);
  const audited = modules.flatMap(({ audit = [] }) => audit.flatMap((each) => Object.values(each)));
  const routesOf = new Map(
    modules.map((module) => [module, module.routes?.(adapters, { jobs, audited }) ?? []]),
  );
  const routes = [...routesOf.values()].flat();
  const notices = modules.flatMap(({ notices: declared = {} }) => Object.values(declared));
  const webhooks = modules.flatMap((module) => module.webhooks?.(adapters) ?? []);
  const identities = modules.flatMap((module) => module.identity?.(adapters) ?? []);
  const [identity] = identities;
  const claims = {
    module: modules.map(({ name }) => name),
    table: modules.flatMap(({ tables = [] }) => tables),
    notice: notices.map(({ name }) => name),
    'audited action': audited.flatMap(({ name, formerNames }) => [name, ...formerNames]),
    event: events.map(({ name }) => name),
    job: jobs.map(({ definition }) => definition.name),
    route: routes.map(({ method, path }) => `${method} ${path}`),
    webhook: webhooks.map(({ path }) => path),
  };
  const problems = [
    ...(identities.length === 1 ? [] : [`${identities.length} modules know who asks, and not one`]),
    ...Object.entries(claims).flatMap(([kind, names]) => claimedTwice(kind, names)),
    ...unheard(modules),
    ...[...routesOf].flatMap(([module, own]) => permissionProblems(module, own)),
  ];
  if (problems.length > 0 || !identity)
    throw new Error(`The modules do not fit together: ${problems.join('; ')}`);
  return { routes, jobs, notices, audited, webhooks, identity };
}

function claimedTwice(kind: string, names: readonly string[]): string[] {
  const twice = [...Map.groupBy(names, (name) => name)].filter(([, group]) => group.length > 1);
  return twice.map(([name]) => `the ${kind} "${name}" is declared twice`);
}

/** A subscription to what nobody declares would wait for ever. */
function unheard(modules: readonly Pick<Module<never>, 'name' | 'events' | 'subscriptions'>[]): string[] {
  const declared = new Set(modules.flatMap(({ events = [] }) => events));
  return modules.flatMap(({ name, subscriptions = [] }) =>
    subscriptions
      .filter(({ event }) => !declared.has(event))
      .map(({ event }) => `${name} subscribes to "${event.name}", which no module declares`),
  );
}

function permissionProblems(
  { name, permissions = [] }: Pick<Module<never>, 'name' | 'permissions'>,
  routes: readonly Route[],
): string[] {
  const declared = new Set<string>(permissions);
  const used = new Set<string>(routes.map(({ access }) => access));
  used.delete('public');
  used.delete('member');
  return [
    ...[...used.difference(declared)].map((each) => `${name} uses "${each}" and does not declare it`),
    ...[...declared.difference(used)].map((each) => `${name} declares "${each}" and does not use it`),
  ];
}
