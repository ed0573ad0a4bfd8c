import { endpoints } from '../../../data/endpoints.ts';

const profilesApi = endpoints(({ read, write }) => ({
  /** Lists of allowed values; they change with a release only. */
  reference: read('GET /reference', { keepUnusedDataFor: 3600 }),
  profile: read('GET /profile', { providesTags: ['Profile'] }),
  completeness: read('GET /profile/completeness', { providesTags: ['Profile'] }),
  /** Whether a signature has fixed one's details, and what was last asked to be otherwise. */
  ownDetailChange: read('GET /auth/me/change', { providesTags: ['Me'] }),
  updateProfile: write('PATCH /profile', {
    invalidatesTags: ['Profile', 'Me', 'Verification'],
  }),
  changeBankDetails: write('PUT /profile/bank-details', {
    invalidatesTags: ['Profile', 'Me', 'Verification', 'Payout'],
  }),
  submitProfile: write('POST /profile/submit', {
    invalidatesTags: ['Profile', 'Me', 'Verification'],
  }),
}));

export const {
  useReferenceQuery,
  useProfileQuery,
  useCompletenessQuery,
  useOwnDetailChangeQuery,
  useUpdateProfileMutation,
  useChangeBankDetailsMutation,
  useSubmitProfileMutation,
} = profilesApi;
