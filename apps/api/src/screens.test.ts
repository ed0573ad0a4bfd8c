import { bookingDetailSchema, bookingsSchema } from '@backline/api-contract/bookings';
import {
  discoveredOpportunitiesSchema,
  opportunityDetailSchema,
  ownOpportunitiesSchema,
} from '@backline/api-contract/opportunities';
import { memberTotalsSchema } from '@backline/api-contract/totals';
import { describe, expect, it } from 'vitest';
import { MODULES } from './app.ts';
import { startTestApp } from './testing/test-app.ts';

/** Commands give back rows; what answers with a page of the product over several domains is a screen, and a screen changes nothing. */
const app = await startTestApp();
const PAGES: readonly unknown[] = [
  bookingDetailSchema,
  bookingsSchema,
  discoveredOpportunitiesSchema,
  memberTotalsSchema,
  opportunityDetailSchema,
  ownOpportunitiesSchema,
];
const screens = MODULES.filter(({ name }) => name.startsWith('screens/'));

describe('screens', () => {
  it('and they alone answer with the pages', () => {
    const answering = MODULES.flatMap(({ name, routes }) => {
      const own = routes?.(app.adapters, { jobs: [], audited: [] }) ?? [];
      return own
        .filter(({ response }) => PAGES.includes(response))
        .map((route) => `${name}: ${route.method} ${route.path}`);
    });
    expect(answering.filter((each) => !each.startsWith('screens/'))).toEqual([]);
    expect(answering.length).toBeGreaterThan(PAGES.length);
  });

  it('own no table, and leave neither work nor news nor traces behind', () => {
    expect(screens.length).toBeGreaterThan(2);
    for (const { name, tables, jobs, notices, audit, events, subscriptions } of screens)
      expect({ name, tables, jobs, notices, audit, events, subscriptions }).toEqual({ name });
  });
});
