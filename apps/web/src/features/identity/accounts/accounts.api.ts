import type {
  acceptTermsBodySchema,
  changePasswordBodySchema,
  forgotPasswordBodySchema,
  loginBodySchema,
  Me,
  registerBodySchema,
  resetPasswordBodySchema,
  Session,
  verifyEmailBodySchema,
} from '@backline/api-contract/accounts';
import type { z } from 'zod';
import { api } from '../../../data/api.ts';
import type { ApiRequest } from '../../../data/request.ts';
import { sessionStarted, userChanged } from '../../../data/session.ts';

const post = (url: string, body?: unknown): ApiRequest => ({ url, method: 'POST', body });

const accountsApi = api.injectEndpoints({
  endpoints: (build) => ({
    me: build.query<Me, void>({
      query: () => '/auth/me',
      providesTags: ['Me'],
      async onQueryStarted(_, { dispatch, queryFulfilled }) {
        // The session's copy of the user follows what the server says (verified in another tab, for example).
        const result = await queryFulfilled.catch(() => null);
        if (result) dispatch(userChanged(result.data.user));
      },
    }),
    register: build.mutation<Session, z.input<typeof registerBodySchema>>({
      query: (body) => post('/auth/register', body),
      onQueryStarted: async (_, { dispatch, queryFulfilled }) => {
        const result = await queryFulfilled.catch(() => null);
        if (result) dispatch(sessionStarted(result.data));
      },
    }),
    login: build.mutation<Session, z.input<typeof loginBodySchema>>({
      query: (body) => post('/auth/login', body),
      onQueryStarted: async (_, { dispatch, queryFulfilled }) => {
        const result = await queryFulfilled.catch(() => null);
        if (result) dispatch(sessionStarted(result.data));
      },
    }),
    /** The caller loads the page anew afterwards, so that nothing of the member stays in memory. */
    logout: build.mutation<unknown, void>({ query: () => post('/auth/logout') }),
    verifyEmail: build.mutation<unknown, z.input<typeof verifyEmailBodySchema>>({
      query: (body) => post('/auth/verify-email', body),
      invalidatesTags: ['Me', 'Profile', 'Opportunity'],
    }),
    resendVerification: build.mutation<unknown, void>({ query: () => post('/auth/resend-verification') }),
    forgotPassword: build.mutation<unknown, z.input<typeof forgotPasswordBodySchema>>({
      query: (body) => post('/auth/forgot-password', body),
    }),
    resetPassword: build.mutation<unknown, z.input<typeof resetPasswordBodySchema>>({
      query: (body) => post('/auth/reset-password', body),
    }),
    changePassword: build.mutation<unknown, z.input<typeof changePasswordBodySchema>>({
      query: (body) => post('/auth/change-password', body),
    }),
    acceptTerms: build.mutation<unknown, z.input<typeof acceptTermsBodySchema>>({
      query: (body) => post('/auth/accept-terms', body),
      invalidatesTags: ['Me'],
    }),
  }),
});

export const {
  useMeQuery,
  useRegisterMutation,
  useLoginMutation,
  useLogoutMutation,
  useVerifyEmailMutation,
  useResendVerificationMutation,
  useForgotPasswordMutation,
  useResetPasswordMutation,
  useChangePasswordMutation,
  useAcceptTermsMutation,
} = accountsApi;
