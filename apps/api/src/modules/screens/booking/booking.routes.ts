import {
  bookingDetailSchema,
  bookingsQuerySchema,
  bookingsSchema,
  checklistBodySchema,
  confirmCompletionBodySchema,
  ratingBodySchema,
} from '@backline/api-contract/bookings';
import { cancelBookingBodySchema } from '@backline/api-contract/cancellations';
import { paginate } from '@backline/api-contract/envelope';
import { idParamsSchema } from '@backline/api-contract/primitives';
import { type Route, readRoute, route } from '../../../platform/http/route.ts';
import { cancelAsMember } from '../../agreements/cancellations/index.ts';
import { confirmCompletion, rateBooking } from '../../agreements/completion/index.ts';
import { bookingAudit, tickChecklist } from '../../bookings/bookings/index.ts';
import { findBookings } from './booking.queries.ts';
import { presentListedBooking } from './listed-booking.present.ts';
import { readBooking } from './use-cases/read-booking.ts';

/** The list of bookings, the page of one, and what is done on it: each command belongs to a module below and answers with the page. */
export const bookingScreenRoutes: Route[] = [
  readRoute({
    method: 'get',
    path: '/bookings',
    summary: 'Your bookings with the next step of each; for curators and admins all bookings',
    tag: 'Bookings',
    // Two permissions lead here: one's own bookings, or everybody's.
    access: 'member',
    query: bookingsQuerySchema,
    response: bookingsSchema,
    handle: async (ctx, { query }) => {
      const { rows, total } = await findBookings(ctx.db, ctx.actor, query, ctx.now);
      return {
        data: { bookings: rows.map((row) => presentListedBooking(row, ctx.actor, ctx.now)) },
        pagination: paginate(query.page, query.limit, total),
      };
    },
  }),
  readRoute({
    method: 'get',
    path: '/bookings/:id',
    summary: 'One booking with checklist, payments, money, ratings and history',
    tag: 'Bookings',
    access: 'member',
    refusals: bookingAudit.access_refused,
    params: idParamsSchema,
    response: bookingDetailSchema,
    handle: async (ctx, { params }) => ({ data: await readBooking(ctx, params.id) }),
  }),
  route({
    method: 'patch',
    path: '/bookings/:id/checklist',
    summary: 'Tick items of the checklist, or take ticks back',
    tag: 'Bookings',
    access: 'bookings:read:own',
    refusals: bookingAudit.access_refused,
    params: idParamsSchema,
    body: checklistBodySchema,
    response: bookingDetailSchema,
    handle: async (ctx, { params, body }) => {
      await tickChecklist(ctx, { id: params.id, ticks: body });
      return { data: await readBooking(ctx, params.id) };
    },
  }),
  route({
    method: 'post',
    path: '/bookings/:id/confirm-completion',
    summary: 'Say that the show took place, with or without a rating',
    tag: 'Bookings',
    access: 'bookings:read:own',
    refusals: bookingAudit.completion_refused,
    params: idParamsSchema,
    body: confirmCompletionBodySchema,
    response: bookingDetailSchema,
    idempotent: true,
    handle: async (ctx, { params, body }) => {
      await confirmCompletion(ctx, { ...body, id: params.id });
      return { data: await readBooking(ctx, params.id) };
    },
  }),
  route({
    method: 'post',
    path: '/bookings/:id/cancel',
    summary: 'Cancel a booking on the terms that its preview showed',
    tag: 'Bookings',
    access: 'member',
    refusals: bookingAudit.cancellation_refused,
    params: idParamsSchema,
    body: cancelBookingBodySchema,
    response: bookingDetailSchema,
    idempotent: true,
    handle: async (ctx, { params, body }) => {
      await cancelAsMember(ctx, { ...body, id: params.id });
      return { data: await readBooking(ctx, params.id), message: 'The booking is cancelled.' };
    },
  }),
  route({
    method: 'post',
    path: '/bookings/:id/ratings',
    summary: 'Rate the other side; hidden, and without effect, until both have rated or 14 days have passed',
    tag: 'Bookings',
    access: 'bookings:read:own',
    refusals: bookingAudit.access_refused,
    params: idParamsSchema,
    body: ratingBodySchema,
    response: bookingDetailSchema,
    status: 201,
    handle: async (ctx, { params, body }) => {
      await rateBooking(ctx, { ...body, id: params.id });
      return { data: await readBooking(ctx, params.id) };
    },
  }),
];
