import type { ArgumentOf } from '../../../data/endpoint-request.ts';
import { endpoints } from '../../../data/endpoints.ts';
import { changed, listOf, one } from '../../../data/tags.ts';

export type GigQuery = Exclude<ArgumentOf<'GET /opportunities'>, void>;

/** A changed gig, and with its state that of its applications. */
const withItsApplications = (id: string) => [...changed('Opportunity', id), 'Application' as const];

const opportunitiesApi = endpoints(({ read, write }) => ({
  findGigs: read('GET /opportunities', {
    // An application takes its gig out of the list.
    providesTags: [listOf('Opportunity'), listOf('Application'), 'Profile'],
  }),
  opportunity: read('GET /opportunities/:id', {
    providesTags: (_result, _error, { id }) => [
      one('Opportunity', id),
      listOf('Application'),
      'Profile',
      'Me',
    ],
  }),
  ownOpportunities: read('GET /opportunities/mine', {
    providesTags: [listOf('Opportunity'), listOf('Application')],
  }),
  createOpportunity: write('POST /opportunities', { invalidatesTags: [listOf('Opportunity')] }),
  updateOpportunity: write('PATCH /opportunities/:id', {
    invalidatesTags: (_result, _error, { id }) => changed('Opportunity', id),
  }),
  publishOpportunity: write('POST /opportunities/:id/publish', {
    invalidatesTags: (_result, _error, { id }) => changed('Opportunity', id),
  }),
  closeOpportunity: write('POST /opportunities/:id/close', {
    invalidatesTags: (_result, _error, { id }) => withItsApplications(id),
  }),
  reopenOpportunity: write('POST /opportunities/:id/reopen', {
    invalidatesTags: (_result, _error, { id }) => withItsApplications(id),
  }),
  cancelOpportunity: write('DELETE /opportunities/:id', {
    invalidatesTags: (_result, _error, { id }) => withItsApplications(id),
  }),
  houseGigs: read('GET /house/opportunities', { providesTags: [listOf('Opportunity')] }),
  answerAsVenue: write('POST /opportunities/:id/venue-answer', {
    invalidatesTags: (_result, _error, { id }) => withItsApplications(id),
  }),
  houseNights: read('GET /house/bookings', { providesTags: [listOf('House')] }),
  houseNight: read('GET /house/bookings/:id', {
    providesTags: (_result, _error, { id }) => [one('House', id)],
  }),
  bookableVenues: read('GET /venues'),
}));

export const {
  useFindGigsQuery,
  useOpportunityQuery,
  useOwnOpportunitiesQuery,
  useCreateOpportunityMutation,
  useUpdateOpportunityMutation,
  usePublishOpportunityMutation,
  useCloseOpportunityMutation,
  useReopenOpportunityMutation,
  useCancelOpportunityMutation,
  useBookableVenuesQuery,
  useHouseGigsQuery,
  useAnswerAsVenueMutation,
  useHouseNightsQuery,
  useHouseNightQuery,
} = opportunitiesApi;
