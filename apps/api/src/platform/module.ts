import type { Permission } from '@backline/api-contract/permissions';
import type { RequestHandler } from 'express';
import type { AuditDeclaration, AuditedAction } from './audit.ts';
import type { DB } from './db/schema.generated.ts';
import type { EventDefinition, Subscription } from './events/event.ts';
import type { Identity } from './http/identity.ts';
import type { Route } from './http/route.ts';
import type { JobHandler } from './jobs/job.ts';
import type { Notice } from './notice.ts';

/**
 * What a module is to the product. It declares it once, beside its code (`x.module.ts`), and the composition root collects all of them:
 * whoever adds a capability edits the folders of that capability and no list elsewhere.
 */
export interface Module<Adapters> extends Declaration<Adapters, Adapters, Adapters, Adapters> {}

/** Jobs, routes, webhooks and identity each say which adapters they take. */
interface Declaration<ForJobs, ForRoutes, ForWebhooks, ForIdentity> {
  /** `domain/module`, as the folder is called. */
  name: string;
  /** The tables that this module writes, and no other one. `check:writes` holds the code to it. */
  tables?: readonly (keyof DB)[];
  /** The permissions that its routes ask for; exactly these, so that no route is opened by a slip. */
  permissions?: readonly Permission[];
  /** What it leaves in the audit trail. */
  audit?: readonly AuditDeclaration[];
  /** What it tells members. */
  notices?: Readonly<Record<string, Notice<never>>>;
  /** The news that it publishes. */
  events?: readonly EventDefinition[];
  /** What it does on news of other modules. */
  subscriptions?: readonly Subscription[];
  jobs?: (adapters: ForJobs) => readonly JobHandler[];
  routes?: (adapters: ForRoutes, declared: Declared) => readonly Route[];
  webhooks?: (adapters: ForWebhooks) => readonly Webhook[];
  /** How the product knows who asks: exactly one module says it. */
  identity?: (adapters: ForIdentity) => Identity;
}

/** What the modules declare together. A page for operators may show it. */
export interface Declared {
  jobs: readonly JobHandler[];
  audited: readonly AuditedAction[];
}

/** Where another system's server calls in. It is given the bytes as they came, because the signature is over those. */
export interface Webhook {
  /** Below `/api/v1`. */
  path: string;
  /** What a call that is refused, because somebody else made it up, leaves in the audit trail. */
  refusals: AuditedAction;
  handler: RequestHandler;
}

/** Declares a module, which needs the adapters of all its parts together. */
export function defineModule<ForJobs, ForRoutes, ForWebhooks, ForIdentity>(
  declaration: Declaration<ForJobs, ForRoutes, ForWebhooks, ForIdentity>,
): Module<ForJobs & ForRoutes & ForWebhooks & ForIdentity> {
  return declaration;
}
