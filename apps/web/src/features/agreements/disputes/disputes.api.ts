import { endpoints } from '../../../data/endpoints.ts';
import { changed, listOf, one } from '../../../data/tags.ts';

const disputesApi = endpoints(({ read, write }) => ({
  disputes: read('GET /disputes', { providesTags: [listOf('Dispute')] }),
  dispute: read('GET /disputes/:id', { providesTags: (_dispute, _error, { id }) => [one('Dispute', id)] }),
  disputePreview: read('GET /admin/disputes/:bookingId/preview', { providesTags: ['Dispute'] }),
  reportProblem: write('POST /bookings/:id/dispute', {
    invalidatesTags: (dispute, _error, { id }) => [
      ...changed('Booking', id),
      ...changed('Dispute', dispute?.id),
    ],
  }),
  tellStory: write('POST /disputes/:id/messages', {
    invalidatesTags: (_dispute, _error, { id }) => changed('Dispute', id),
  }),
  settleDispute: write('POST /admin/disputes/:bookingId/resolve', {
    invalidatesTags: (dispute, _error, { bookingId }) => [
      ...changed('Booking', bookingId),
      ...changed('Dispute', dispute?.id),
      'Payment',
      'Payout',
      'Ledger',
    ],
  }),
}));

export const {
  useDisputesQuery,
  useDisputeQuery,
  useDisputePreviewQuery,
  useReportProblemMutation,
  useTellStoryMutation,
  useSettleDisputeMutation,
} = disputesApi;
