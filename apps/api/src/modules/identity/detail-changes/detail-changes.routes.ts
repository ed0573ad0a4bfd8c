import {
  detailChangeBodySchema,
  detailChangesQuerySchema,
  detailReviewAnswerSchema,
  detailReviewsSchema,
  ownDetailChangeSchema,
  reviewDetailChangeBodySchema,
} from '@backline/api-contract/detail-changes';
import { paginate } from '@backline/api-contract/envelope';
import { idParamsSchema, noBodySchema } from '@backline/api-contract/primitives';
import type { FieldCipher } from '../../../platform/crypto/field-cipher.ts';
import { type Route, readRoute, route, snapshotRoute } from '../../../platform/http/route.ts';
import { detailChangeAudit } from './detail-changes.audit.ts';
import { detailReviewOf, detailReviews, ownDetailChange } from './detail-changes.queries.ts';
import { reviewChange } from './use-cases/review-change.ts';
import { sendInChange } from './use-cases/send-in-change.ts';
import { withdrawChange } from './use-cases/withdraw-change.ts';

/** @param adapters the cipher of stored secrets */
export function detailChangeRoutes({ cipher }: { cipher: FieldCipher }): Route[] {
  return [...ownRoutes(cipher), ...reviewRoutes(cipher)];
}

function ownRoutes(cipher: FieldCipher): Route[] {
  return [
    readRoute({
      method: 'get',
      path: '/auth/me/change',
      summary: 'Whether your details are fixed by a signature, and what you last asked to have otherwise',
      tag: 'Accounts',
      access: 'member',
      response: ownDetailChangeSchema,
      handle: async (ctx) => ({ data: await ownDetailChange(ctx.db, ctx.actor.id) }),
    }),
    route({
      method: 'put',
      path: '/auth/me/change',
      summary: 'Send in other details for review, once something is signed; replaces what waits already',
      tag: 'Accounts',
      access: 'member',
      body: detailChangeBodySchema,
      response: ownDetailChangeSchema,
      handle: async (ctx, { body }) => {
        await sendInChange(ctx, cipher, body);
        return {
          data: await ownDetailChange(ctx.db, ctx.actor.id),
          message: 'Sent in. Until a reviewer has approved it, everything stays as it is.',
        };
      },
    }),
    route({
      method: 'post',
      path: '/auth/me/change/withdraw',
      summary: 'Take back what waits for a review',
      tag: 'Accounts',
      access: 'member',
      body: noBodySchema,
      response: ownDetailChangeSchema,
      handle: async (ctx) => {
        await withdrawChange(ctx);
        return { data: await ownDetailChange(ctx.db, ctx.actor.id), message: 'Withdrawn.' };
      },
    }),
  ];
}

function reviewRoutes(cipher: FieldCipher): Route[] {
  return [
    snapshotRoute({
      method: 'get',
      path: '/admin/detail-changes',
      summary: 'The queue of details to be changed after a signature',
      tag: 'Admin',
      access: 'verifications:review',
      refusals: detailChangeAudit.review_refused,
      query: detailChangesQuerySchema,
      response: detailReviewsSchema,
      handle: async (ctx, { query }) => {
        const { reviews, total } = await detailReviews(ctx.db, query);
        return { data: { detailChanges: reviews }, pagination: paginate(query.page, query.limit, total) };
      },
    }),
    route({
      method: 'post',
      path: '/admin/detail-changes/:id',
      summary: 'Approve or refuse other details',
      tag: 'Admin',
      access: 'verifications:review',
      refusals: detailChangeAudit.review_refused,
      params: idParamsSchema,
      body: reviewDetailChangeBodySchema,
      response: detailReviewAnswerSchema,
      handle: async (ctx, { params, body }) => {
        const { id } = await reviewChange(ctx, cipher, { ...params, ...body });
        return {
          data: { detailChange: await detailReviewOf(ctx.db, id) },
          message: body.decision === 'approve' ? 'Approved.' : 'Refused.',
        };
      },
    }),
  ];
}
