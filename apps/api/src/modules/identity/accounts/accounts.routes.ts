import {
  acceptTermsBodySchema,
  changeDetailsBodySchema,
  changePasswordBodySchema,
  forgotPasswordBodySchema,
  loginBodySchema,
  meSchema,
  registerBodySchema,
  resetPasswordBodySchema,
  sessionSchema,
  userAnswerSchema,
  verifyEmailBodySchema,
} from '@backline/api-contract/accounts';
import { doneSchema, noBodySchema } from '@backline/api-contract/primitives';
import { type Reply, type Route, readRoute, route, slowRoute } from '../../../platform/http/route.ts';
import { enqueue } from '../../../platform/jobs/job.ts';
import type { AccessTokens } from './access-token.ts';
import { accountAudit } from './accounts.audit.ts';
import { sendPasswordReset, sendVerificationMail } from './accounts.jobs.ts';
import { presentUser } from './accounts.present.ts';
import { clearRefreshCookie, readRefreshCookie, setRefreshCookie } from './refresh-token.ts';
import { acceptTerms } from './use-cases/accept-terms.ts';
import { changeDetails } from './use-cases/change-details.ts';
import { changePassword } from './use-cases/change-password.ts';
import { logIn } from './use-cases/log-in.ts';
import { logOut } from './use-cases/log-out.ts';
import { readMe } from './use-cases/read-me.ts';
import { refreshSession } from './use-cases/refresh-session.ts';
import { register } from './use-cases/register.ts';
import { resetPassword } from './use-cases/reset-password.ts';
import type { StartedSession } from './use-cases/start-session.ts';
import { verifyEmail } from './use-cases/verify-email.ts';

export interface AccountAdapters {
  tokens: AccessTokens;
  refreshSecret: string;
  /** Cookies only over HTTPS. */
  secureCookies: boolean;
}

const tag = 'Accounts';
const NEUTRAL = 'If this address has an account, a mail is on its way.';

export function accountRoutes(adapters: AccountAdapters): Route[] {
  const started = (
    { refreshToken, ...data }: StartedSession,
    message: string,
  ): Reply<Omit<StartedSession, 'refreshToken'>> => ({
    data,
    message,
    respond: (response) => setRefreshCookie(response, refreshToken, adapters.secureCookies),
  });
  return [
    slowRoute({
      method: 'post',
      path: '/auth/register',
      tag,
      summary: 'Register as artist, organizer or venue',
      access: 'public',
      ownCount: true,
      limiter: 'login',
      body: registerBodySchema,
      response: sessionSchema,
      status: 201,
      handle: async (ctx, { body }) =>
        started(await register(ctx, body, adapters.tokens), 'Welcome. Please confirm your address.'),
    }),
    slowRoute({
      method: 'post',
      path: '/auth/login',
      tag,
      summary: 'Log in',
      access: 'public',
      ownCount: true,
      limiter: 'login',
      body: loginBodySchema,
      response: sessionSchema,
      handle: async (ctx, { body }) => started(await logIn(ctx, body, adapters.tokens), 'Welcome back.'),
    }),
    slowRoute({
      method: 'post',
      path: '/auth/refresh-token',
      tag,
      summary: 'Get a new access token for the refresh cookie',
      access: 'public',
      cookie: true,
      ownCount: true,
      body: noBodySchema,
      response: sessionSchema,
      handle: async (ctx, _input, request) =>
        started(await refreshSession(ctx, readRefreshCookie(request), adapters), 'Session renewed.'),
    }),
    route({
      method: 'post',
      path: '/auth/logout',
      tag,
      summary: 'End this session',
      access: 'public',
      cookie: true,
      ownCount: true,
      body: noBodySchema,
      response: doneSchema,
      handle: async (ctx, _input, request) => {
        await logOut(ctx, readRefreshCookie(request));
        return {
          data: {},
          message: 'Logged out.',
          respond: (response) => clearRefreshCookie(response, adapters.secureCookies),
        };
      },
    }),
    route({
      method: 'post',
      // Not among the sensitive ones, which count by address: a crew that signs up together would lock itself out, and
      // nobody guesses 32 random bytes.
      path: '/auth/verify-email',
      tag,
      summary: 'Confirm an email address',
      access: 'public',
      ownCount: true,
      body: verifyEmailBodySchema,
      response: doneSchema,
      handle: async (ctx, { body }) => {
        await verifyEmail(ctx, body);
        return { data: {}, message: 'Your address is confirmed.' };
      },
    }),
    route({
      method: 'post',
      path: '/auth/resend-verification',
      tag,
      summary: 'Send the verification mail again',
      access: 'member',
      limiter: 'sensitive',
      body: noBodySchema,
      response: doneSchema,
      handle: async (ctx) => {
        await enqueue(ctx.tx, sendVerificationMail, { userId: ctx.actor.id });
        return { data: {}, message: 'The mail is on its way.' };
      },
    }),
    route({
      method: 'post',
      path: '/auth/forgot-password',
      tag,
      summary: 'Ask for a password reset',
      access: 'public',
      ownCount: true,
      limiter: 'sensitive',
      body: forgotPasswordBodySchema,
      response: doneSchema,
      handle: async (ctx, { body }) => {
        await enqueue(ctx.tx, sendPasswordReset, body);
        return { data: {}, message: NEUTRAL };
      },
    }),
    slowRoute({
      method: 'post',
      path: '/auth/reset-password',
      tag,
      summary: 'Set a new password with a reset token',
      access: 'public',
      ownCount: true,
      refusals: accountAudit.password_reset_refused,
      limiter: 'sensitive',
      body: resetPasswordBodySchema,
      response: doneSchema,
      handle: async (ctx, { body }) => {
        await resetPassword(ctx, body);
        return { data: {}, message: 'Your password is changed. Please log in.' };
      },
    }),
    slowRoute({
      method: 'post',
      path: '/auth/change-password',
      tag,
      summary: 'Change the password',
      access: 'member',
      refusals: accountAudit.password_change_refused,
      limiter: 'sensitive',
      body: changePasswordBodySchema,
      response: doneSchema,
      handle: async (ctx, { body }) => {
        await changePassword(ctx, body);
        return { data: {}, message: 'Your password is changed. Other devices are logged out.' };
      },
    }),
    route({
      method: 'post',
      path: '/auth/accept-terms',
      tag,
      summary: 'Accept the terms',
      access: 'member',
      body: acceptTermsBodySchema,
      response: doneSchema,
      handle: async (ctx) => {
        await acceptTerms(ctx);
        return { data: {}, message: 'Thank you.' };
      },
    }),
    route({
      method: 'patch',
      path: '/auth/me',
      tag,
      summary: 'Change your name, phone or role, as long as nothing rests on them',
      access: 'member',
      body: changeDetailsBodySchema,
      response: userAnswerSchema,
      handle: async (ctx, { body }) => ({
        data: { user: presentUser(await changeDetails(ctx, body)) },
        message: 'Saved.',
      }),
    }),
    readRoute({
      method: 'get',
      path: '/auth/me',
      tag,
      summary: 'Who is logged in',
      access: 'member',
      response: meSchema,
      handle: async (ctx) => ({ data: await readMe(ctx) }),
    }),
  ];
}
