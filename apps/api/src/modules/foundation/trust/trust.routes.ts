import { standingSchema } from '@backline/api-contract/trust';
import { type Route, snapshotRoute } from '../../../platform/http/route.ts';
import { shownStandingOf } from './shown-standing.ts';
import { presentOwnStanding } from './trust.present.ts';
import { listTrustEvents } from './trust.queries.ts';

export const trustRoutes: Route[] = [
  snapshotRoute({
    method: 'get',
    path: '/standing',
    summary: 'Your standing with its components, limits and history',
    tag: 'Trust',
    access: 'member',
    response: standingSchema,
    handle: async (ctx) => ({
      data: presentOwnStanding(
        await shownStandingOf(ctx.db, ctx.actor.id, ctx.now),
        await listTrustEvents(ctx.db, ctx.actor.id),
      ),
    }),
  }),
];
