import type { Application } from '@backline/api-contract/applications';
import { api } from '../../../data/api.ts';
import { endpoints } from '../../../data/endpoints.ts';
import { changed, listOf, one } from '../../../data/tags.ts';

/** A changed application changes what its gig tells of applications, too. */
const withItsGig = (application: Application | undefined, id: string | undefined = application?.id) => [
  ...changed('Application', id),
  ...changed('Opportunity', application?.opportunity.id),
];

const applicationsApi = endpoints(({ read, write }) => ({
  ownApplications: read('GET /applications', {
    // Each line names its gig, which its buyer may change.
    providesTags: [listOf('Application'), listOf('Opportunity')],
  }),
  application: read('GET /applications/:id', {
    providesTags: (_result, _error, { id }) => [one('Application', id)],
  }),
  applicants: read('GET /opportunities/:id/applications', { providesTags: [listOf('Application')] }),
  /** An application opened by the buyer, which the server thereby marks as viewed. */
  applicant: read('GET /applications/:id', {
    providesTags: (_result, _error, { id }) => [one('Application', id)],
    async onQueryStarted(_argument, { dispatch, queryFulfilled }) {
      const opened = await queryFulfilled.catch(() => null);
      // Its line in lists changed; the opened one itself must not be fetched again.
      if (opened?.data.status === 'viewed') dispatch(api.util.invalidateTags([listOf('Application')]));
    },
  }),
  apply: write('POST /applications', { invalidatesTags: (application) => withItsGig(application) }),
  withdraw: write('POST /applications/:id/withdraw', {
    invalidatesTags: (application, _error, { id }) => withItsGig(application, id),
  }),
  confirmTerms: write('POST /applications/:id/confirm-terms', {
    invalidatesTags: (application, _error, { id }) => withItsGig(application, id),
  }),
  respond: write('POST /applications/:id/respond', {
    // An acceptance declines all others.
    invalidatesTags: (application, error, { body }) => [
      'Application',
      // It may have been refused because another policy holds now: that is what the dialog has to show.
      ...(error && body.action === 'accept' ? (['Policy'] as const) : []),
      ...changed('Opportunity', application?.opportunity.id),
      ...(body.action === 'accept' ? [listOf('Booking')] : []),
    ],
  }),
}));

export const {
  useOwnApplicationsQuery,
  useApplicationQuery,
  useApplicantsQuery,
  useApplicantQuery,
  useApplyMutation,
  useWithdrawMutation,
  useConfirmTermsMutation,
  useRespondMutation,
} = applicationsApi;
