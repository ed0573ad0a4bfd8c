import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { rebuildTrust } from '../modules/foundation/trust/index.ts';
import { verifyLedger } from '../modules/money/ledger/index.ts';
import { StartError } from '../platform/start-problems.ts';
import { startTestApp } from '../testing/test-app.ts';
import { loadDemo } from './load-demo.ts';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, demoAccount } from './logins.ts';

const app = await startTestApp();
const { db } = app.adapters;
const present = app.clock.now();

// Three months in one go: longer than a test has on a busy machine.
beforeAll(() => loadDemo(app.adapters, app.app), 240_000);

async function logIn(role: (typeof DEMO_ACCOUNTS)[number]['role']): Promise<{ accessToken: string }> {
  const { email } = demoAccount(role);
  const { status, data } = await app.post('/auth/login', { email, password: DEMO_PASSWORD });
  expect(status).toBe(200);
  return { accessToken: data.accessToken };
}

async function countBy(table: 'bookings' | 'applications' | 'payments', what: string): Promise<object> {
  const { rows } = await sql<{ key: string; count: number }>`
    select ${sql.raw(what)} as key, count(*) as count from ${sql.table(table)} group by 1`.execute(db);
  return Object.fromEntries(rows.map(({ key, count }) => [key, count]));
}

describe('the scene', () => {
  it('ends in the present, at the address it began with', () => {
    expect(app.clock.now()).toEqual(present);
    expect(app.adapters.address.baseUrl).toBe(app.baseUrl);
  });

  it('has bookings, applications and payments of every kind', async () => {
    expect(await countBy('bookings', 'status')).toEqual({
      contract_sent: 3,
      deposit_pending: 2,
      disputed: 1,
      deposit_paid: 1,
      confirmed: 1,
      in_progress: 2,
      completed: 13,
      cancelled: 4,
    });
    expect(Object.keys(await countBy('applications', 'status')).toSorted()).toEqual(
      ['accepted', 'declined', 'expired', 'pending', 'shortlisted', 'viewed', 'withdrawn'].toSorted(),
    );
    expect(await countBy('payments', "kind || ' ' || status")).toMatchObject({
      'deposit completed': 18,
      'balance completed': 17,
      'payout completed': 13,
      'deposit refunded': 2,
      'payout pending': 1,
      'deposit cancelled': 1,
    });
  });

  it('has standings of many kinds, a profile to verify and one sent back', async () => {
    const admin = await logIn('admin');
    const { data } = await app.get('/admin/verifications', await logIn('curator'));
    expect(data.verifications.map(({ name }: { name: string }) => name)).toEqual(['Subcurrent']);
    const { data: found } = await app.get('/admin/users?limit=100', admin);
    expect(found.users).toHaveLength(24);
    const rejected = await db
      .selectFrom('artistProfiles')
      .select('artistName')
      .where('verificationStatus', '=', 'rejected')
      .execute();
    expect(rejected).toEqual([{ artistName: 'Rehan Ali' }]);
    const { rows } = await sql<{
      score: number;
    }>`select distinct half_points as score from standings`.execute(db);
    expect(rows.length).toBeGreaterThan(6);
  });

  it('leaves the books and the trust right', async () => {
    expect((await verifyLedger(db)).checks.filter(({ passed }) => !passed)).toEqual([]);
    expect((await rebuildTrust(db)).differences).toEqual([]);
  });

  it('leaves only documents in the queue, which the worker draws', async () => {
    const { rows } = await sql<{ name: string }>`
      select distinct task_identifier as name from graphile_worker.jobs`.execute(db);
    expect(rows).toEqual([{ name: 'contracts.render_pdf' }]);
    const { rows: alerts } = await sql`select kind from payment_alerts`.execute(db);
    expect(alerts).toEqual([{ kind: 'nobody_confirmed' }]);
  });
});

describe('what its people find', () => {
  it('the artist: ranked gigs, a contract to sign, money earned, news', async () => {
    const artist = await logIn('artist');
    const { opportunities } = (await app.get('/opportunities', artist)).data;
    expect(opportunities.length).toBeGreaterThan(5);
    expect(opportunities[0].matchScore).toBe(100);
    const { bookings } = (await app.get('/bookings?status=contract_sent', artist)).data;
    const { data: booking } = await app.get(`/bookings/${bookings[0].id}`, artist);
    expect(booking.abilities.signContract).toBe(true);
    const { payouts } = (await app.get('/payouts', artist)).data;
    expect(payouts.map(({ status }: { status: string }) => status)).toEqual(Array(5).fill('completed'));
    const { unreadCount } = (await app.get('/notifications', artist)).data;
    expect(unreadCount).toBeGreaterThan(3);
    expect((await app.get('/standing', artist)).data.tier).toBe('premium');
  });

  it.each(['organizer', 'venue'] as const)(
    'the %s: applicants, a contract, a deposit, a show to confirm',
    async (role) => {
      const buyer = await logIn(role);
      const { opportunities } = (await app.get('/opportunities/mine?status=active', buyer)).data;
      const waiting = opportunities.map(
        ({ openApplicationCount }: { openApplicationCount: number }) => openApplicationCount,
      );
      expect(Math.max(...waiting)).toBe(3);
      const { bookings } = (await app.get('/bookings?limit=50', buyer)).data;
      const abilities = new Set<string>();
      for (const { id } of bookings) {
        const { data } = await app.get(`/bookings/${id}`, buyer);
        for (const [name, may] of Object.entries(data.abilities)) if (may) abilities.add(name);
      }
      expect([...abilities].toSorted()).toEqual([
        'cancel',
        'confirmCompletion',
        'pay',
        'reportProblem',
        'signContract',
        'tickChecklist',
      ]);
    },
  );
});

describe('loading', () => {
  it('a second time changes nothing', async () => {
    const { rows: before } = await sql`select count(*) from audit_log`.execute(db);
    await loadDemo(app.adapters, app.app);
    const { rows: after } = await sql`select count(*) from audit_log`.execute(db);
    expect(after).toEqual(before);
  });

  it('is refused in production, and with a real gateway', async () => {
    const refused = (adapters: Partial<typeof app.adapters>) =>
      loadDemo({ ...app.adapters, ...adapters }, app.app);
    await expect(refused({ movableClock: null })).rejects.toThrow(/refused in production/);
    await expect(refused({ sandbox: null })).rejects.toThrow(/RAZORPAY_/);
  });

  it('says how to start over where it was cut off', async () => {
    const { email } = demoAccount('admin');
    const rename = (from: string, to: string) =>
      db.updateTable('users').set({ email: to }).where('email', '=', from).execute();
    await rename(email, 'renamed@example.in');
    await expect(loadDemo(app.adapters, app.app)).rejects.toThrow(StartError);
    await expect(loadDemo(app.adapters, app.app)).rejects.toThrow(/another DATA_DIR/);
    await rename('renamed@example.in', email);
  });
});

it('knows its five people', () => {
  expect(DEMO_ACCOUNTS.map(({ role }) => role)).toEqual(['artist', 'organizer', 'venue', 'curator', 'admin']);
});
