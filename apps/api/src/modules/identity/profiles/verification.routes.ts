import { paginate } from '@backline/api-contract/envelope';
import {
  profileAnswerSchema,
  verificationsQuerySchema,
  verificationsSchema,
  verifyBodySchema,
  verifyParamsSchema,
} from '@backline/api-contract/profiles';
import type { FieldCipher } from '../../../platform/crypto/field-cipher.ts';
import { type Route, route, snapshotRoute } from '../../../platform/http/route.ts';
import { profileAudit } from './profiles.audit.ts';
import { presentProfile } from './profiles.present.ts';
import { reviewProfile } from './use-cases/review-profile.ts';
import { verificationQueue } from './verification-queue.ts';

/** The reviewers' side of verification. */
export function verificationRoutes({ cipher }: { cipher: FieldCipher }): Route[] {
  return [
    snapshotRoute({
      method: 'get',
      path: '/admin/verifications',
      summary: 'The queue of profiles to verify',
      tag: 'Admin',
      access: 'verifications:review',
      refusals: profileAudit.review_refused,
      query: verificationsQuerySchema,
      response: verificationsSchema,
      handle: async (ctx, { query }) => {
        const { cases, total } = await verificationQueue(ctx.db, cipher, query);
        return { data: { verifications: cases }, pagination: paginate(query.page, query.limit, total) };
      },
    }),
    route({
      method: 'post',
      path: '/admin/verify/:type/:profileId',
      summary: 'Approve or reject a submitted profile',
      tag: 'Admin',
      access: 'verifications:review',
      refusals: profileAudit.review_refused,
      params: verifyParamsSchema,
      body: verifyBodySchema,
      response: profileAnswerSchema,
      handle: async (ctx, { params, body }) => ({
        data: { profile: presentProfile(await reviewProfile(ctx, { ...params, ...body }), cipher) },
        message: body.decision === 'approve' ? 'Approved.' : 'Rejected.',
      }),
    }),
  ];
}
