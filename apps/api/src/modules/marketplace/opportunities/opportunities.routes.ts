import {
  createOpportunityBodySchema,
  discoveredOpportunitiesSchema,
  opportunitiesQuerySchema,
  opportunityDetailSchema,
  ownOpportunitiesQuerySchema,
  ownOpportunitiesSchema,
  updateOpportunityBodySchema,
} from '@backline/api-contract/opportunities';
import { idParamsSchema, noBodySchema } from '@backline/api-contract/primitives';
import type pg from 'pg';
import { edgeRoute, type Route, route } from '../../../platform/http/route.ts';
import { closeOpportunity } from './use-cases/close-opportunity.ts';
import { createOpportunity } from './use-cases/create-opportunity.ts';
import { discoverOpportunities } from './use-cases/discover-opportunities.ts';
import { listOwnOpportunities } from './use-cases/list-own-opportunities.ts';
import { publishOpportunity } from './use-cases/publish-opportunity.ts';
import { readOpportunity } from './use-cases/read-opportunity.ts';
import { reopenOpportunity } from './use-cases/reopen-opportunity.ts';
import { updateOpportunity } from './use-cases/update-opportunity.ts';

const tag = 'Opportunities';
const one = { params: idParamsSchema, response: opportunityDetailSchema, tag };

/** Cancelling ends applications, which lie to the right of this module: its route is in `applications`. */
export function opportunityRoutes({ pool }: { pool: pg.Pool }): Route[] {
  return [
    edgeRoute({
      method: 'get',
      path: '/opportunities',
      tag,
      summary: 'Find gigs, ranked by how well they match',
      access: 'opportunities:browse',
      query: opportunitiesQuerySchema,
      response: discoveredOpportunitiesSchema,
      handle: (ctx, { query }) => discoverOpportunities(ctx, query, pool),
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
      handle: async (ctx, { body }) => ({ data: await createOpportunity(ctx, body) }),
    }),
    route({
      method: 'get',
      path: '/opportunities/mine',
      tag,
      summary: 'The gigs that one has posted',
      access: 'opportunities:read:own',
      query: ownOpportunitiesQuerySchema,
      response: ownOpportunitiesSchema,
      handle: (ctx, { query }) => listOwnOpportunities(ctx, query),
    }),
    route({
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
      body: updateOpportunityBodySchema,
      handle: async (ctx, { params, body }) => ({ data: await updateOpportunity(ctx, params.id, body) }),
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
    body: noBodySchema,
    handle: async (ctx, { params }) => ({ data: await publishOpportunity(ctx, params.id) }),
  }),
  route({
    ...one,
    method: 'post',
    path: '/opportunities/:id/close',
    summary: 'Take no more applications',
    access: 'opportunities:update:own',
    body: noBodySchema,
    handle: async (ctx, { params }) => ({ data: await closeOpportunity(ctx, params.id) }),
  }),
  route({
    ...one,
    method: 'post',
    path: '/opportunities/:id/reopen',
    summary: 'Take applications again',
    access: 'opportunities:update:own',
    body: noBodySchema,
    handle: async (ctx, { params }) => ({ data: await reopenOpportunity(ctx, params.id) }),
  }),
];
