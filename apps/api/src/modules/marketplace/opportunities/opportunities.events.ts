import { subscribe } from '../../../platform/events/event.ts';
import { bookingCancelled } from '../../bookings/bookings/index.ts';
import { offerToReopen } from './use-cases/offer-to-reopen.ts';
import { tellHostOfCancellation } from './use-cases/tell-host-of-cancellation.ts';

export const opportunitySubscriptions = [
  subscribe(bookingCancelled, {
    name: 'opportunities.offer_to_reopen',
    title: 'Offer to open a gig again',
    description: 'Tells the buyer of a gig whose booking was cancelled that it can be opened again',
    run: (ctx, { bookingId }) => offerToReopen(ctx, bookingId),
  }),
  subscribe(bookingCancelled, {
    name: 'opportunities.tell_host',
    title: 'Tell a venue that a night in its house fell away',
    description: 'Tells the venue of a booking that an organizer made in its house that it was cancelled',
    run: (ctx, { bookingId }) => tellHostOfCancellation(ctx, bookingId),
  }),
];
