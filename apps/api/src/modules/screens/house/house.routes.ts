import { paginate } from '@backline/api-contract/envelope';
import {
  houseBookingDetailSchema,
  houseBookingsQuerySchema,
  houseBookingsSchema,
  houseGigsQuerySchema,
  houseGigsSchema,
  venueAnswerBodySchema,
} from '@backline/api-contract/house';
import { opportunityDetailSchema } from '@backline/api-contract/opportunities';
import { idParamsSchema } from '@backline/api-contract/primitives';
import { refuse } from '../../../platform/errors.ts';
import { type Route, readRoute, route } from '../../../platform/http/route.ts';
import { bookingAudit } from '../../bookings/bookings/index.ts';
import { objectToOpportunity } from '../../marketplace/applications/index.ts';
import { agreeToOpportunity, opportunityAudit } from '../../marketplace/opportunities/index.ts';
import { showOpportunity } from '../opportunity/index.ts';
import { presentHouseGig, presentHouseNightPage, presentListedNight } from './house.present.ts';
import { findHouseGigs, findHouseNight, findHouseNights } from './house.queries.ts';

const tag = 'House';

/** What others plan and have booked in a venue's house, and the venue's answer to it. See docs/rules/screens.md#house. */
export const houseRoutes: Route[] = [
  readRoute({
    method: 'get',
    path: '/house/opportunities',
    tag,
    summary: 'Gigs that organizers plan in your house; those that wait for your yes first',
    access: 'house:read:own',
    query: houseGigsQuerySchema,
    response: houseGigsSchema,
    handle: async ({ db, actor, now }, { query }) => {
      const { rows, total } = await findHouseGigs(db, actor.id, query, now);
      return {
        data: { opportunities: rows.map(presentHouseGig) },
        pagination: paginate(query.page, query.limit, total),
      };
    },
  }),
  route({
    method: 'post',
    path: '/opportunities/:id/venue-answer',
    tag,
    summary: 'Say yes or object to a gig in your house',
    access: 'house:answer:own',
    refusals: opportunityAudit.change_refused,
    params: idParamsSchema,
    body: venueAnswerBodySchema,
    response: opportunityDetailSchema,
    handle: async (ctx, { params, body }) => {
      const answer = body.answer === 'agree' ? agreeToOpportunity : objectToOpportunity;
      await answer(ctx, params.id, body.message ?? null);
      return { data: await showOpportunity(ctx, params.id) };
    },
  }),
  readRoute({
    method: 'get',
    path: '/house/bookings',
    tag,
    summary: 'Every night that is booked in your house, by organizers or by yourself',
    access: 'house:read:own',
    query: houseBookingsQuerySchema,
    response: houseBookingsSchema,
    handle: async ({ db, actor }, { query }) => {
      const { rows, total } = await findHouseNights(db, actor.id, query);
      return {
        data: { bookings: rows.map(presentListedNight) },
        pagination: paginate(query.page, query.limit, total),
      };
    },
  }),
  readRoute({
    method: 'get',
    path: '/house/bookings/:id',
    tag,
    summary: 'One night in your house: artist, times and what it needs, without fee and contract',
    access: 'house:read:own',
    refusals: bookingAudit.access_refused,
    params: idParamsSchema,
    response: houseBookingDetailSchema,
    handle: async ({ db, actor }, { params }) => {
      const night = await findHouseNight(db, params.id, actor.id);
      if (!night) throw refuse('NOT_FOUND');
      return { data: presentHouseNightPage(night) };
    },
  }),
];
