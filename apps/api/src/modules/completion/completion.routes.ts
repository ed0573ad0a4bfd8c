import {
  bookingDetail,
  checklistBody,
  confirmCompletionBody,
  idParams,
  ratingBody,
} from '@backline/contract';
import { type Route, route } from '../../platform/http/route.ts';
import { tickChecklist } from '../bookings/index.ts';
import { confirmCompletion } from './use-cases/confirm-completion.ts';
import { rateBooking } from './use-cases/rate-booking.ts';
import { readBooking } from './use-cases/read-booking.ts';

/**
 * The screen of one booking and what is done on it; each answers with the screen anew. It is here and not in
 * `bookings`, because it shows contract, payments and ledger, which that module lies below and must not know.
 */
export const completionRoutes: Route[] = [
  route({
    method: 'get',
    path: '/bookings/:id',
    summary: 'One booking with checklist, payments, money, ratings and history',
    tag: 'Bookings',
    access: 'member',
    params: idParams,
    response: bookingDetail,
    handle: async (ctx, { params }) => ({ data: await readBooking(ctx, params.id) }),
  }),
  route({
    method: 'patch',
    path: '/bookings/:id/checklist',
    summary: 'Tick items of the checklist, or take ticks back',
    tag: 'Bookings',
    access: 'bookings:read:own',
    params: idParams,
    body: checklistBody,
    response: bookingDetail,
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
    params: idParams,
    body: confirmCompletionBody,
    response: bookingDetail,
    idempotent: true,
    handle: async (ctx, { params, body }) => {
      await confirmCompletion(ctx, { ...body, id: params.id });
      return { data: await readBooking(ctx, params.id) };
    },
  }),
  route({
    method: 'post',
    path: '/bookings/:id/ratings',
    summary: 'Rate the other side',
    tag: 'Bookings',
    access: 'bookings:read:own',
    params: idParams,
    body: ratingBody,
    response: bookingDetail,
    status: 201,
    handle: async (ctx, { params, body }) => {
      await rateBooking(ctx, { ...body, id: params.id });
      return { data: await readBooking(ctx, params.id) };
    },
  }),
];
