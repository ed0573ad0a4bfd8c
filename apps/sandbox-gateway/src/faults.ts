import { type Behaviour, type Fault, readBehaviour, writeBehaviour } from './behaviour.ts';
import { badRequest, type GatewayError, serverError } from './errors.ts';
import type { Store } from './store.ts';

/** The fault waiting for this route, used up by one; spent even where the request then fails by itself. */
export function takeFault(store: Store, endpoint: string): Fault | undefined {
  const behaviour = readBehaviour(store);
  const fault = behaviour.faults.find((each) => each.endpoint === endpoint || each.endpoint === '*');
  if (fault) writeBehaviour(store, spend(behaviour, fault));
  return fault;
}

function spend(behaviour: Behaviour, spent: Fault): Behaviour {
  const faults = behaviour.faults
    .map((fault) => (fault === spent ? { ...fault, times: fault.times - 1 } : fault))
    .filter((fault) => fault.times > 0);
  return { ...behaviour, faults };
}

/** The answer of a fault that refuses before any work was done. */
export function refusalOf(fault: Fault | undefined): GatewayError | undefined {
  switch (fault?.behaviour) {
    case '409':
      return badRequest('Request failed because another request is in progress', { reason: 'conflict' }, 409);
    case '429':
      return badRequest('Request failed. Please try after sometime.', { reason: 'rate_limited' }, 429);
    case '5xx':
      return serverError(503);
    default:
      return undefined;
  }
}
