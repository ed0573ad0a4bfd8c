import { bookings, bookingsQuery, paginate } from '@backline/contract';
import { type Route, route } from '../../platform/http/route.ts';
import { presentBooking } from './bookings.present.ts';
import { findBookings } from './bookings.queries.ts';

/**
 * The list of bookings. One booking's screen also shows payments and money, which lie to the right of this module:
 * its routes are in `completion`. `member`, because two permissions lead here: one's own bookings, or everybody's.
 */
export const bookingRoutes: Route[] = [
  route({
    method: 'get',
    path: '/bookings',
    summary: 'Own bookings; for curators and admins all bookings',
    tag: 'Bookings',
    access: 'member',
    query: bookingsQuery,
    response: bookings,
    handle: async (ctx, { query }) => {
      const found = await findBookings(ctx.tx, ctx.actor, query);
      return {
        data: { bookings: found.bookings.map(presentBooking) },
        pagination: paginate(query.page, query.limit, found.total),
      };
    },
  }),
];
