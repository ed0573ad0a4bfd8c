import {
  createOpportunityBodySchema,
  discoveredOpportunitiesSchema,
  type OpportunityDetail,
  opportunitiesQuerySchema,
  opportunityDetailSchema,
  ownOpportunitiesQuerySchema,
  ownOpportunitiesSchema,
  updateOpportunityBodySchema,
} from '@backline/api-contract/opportunities';
import { idParamsSchema, noBodySchema } from '@backline/api-contract/primitives';
import type { MemberCtx } from '../../../platform/context.ts';
import { type Route, readRoute, route, slowRoute } from '../../../platform/http/route.ts';
import { cancelOpportunity, changeOpportunity } from '../../marketplace/applications/index.ts';
import {
  closeOpportunity,
  createOpportunity,
  opportunityAudit,
  publishOpportunity,
  reopenOpportunity,
} from '../../marketplace/opportunities/index.ts';
import { discoverOpportunities } from './use-cases/discover-opportunities.ts';
import { listOwnOpportunities } from './use-cases/list-own-opportunities.ts';
import { readOpportunity, showOpportunity } from './use-cases/read-opportunity.ts';

const tag = 'Opportunities';
const one = { params: idParamsSchema, response: opportunityDetailSchema, tag };

/** Finding gigs, the page of one, and what is done with it: each command is the gig's or its applications', and answers with the page. */
export function opportunityScreenRoutes(): Route[] {
  return [
    readRoute({
      method: 'get',
      path: '/opportunities',
      tag,
      summary: 'Find gigs, ranked by how well they match',
      access: 'opportunities:browse',
      query: opportunitiesQuerySchema,
      response: discoveredOpportunitiesSchema,
      handle: (ctx, { query }) => discoverOpportunities(ctx, query),
    }),
    route({
      method: 'post',
      path: '/opportunities',
      tag,
      summary: 'Post a gig',
      access: 'opportunities:create',
      body: createOpportunityBodySchema,
      response: opportunityDetailSchema,
      status: 201,
      handle: async (ctx, { body }) => answer(ctx, await createOpportunity(ctx, body)),
    }),
    readRoute({
      method: 'get',
      path: '/opportunities/mine',
      tag,
      summary: 'The gigs that you have posted',
      access: 'opportunities:read:own',
      query: ownOpportunitiesQuerySchema,
      response: ownOpportunitiesSchema,
      handle: (ctx, { query }) => listOwnOpportunities(ctx, query),
    }),
    slowRoute({
      ...one,
      method: 'get',
      path: '/opportunities/:id',
      summary: 'One gig, with what the viewer may do',
      access: 'member',
      handle: async (ctx, { params }) => ({ data: await readOpportunity(ctx, params.id) }),
    }),
    route({
      ...one,
      method: 'patch',
      path: '/opportunities/:id',
      summary: 'Change a gig',
      access: 'opportunities:update:own',
      refusals: opportunityAudit.change_refused,
      body: updateOpportunityBodySchema,
      handle: async (ctx, { params, body }) => answer(ctx, await changeOpportunity(ctx, params.id, body)),
    }),
    ...stateRoutes,
  ];
}

const stateRoutes: Route[] = [
  route({
    ...one,
    method: 'post',
    path: '/opportunities/:id/publish',
    summary: 'Offer a draft to artists',
    access: 'opportunities:update:own',
    refusals: opportunityAudit.change_refused,
    body: noBodySchema,
    handle: async (ctx, { params }) => answer(ctx, await publishOpportunity(ctx, params.id)),
  }),
  route({
    ...one,
    method: 'post',
    path: '/opportunities/:id/close',
    summary: 'Take no more applications',
    access: 'opportunities:update:own',
    refusals: opportunityAudit.change_refused,
    body: noBodySchema,
    handle: async (ctx, { params }) => answer(ctx, await closeOpportunity(ctx, params.id)),
  }),
  route({
    ...one,
    method: 'post',
    path: '/opportunities/:id/reopen',
    summary: 'Take applications again',
    access: 'opportunities:update:own',
    refusals: opportunityAudit.change_refused,
    body: noBodySchema,
    handle: async (ctx, { params }) => answer(ctx, await reopenOpportunity(ctx, params.id)),
  }),
  route({
    ...one,
    method: 'delete',
    path: '/opportunities/:id',
    summary: 'Cancel a gig and tell every applicant',
    access: 'opportunities:delete:own',
    refusals: opportunityAudit.change_refused,
    handle: async (ctx, { params }) => answer(ctx, await cancelOpportunity(ctx, params.id)),
  }),
];

/** What a command answers with: the gig's page as it is now. */
async function answer(ctx: MemberCtx, { id }: { id: string }): Promise<{ data: OpportunityDetail }> {
  return { data: await showOpportunity(ctx, id) };
}
