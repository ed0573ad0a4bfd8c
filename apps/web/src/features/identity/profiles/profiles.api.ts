import type { Completeness, Profile } from '@backline/api-contract/profiles';
import type { ReferenceData } from '@backline/api-contract/reference';
import { api } from '../../../data/api.ts';

const profilesApi = api.injectEndpoints({
  endpoints: (build) => ({
    /** Lists of allowed values; they change with a release only. */
    reference: build.query<ReferenceData, void>({ query: () => '/reference', keepUnusedDataFor: 3600 }),
    profile: build.query<Profile, void>({
      query: () => '/profile',
      transformResponse: ({ profile }: { profile: Profile }) => profile,
      providesTags: ['Profile'],
    }),
    completeness: build.query<Completeness, void>({
      query: () => '/profile/completeness',
      providesTags: ['Profile'],
    }),
    updateProfile: build.mutation<Profile, Record<string, unknown>>({
      query: (body) => ({ url: '/profile', method: 'PATCH', body }),
      transformResponse: ({ profile }: { profile: Profile }) => profile,
      invalidatesTags: ['Profile', 'Me', 'Verification'],
    }),
    submitProfile: build.mutation<Profile, void>({
      query: () => ({ url: '/profile/submit', method: 'POST' }),
      transformResponse: ({ profile }: { profile: Profile }) => profile,
      invalidatesTags: ['Profile', 'Me', 'Verification'],
    }),
  }),
});

export const {
  useReferenceQuery,
  useProfileQuery,
  useCompletenessQuery,
  useUpdateProfileMutation,
  useSubmitProfileMutation,
} = profilesApi;
