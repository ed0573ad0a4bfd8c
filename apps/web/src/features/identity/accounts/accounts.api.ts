import type { Session } from '@backline/api-contract/accounts';
import { endpoints } from '../../../data/endpoints.ts';
import { sessionStarted, userChanged } from '../../../data/session.ts';

/** Registering and logging in begin the session by their answer. */
async function begin(
  _argument: unknown,
  {
    dispatch,
    queryFulfilled,
  }: {
    dispatch: (action: ReturnType<typeof sessionStarted>) => unknown;
    queryFulfilled: Promise<{ data: Session }>;
  },
): Promise<void> {
  const answer = await queryFulfilled.catch(() => null);
  if (answer) dispatch(sessionStarted(answer.data));
}

const accountsApi = endpoints(({ read, write }) => ({
  me: read('GET /auth/me', {
    providesTags: ['Me'],
    async onQueryStarted(_, { dispatch, queryFulfilled }) {
      // The session's copy of the user follows what the server says (verified in another tab, for example).
      const result = await queryFulfilled.catch(() => null);
      if (result) dispatch(userChanged(result.data.user));
    },
  }),
  changeDetails: write('PATCH /auth/me', { invalidatesTags: ['Me', 'Profile'] }),
  sendInChange: write('PUT /auth/me/change', { invalidatesTags: ['Me', 'Verification'] }),
  withdrawChange: write('POST /auth/me/change/withdraw', { invalidatesTags: ['Me', 'Verification'] }),
  register: write('POST /auth/register', { onQueryStarted: begin }),
  login: write('POST /auth/login', { onQueryStarted: begin }),
  /** The caller loads the page again afterwards, so that nothing of the member stays in memory. */
  logout: write('POST /auth/logout'),
  verifyEmail: write('POST /auth/verify-email', { invalidatesTags: ['Me', 'Profile', 'Opportunity'] }),
  resendVerification: write('POST /auth/resend-verification'),
  forgotPassword: write('POST /auth/forgot-password'),
  resetPassword: write('POST /auth/reset-password'),
  changePassword: write('POST /auth/change-password'),
  acceptTerms: write('POST /auth/accept-terms', { invalidatesTags: ['Me'] }),
}));

export const {
  useMeQuery,
  useChangeDetailsMutation,
  useSendInChangeMutation,
  useWithdrawChangeMutation,
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
