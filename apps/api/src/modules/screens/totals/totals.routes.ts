import { memberTotalsSchema } from '@backline/api-contract/totals';
import { type Route, readRoute } from '../../../platform/http/route.ts';
import { readTotals } from './member-totals.ts';

export const totalsRoutes: Route[] = [
  readRoute({
    method: 'get',
    path: '/totals',
    tag: 'Totals',
    summary: 'Your bookings, applications and money, counted and added up over all records',
    access: 'payments:read:own',
    response: memberTotalsSchema,
    handle: async (ctx) => ({ data: await readTotals(ctx) }),
  }),
];
