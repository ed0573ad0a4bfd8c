import type { Node } from 'oxc-parser';
import {
  argumentOf,
  type CallGraph,
  callsIn,
  type Declaration,
  literalText,
  propertyOf,
} from './call-graph.ts';

/** Who sets something off: a member, staff, a job on the clock or after an event, the payment gateway's word, a command of the operator. */
export type Origin = 'party' | 'staff' | 'clock' | 'gateway' | 'operator';

const ROUTE_KINDS = new Set(['route', 'slowRoute', 'readRoute', 'snapshotRoute']);
const OF_STAFF = new Set(['admin:access', 'verifications:review']);
/** The one job that acts on what the gateway tells. */
const GATEWAY_JOB = 'processWebhookJob';
const COMMANDS = /^apps\/api\/src\/(?:cli\/|main\.ts$)/;

/** For each declaration, who can set it off: by a route, a job, a subscription to an event, or a command. */
export function originsOf(graph: CallGraph): ReadonlyMap<Declaration, ReadonlySet<Origin>> {
  const origins = new Map(graph.declarations.map((each) => [each, new Set<Origin>()]));
  for (const { path, node, origin } of graph.declarations.flatMap(rootsOf))
    for (const reached of graph.reachedFrom(path, node)) origins.get(reached)?.add(origin);
  return origins;
}

interface Root {
  path: string;
  node: Node;
  origin: Origin;
}

function rootsOf({ path, node }: Declaration): Root[] {
  if (COMMANDS.test(path)) return [{ path, node, origin: 'operator' }];
  return callsIn(node).flatMap(({ name, object, call }): Root[] => {
    const first = argumentOf(call, 0);
    if (object !== null || first === undefined) return [];
    if (ROUTE_KINDS.has(name)) return [{ path, node: call, origin: originOfRoute(first) }];
    if (name === 'subscribe') return [{ path, node: call, origin: 'clock' }];
    if (name !== 'handle') return [];
    const isGateways = first.type === 'Identifier' && first.name === GATEWAY_JOB;
    return [{ path, node: call, origin: isGateways ? 'gateway' : 'clock' }];
  });
}

function originOfRoute(shape: Node): Origin {
  const access = literalText(propertyOf(shape, 'access'));
  if (access === null) throw new Error('a route does not say in words who has access');
  return OF_STAFF.has(access) ? 'staff' : 'party';
}
