import { adminPoliciesSchema, choosePolicyBodySchema } from '@backline/api-contract/cancellations';
import type { Queryable } from '../../../platform/db/database.ts';
import { type Route, route, snapshotRoute } from '../../../platform/http/route.ts';
import { presentPolicy } from '../../agreements/cancellations/index.ts';
import {
  choosePolicy,
  currentPolicy,
  listPolicyChoices,
  offeredPolicies,
} from '../../bookings/bookings/index.ts';
import { adminAudit } from './admin.audit.ts';

/** The cancellation policies: which of them new bookings get, and who chose it. */
export const policyRoutes: Route[] = [
  snapshotRoute({
    method: 'get',
    path: '/admin/policies',
    summary: 'The cancellation policies, which of them new bookings get, and who chose it',
    tag: 'Admin',
    access: 'admin:access',
    refusals: adminAudit.access_refused,
    response: adminPoliciesSchema,
    handle: async ({ db }) => ({ data: await allPolicies(db) }),
  }),
  route({
    method: 'post',
    path: '/admin/policies',
    summary: 'Choose the cancellation policy of new bookings',
    tag: 'Admin',
    access: 'admin:access',
    refusals: adminAudit.access_refused,
    body: choosePolicyBodySchema,
    response: adminPoliciesSchema,
    handle: async (ctx, { body }) => {
      await choosePolicy(ctx, body.policy);
      return { data: await allPolicies(ctx.tx), message: 'New bookings are made under this policy now.' };
    },
  }),
];

async function allPolicies(db: Queryable) {
  const choices = await listPolicyChoices(db);
  return {
    current: (await currentPolicy(db)).name,
    policies: offeredPolicies().map(presentPolicy),
    choices: choices.map(({ chosenAt, ...choice }) => ({ ...choice, chosenAt: chosenAt.toISOString() })),
  };
}
