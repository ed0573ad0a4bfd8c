import type {
  createOpportunityBodySchema,
  discoveredOpportunitiesSchema,
  OpportunityDetail,
  opportunitiesQuerySchema,
  ownOpportunitiesQuerySchema,
  ownOpportunitiesSchema,
  updateOpportunityBodySchema,
} from '@backline/api-contract/opportunities';
import type { VenueCard } from '@backline/api-contract/profiles';
import type { z } from 'zod';
import { api, type Paged } from '../../../data/api.ts';

/** The query as the address has it: lists joined with commas, flags as words. */
export type GigQuery = {
  [K in keyof z.input<typeof opportunitiesQuerySchema>]?: string | number | boolean | null;
};
type OwnQuery = {
  page?: number;
  limit?: number;
  status?: z.input<typeof ownOpportunitiesQuerySchema>['status'];
};

export type OpportunityStep = 'publish' | 'close' | 'reopen';

const opportunitiesApi = api.injectEndpoints({
  endpoints: (build) => ({
    findGigs: build.query<Paged<z.output<typeof discoveredOpportunitiesSchema>>, GigQuery>({
      query: (params) => ({ url: '/opportunities', params }),
      // An application takes its gig out of the list.
      providesTags: ['Opportunity', 'Application', 'Profile'],
    }),
    opportunity: build.query<OpportunityDetail, string>({
      query: (id) => `/opportunities/${id}`,
      providesTags: ['Opportunity', 'Application', 'Profile', 'Me'],
    }),
    ownOpportunities: build.query<Paged<z.output<typeof ownOpportunitiesSchema>>, OwnQuery>({
      query: (params) => ({ url: '/opportunities/mine', params }),
      providesTags: ['Opportunity', 'Application'],
    }),
    createOpportunity: build.mutation<OpportunityDetail, z.input<typeof createOpportunityBodySchema>>({
      query: (body) => ({ url: '/opportunities', method: 'POST', body }),
      invalidatesTags: ['Opportunity'],
    }),
    updateOpportunity: build.mutation<
      OpportunityDetail,
      { id: string; changes: z.input<typeof updateOpportunityBodySchema> }
    >({
      query: ({ id, changes }) => ({ url: `/opportunities/${id}`, method: 'PATCH', body: changes }),
      invalidatesTags: ['Opportunity'],
    }),
    moveOpportunity: build.mutation<OpportunityDetail, { id: string; step: OpportunityStep }>({
      query: ({ id, step }) => ({ url: `/opportunities/${id}/${step}`, method: 'POST' }),
      invalidatesTags: ['Opportunity', 'Application'],
    }),
    cancelOpportunity: build.mutation<OpportunityDetail, string>({
      query: (id) => ({ url: `/opportunities/${id}`, method: 'DELETE' }),
      invalidatesTags: ['Opportunity', 'Application'],
    }),
    bookableVenues: build.query<{ venues: VenueCard[] }, { search?: string; limit?: number }>({
      query: (params) => ({ url: '/venues', params }),
    }),
  }),
});

export const {
  useFindGigsQuery,
  useOpportunityQuery,
  useOwnOpportunitiesQuery,
  useCreateOpportunityMutation,
  useUpdateOpportunityMutation,
  useMoveOpportunityMutation,
  useCancelOpportunityMutation,
  useBookableVenuesQuery,
} = opportunitiesApi;
