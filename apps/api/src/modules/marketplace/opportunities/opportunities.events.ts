import { subscribe } from '../../../platform/events/event.ts';
import { bookingCancelled } from '../../bookings/bookings/index.ts';
import { offerToReopen } from './use-cases/offer-to-reopen.ts';

export const opportunitySubscriptions = [
  subscribe(bookingCancelled, {
    name: 'opportunities.offer_to_reopen',
    title: 'Offer to open a gig again',
    description: 'Tells the buyer of a gig whose booking was cancelled that it can be opened again',
    run: (ctx, { bookingId }) => offerToReopen(ctx, bookingId),
  }),
];
