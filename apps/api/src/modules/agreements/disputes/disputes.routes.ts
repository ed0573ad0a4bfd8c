import {
  disputeDetailSchema,
  disputeMessageBodySchema,
  disputePreviewQuerySchema,
  disputePreviewSchema,
  disputesQuerySchema,
  disputesSchema,
  raiseDisputeBodySchema,
  resolveDisputeBodySchema,
  resolveDisputeParamsSchema,
} from '@backline/api-contract/disputes';
import { idParamsSchema } from '@backline/api-contract/primitives';
import { type Route, route, snapshotRoute } from '../../../platform/http/route.ts';
import { disputeAudit } from './disputes.audit.ts';
import { addMessage } from './use-cases/add-message.ts';
import { previewResolution } from './use-cases/preview-resolution.ts';
import { raiseDispute } from './use-cases/raise-dispute.ts';
import { listDisputes, readDispute } from './use-cases/read-disputes.ts';
import { resolveDispute } from './use-cases/resolve-dispute.ts';

const tag = 'Disputes';

export const disputeRoutes: Route[] = [
  snapshotRoute({
    method: 'get',
    path: '/disputes',
    summary: 'Your reported problems; for admins all, the open ones first',
    tag,
    access: 'bookings:read:own',
    query: disputesQuerySchema,
    response: disputesSchema,
    async handle(ctx, { query }) {
      const { pagination, ...data } = await listDisputes(ctx, query);
      return { data, pagination };
    },
  }),
  snapshotRoute({
    method: 'get',
    path: '/disputes/:id',
    summary: 'One reported problem with what both sides say',
    tag,
    access: 'bookings:read:own',
    refusals: disputeAudit.access_refused,
    params: idParamsSchema,
    response: disputeDetailSchema,
    handle: async (ctx, { params }) => ({ data: await readDispute(ctx, params.id) }),
  }),
  route({
    method: 'post',
    path: '/bookings/:id/dispute',
    summary: 'Report a problem with a show, which freezes its money',
    tag,
    access: 'bookings:read:own',
    refusals: disputeAudit.access_refused,
    params: idParamsSchema,
    body: raiseDisputeBodySchema,
    response: disputeDetailSchema,
    status: 201,
    async handle(ctx, { params, body }) {
      const { id } = await raiseDispute(ctx, { ...body, bookingId: params.id });
      return { data: await readDispute(ctx, id) };
    },
  }),
  route({
    method: 'post',
    path: '/disputes/:id/messages',
    summary: 'Tell your side of a reported problem',
    tag,
    access: 'bookings:read:own',
    refusals: disputeAudit.access_refused,
    params: idParamsSchema,
    body: disputeMessageBodySchema,
    response: disputeDetailSchema,
    status: 201,
    async handle(ctx, { params, body }) {
      await addMessage(ctx, { id: params.id, text: body.text });
      return { data: await readDispute(ctx, params.id) };
    },
  }),
  snapshotRoute({
    method: 'get',
    path: '/admin/disputes/:bookingId/preview',
    summary: 'What a settlement would do with the money',
    tag: 'Admin',
    access: 'admin:access',
    refusals: disputeAudit.access_refused,
    params: resolveDisputeParamsSchema,
    query: disputePreviewQuerySchema,
    response: disputePreviewSchema,
    handle: async (ctx, { params, query }) => ({
      data: await previewResolution(ctx, { ...params, ...query }),
    }),
  }),
  route({
    method: 'post',
    path: '/admin/disputes/:bookingId/resolve',
    summary: 'Settle a reported problem, for good',
    tag: 'Admin',
    access: 'admin:access',
    refusals: disputeAudit.access_refused,
    params: resolveDisputeParamsSchema,
    body: resolveDisputeBodySchema,
    response: disputeDetailSchema,
    idempotent: true,
    async handle(ctx, { params, body }) {
      const { id } = await resolveDispute(ctx, { ...body, bookingId: params.bookingId });
      return { data: await readDispute(ctx, id) };
    },
  }),
];
