import { cancellationPreviewSchema, currentPolicySchema } from '@backline/api-contract/cancellations';
import { idParamsSchema } from '@backline/api-contract/primitives';
import { type Route, readRoute, snapshotRoute } from '../../../platform/http/route.ts';
import { bookingAudit, currentPolicy } from '../../bookings/bookings/index.ts';
import { presentPolicy, presentPreview } from './cancellations.present.ts';
import { previewCancellation } from './use-cases/preview-cancellation.ts';

/** The policy that holds, for everybody, and what a cancellation would do. */
export const cancellationRoutes: Route[] = [
  readRoute({
    method: 'get',
    path: '/cancellation-policy',
    summary: 'The cancellation policy of bookings that are made now',
    tag: 'Cancellation',
    access: 'public',
    response: currentPolicySchema,
    handle: async ({ db }) => ({ data: { policy: presentPolicy(await currentPolicy(db)) } }),
  }),
  snapshotRoute({
    method: 'get',
    path: '/bookings/:id/cancellation-preview',
    summary: 'Exactly what a cancellation by you would do now: money of each side, trust, and the next tier',
    tag: 'Cancellation',
    access: 'member',
    refusals: bookingAudit.access_refused,
    params: idParamsSchema,
    response: cancellationPreviewSchema,
    handle: async (ctx, { params }) => ({
      data: presentPreview(params.id, await previewCancellation(ctx, params.id)),
    }),
  }),
];
