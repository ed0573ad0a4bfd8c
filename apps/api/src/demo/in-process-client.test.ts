import { bookingDetailSchema } from '@backline/api-contract/bookings';
import { opportunityDetailSchema } from '@backline/api-contract/opportunities';
import { profileAnswerSchema } from '@backline/api-contract/profiles';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { buildScene } from '../testing/bookings.ts';
import type { Member } from '../testing/members.ts';
import { startTestApp } from '../testing/test-app.ts';
import { createInProcessClient } from './in-process-client.ts';

const app = await startTestApp();
const callAs = createInProcessClient(app.app.routes, app.adapters);
const as = ({ id, role }: Member) =>
  callAs({ id, role, sessionId: '', emailVerified: true, acceptedTerms: true });
const { artist, buyer, venue } = await buildScene(app);
const NOWHERE = '/bookings/0190d0c4-0000-7000-8000-000000000001';

it('does what the route does, in its transaction', async () => {
  const { profile } = await as(artist).patch('/profile', { city: 'Pune' }, profileAnswerSchema);
  expect(profile.city).toBe('Pune');
  expect((await app.get('/profile', artist)).data.profile.city).toBe('Pune');
});

it('keeps the rules: permission, validation, ownership', async () => {
  const body = { venueId: venue.id };
  await expect(as(artist).post('/opportunities', body, opportunityDetailSchema)).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  const refused = await as(buyer)
    .post('/opportunities', body, opportunityDetailSchema)
    .catch((error) => error);
  expect(refused.code).toBe('VALIDATION_FAILED');
  expect(refused.details.errors.map(({ field }: { field: string }) => field)).toContain('title');
  await expect(as(artist).get(NOWHERE, bookingDetailSchema)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('finds routes as Express does: the first that fits', async () => {
  const mine = z.object({ opportunities: z.array(z.unknown()) });
  expect(await as(buyer).get('/opportunities/mine', mine)).toEqual({ opportunities: [] });
  await expect(as(buyer).get('/no/such/path', mine)).rejects.toThrow('no route for get /no/such/path');
});
