import type {
  Applicant,
  Application,
  ApplicationStatus,
  applicantsSchema,
  applyBodySchema,
  ownApplicationsSchema,
  respondToApplicationBodySchema,
} from '@backline/api-contract/applications';
import type { z } from 'zod';
import { api, type Paged } from '../../../data/api.ts';

type OwnQuery = { page?: number; limit?: number; status?: ApplicationStatus };
type Response = { id: string } & z.input<typeof respondToApplicationBodySchema>;

/** Of lists only: opening an application changes its line there, but must not fetch the opened one again. */
const LISTS = { type: 'Application', id: 'LIST' } as const;

const applicationsApi = api.injectEndpoints({
  endpoints: (build) => ({
    ownApplications: build.query<Paged<z.output<typeof ownApplicationsSchema>>, OwnQuery>({
      query: (params) => ({ url: '/applications', params }),
      providesTags: ['Application', LISTS],
    }),
    application: build.query<Application, string>({
      query: (id) => `/applications/${id}`,
      providesTags: (_result, _error, id) => [{ type: 'Application', id }],
    }),
    applicants: build.query<
      Paged<z.output<typeof applicantsSchema>>,
      { opportunityId: string; page?: number }
    >({
      query: ({ opportunityId, page }) => ({
        url: `/opportunities/${opportunityId}/applications`,
        params: { page, limit: 100 },
      }),
      providesTags: [LISTS],
    }),
    /** An application opened by the buyer, which the server thereby marks as viewed. */
    applicant: build.query<Applicant, string>({
      query: (id) => `/applications/${id}`,
      providesTags: (_result, _error, id) => [{ type: 'Application', id }],
      async onQueryStarted(_id, { dispatch, queryFulfilled }) {
        const opened = await queryFulfilled.catch(() => null);
        if (opened?.data.status === 'viewed') dispatch(api.util.invalidateTags([LISTS]));
      },
    }),
    apply: build.mutation<Application, z.input<typeof applyBodySchema>>({
      query: (body) => ({ url: '/applications', method: 'POST', body }),
      invalidatesTags: ['Application', 'Opportunity'],
    }),
    withdraw: build.mutation<Application, string>({
      query: (id) => ({ url: `/applications/${id}/withdraw`, method: 'POST' }),
      invalidatesTags: ['Application', 'Opportunity'],
    }),
    respond: build.mutation<Application, Response>({
      query: ({ id, ...body }) => ({ url: `/applications/${id}/respond`, method: 'POST', body }),
      invalidatesTags: ['Application', 'Opportunity', 'Booking'],
    }),
  }),
});

export const {
  useOwnApplicationsQuery,
  useApplicationQuery,
  useApplicantsQuery,
  useApplicantQuery,
  useApplyMutation,
  useWithdrawMutation,
  useRespondMutation,
} = applicationsApi;
