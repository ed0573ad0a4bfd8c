import {
  bankDetailsBodySchema,
  bankReviewAnswerSchema,
  bankReviewsQuerySchema,
  bankReviewsSchema,
  reviewBankDetailsBodySchema,
  reviewBankDetailsParamsSchema,
} from '@backline/api-contract/bank-details';
import { paginate } from '@backline/api-contract/envelope';
import { profileAnswerSchema } from '@backline/api-contract/profiles';
import type { FieldCipher } from '../../../platform/crypto/field-cipher.ts';
import { type Route, route, slowRoute, snapshotRoute } from '../../../platform/http/route.ts';
import { presentProfile } from '../profiles/index.ts';
import { bankDetailsAudit } from './bank-details.audit.ts';
import { bankReviewOf, bankReviews } from './bank-reviews.queries.ts';
import { changeBankDetails } from './use-cases/change-bank-details.ts';
import { reviewBankDetails } from './use-cases/review-bank-details.ts';

/** @param adapters the cipher of stored secrets */
export function bankDetailsRoutes({ cipher }: { cipher: FieldCipher }): Route[] {
  return [
    slowRoute({
      method: 'put',
      path: '/profile/bank-details',
      summary: 'Enter your bank details, or replace them with your password',
      tag: 'Profiles',
      access: 'profile:update',
      refusals: bankDetailsAudit.change_refused,
      limiter: 'password',
      body: bankDetailsBodySchema,
      response: profileAnswerSchema,
      handle: async (ctx, { body }) => ({
        data: { profile: presentProfile(await changeBankDetails(ctx, cipher, body), cipher) },
        message: 'Saved. A reviewer checks them before anything is paid out to them.',
      }),
    }),
    snapshotRoute({
      method: 'get',
      path: '/admin/bank-details',
      summary: 'The queue of bank details to check',
      tag: 'Admin',
      access: 'verifications:review',
      refusals: bankDetailsAudit.review_refused,
      query: bankReviewsQuerySchema,
      response: bankReviewsSchema,
      handle: async (ctx, { query }) => {
        const { reviews, total } = await bankReviews(ctx.db, cipher, query);
        return { data: { bankDetails: reviews }, pagination: paginate(query.page, query.limit, total) };
      },
    }),
    route({
      method: 'post',
      path: '/admin/bank-details/:type/:profileId',
      summary: 'Approve or refuse bank details',
      tag: 'Admin',
      access: 'verifications:review',
      refusals: bankDetailsAudit.review_refused,
      params: reviewBankDetailsParamsSchema,
      body: reviewBankDetailsBodySchema,
      response: bankReviewAnswerSchema,
      handle: async (ctx, { params, body }) => {
        const profile = await reviewBankDetails(ctx, cipher, { ...params, ...body });
        return {
          data: { bankDetails: await bankReviewOf(ctx.db, profile, cipher) },
          message: body.decision === 'approve' ? 'Approved.' : 'Refused.',
        };
      },
    }),
  ];
}
