import { setTimeout as pause } from 'node:timers/promises';
import { shift } from '@backline/kernel';
import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { defineNotice } from '../../../platform/notice.ts';
import { buildBooking, buildScene, expectData } from '../../../testing/bookings.ts';
import { buildArtist, buildMember, buildVenue } from '../../../testing/members.ts';
import { buildDueBooking, payByWebhook, release } from '../../../testing/money.ts';
import { startTestApp } from '../../../testing/test-app.ts';
import { notify } from '../../foundation/notifications/index.ts';
import { recordTrustEvent } from '../../foundation/trust/index.ts';

const app = await startTestApp();
const admin = await buildMember(app, 'admin', { firstName: 'Asha', lastName: 'Menon' });

const ids = (list: { id: string }[]): string[] => list.map(({ id }) => id);

describe('the admin area', () => {
  it.each(['users', 'bookings', 'audit', 'audit/actions', 'jobs', 'ledger'])(
    '/admin/%s is closed to everybody else',
    async (page) => {
      expect((await app.get(`/admin/${page}`)).status).toBe(401);
      for (const role of ['artist', 'organizer', 'venue', 'curator'] as const) {
        expect((await app.get(`/admin/${page}`, await buildMember(app, role))).status).toBe(403);
      }
    },
  );
});

describe('GET /admin/users', () => {
  it('shows account, profile and standing', async () => {
    const artist = await buildArtist(app, { artistName: 'Tabla Theory' });
    await app.inTransaction((ctx) =>
      recordTrustEvent(ctx, {
        userId: artist.id,
        type: 'profile_verified',
        onceKey: 'profile_verified',
        reason: 'Your profile was verified',
      }),
    );
    const { users } = expectData(await app.get('/admin/users?search=tabla', admin), 200);
    expect(users).toEqual([
      {
        id: artist.id,
        email: artist.email,
        name: 'Anil Kumar',
        role: 'artist',
        status: 'active',
        emailVerified: true,
        profileName: 'Tabla Theory',
        verificationStatus: 'approved',
        standing: {
          score: 60,
          tier: 'standard',
          provisional: false,
          completedBookings: 0,
          averageRating: null,
          ratingCount: 0,
        },
        createdAt: app.clock.now().toISOString(),
        lastSeenAt: null,
      },
    ]);
  });

  it('shows when somebody was last seen, to within five minutes, also when the session is gone', async () => {
    const artist = await buildArtist(app);
    const start = app.clock.now();
    onTestFinished(() => app.clock.moveTo(start));
    const lastSeen = async () =>
      expectData(await app.get(`/admin/users?search=${artist.email}`, admin), 200).users[0].lastSeenAt;
    const visit = async (after: string) => {
      app.clock.moveTo(shift(start, after));
      expectData(await app.get('/profile', artist), 200);
    };
    expect(await lastSeen()).toBeNull();
    await visit('PT0S');
    await expect.poll(lastSeen).toBe(start.toISOString());
    const versionOf = async () =>
      (
        await sql<{
          version: string;
        }>`select xmin::text as version from users where id = ${artist.id}`.execute(app.adapters.db)
      ).rows[0]?.version;
    const before = await versionOf();
    await visit('PT1M');
    await visit('PT5M');
    await pause(100);
    expect([await lastSeen(), await versionOf()]).toEqual([start.toISOString(), before]);
    await visit('PT5M1S');
    await expect.poll(lastSeen).toBe(shift(start, 'PT5M1S').toISOString());
    // A clock that was set back must not hide who is here.
    await visit('PT2M');
    await expect.poll(lastSeen).toBe(shift(start, 'PT2M').toISOString());
    await app.adapters.db.deleteFrom('sessions').where('userId', '=', artist.id).execute();
    expect(await lastSeen()).toBe(shift(start, 'PT2M').toISOString());
  });

  it('does not count a suspended member’s tries as being seen, and no request waits for the note', async () => {
    const artist = await buildArtist(app);
    const lastSeen = async () =>
      expectData(await app.get(`/admin/users?search=${artist.email}`, admin), 200).users[0].lastSeenAt;
    await app.inTransaction(async ({ tx }) => {
      await tx.updateTable('users').set({ status: 'suspended' }).where('id', '=', artist.id).execute();
      // Not committed yet: the request is let through, and the row is held.
      expect((await app.get('/profile', artist)).status).toBe(200);
      await pause(50);
    });
    expect((await app.get('/profile', artist)).status).toBe(403);
    await pause(50);
    expect(await lastSeen()).toBeNull();
  });

  it('finds by name, mail, phone and profile, and takes wildcards for text', async () => {
    const venue = await buildVenue(app, { venueName: 'Room_42' });
    await buildVenue(app, { venueName: 'Roomy42' });
    const person = await buildMember(app, 'organizer', { firstName: 'Zubin', phone: '+919820099999' });
    const found = async (search: string) =>
      ids((await app.get(`/admin/users?search=${encodeURIComponent(search)}`, admin)).data.users);
    expect(await found('room_42')).toEqual([venue.id]);
    expect(await found('zubin kum')).toEqual([person.id]);
    expect(await found('98200999')).toEqual([person.id]);
    expect(await found(person.email.toUpperCase())).toEqual([person.id]);
    expect(await found('nobody at all')).toEqual([]);
  });

  it('filters by role and status, and pages from the newest', async () => {
    const banned = await buildMember(app, 'curator', { status: 'banned' });
    const curators = await app.get('/admin/users?role=curator&status=banned', admin);
    expect(ids(curators.data.users)).toEqual([banned.id]);
    const all = await app.get('/admin/users?limit=100', admin);
    const second = await app.get('/admin/users?limit=2&page=2', admin);
    expect(ids(second.data.users)).toEqual(ids(all.data.users).slice(2, 4));
    expect(second.body.pagination).toMatchObject({ page: 2, limit: 2, total: all.data.users.length });
  });
});

describe('GET /admin/bookings', () => {
  it('finds by number and by party, and filters by status', async () => {
    const scene = await buildScene(app);
    const booking = await buildBooking(app, scene);
    const list = async (query: string) =>
      ids((await app.get(`/admin/bookings?${query}`, admin)).data.bookings);
    expect(await list(`search=${booking.bookingNumber}`)).toEqual([booking.id]);
    expect(await list('search=blue%20note&status=contract_sent')).toEqual([booking.id]);
  });
});

describe('GET /admin/audit', () => {
  describe('an entry of an older release', () => {
    const older = async (action: string, recordType: string) => {
      const recordId = crypto.randomUUID();
      const entry = { action, recordType, recordId, occurredAt: app.clock.now() };
      await app.adapters.db.insertInto('auditLog').values(entry).execute();
      return async (name: string) =>
        expectData(await app.get(`/admin/audit?action=${name}&recordId=${recordId}`, admin), 200).entries;
    };

    it.each([
      ['opportunity.updated', 'opportunity', 'opportunity.edit', 'opportunity', 'Gig edited'],
      ['account.logged_in', 'user', 'account.logged_in', 'account', 'Logged in'],
      ['profile.updated', 'artist_profile', 'profile.updated', 'profile', 'Profile changed'],
    ])(
      '%s of a record of type %s is found and shown as %s',
      async (was, wasType, action, recordType, words) => {
        const found = await older(was, wasType);
        expect(await found(action)).toEqual([expect.objectContaining({ action, recordType, words })]);
        expect(await found(was)).toHaveLength(1);
        expect(await found('opportunity.publish')).toEqual([]);
      },
    );
  });

  it('tells who did what on which record, the latest first', async () => {
    const artist = await buildMember(app, 'artist', { firstName: 'Ravi', lastName: 'Nair' });
    await app.patch('/profile', { city: 'Goa' }, artist);
    await app.patch('/profile', { city: 'Pune' }, artist);
    const { entries } = expectData(await app.get(`/admin/audit?actorId=${artist.id}`, admin), 200);
    expect(entries).toHaveLength(2);
    expect(entries[0]).toEqual({
      id: expect.any(Number),
      action: 'profile.updated',
      words: 'Profile changed',
      actorId: artist.id,
      actorName: 'Ravi Nair',
      recordType: 'profile',
      recordId: artist.id,
      before: { city: 'Goa' },
      after: { city: 'Pune' },
      ip: '127.0.0.1',
      requestId: expect.any(String),
      occurredAt: app.clock.now().toISOString(),
    });
    const byRecord = await app.get(`/admin/audit?recordId=${artist.id}&action=profile&limit=1`, admin);
    expect([byRecord.data.entries[0].id, byRecord.body.pagination.total]).toEqual([entries[0].id, 2]);
  });

  it('gives plain words to an action of an older release', async () => {
    const [recordId, occurredAt] = ['of-another-release', app.clock.now()];
    const left = { action: 'booking.rated_twice', recordType: 'booking', recordId, occurredAt };
    await app.adapters.db.insertInto('auditLog').values(left).execute();
    const { entries } = expectData(await app.get(`/admin/audit?recordId=${recordId}`, admin), 200);
    expect(entries[0].words).toBe('Booking rated twice');
  });

  it('says what there is to filter by', async () => {
    const { actions } = expectData(await app.get('/admin/audit/actions', admin), 200);
    expect(actions).toContainEqual({ name: 'booking.cancel', words: 'Booking cancelled' });
  });
});

describe('jobs', () => {
  const jobOf = async (name: string) =>
    expectData(await app.get('/admin/jobs', admin), 200).jobs.find(
      (job: { name: string }) => job.name === name,
    );

  it('are all listed, with the next run by the clock', async () => {
    const { jobs } = expectData(await app.get('/admin/jobs', admin), 200);
    const told = app.app.jobs.map(({ definition: { name, title, description } }) => ({
      name,
      title,
      description,
    }));
    expect(jobs).toEqual(told.map((words) => expect.objectContaining(words)));
    const scheduled = jobs.filter(({ schedule }: { schedule: string | null }) => schedule === '* * * * *');
    expect(scheduled.length).toBeGreaterThan(0);
    for (const job of scheduled) expect(job.nextRunAt).toBe('2026-11-02T06:31:00.000Z');
    expect(await jobOf('notifications.send_mail')).toMatchObject({ schedule: null, nextRunAt: null });
  });

  it('can be run now; it waits once however often it is asked for, runs, and leaves its trace', async () => {
    const { name } = app.app.jobs.find(({ definition }) => definition.schedule)?.definition ?? { name: '' };
    for (let count = 0; count < 3; count += 1) {
      expect((await app.post(`/admin/jobs/${name}/run`, {}, admin)).status).toBe(202);
    }
    expect(await jobOf(name)).toMatchObject({ waiting: 1, failing: 0, lastRunAt: null, lastRunOk: null });
    await app.runJobs();
    expect(await jobOf(name)).toMatchObject({
      waiting: 0,
      failing: 0,
      lastRunAt: app.clock.now().toISOString(),
      lastRunOk: true,
      lastError: null,
    });
    const audited = await app.get(`/admin/audit?action=job.run_requested&recordId=${name}`, admin);
    expect(audited.body.pagination.total).toBe(3);
  });

  it('that fail say so', async () => {
    const artist = await buildMember(app, 'artist');
    const { mailer } = app.adapters;
    const { send } = mailer;
    mailer.send = () => Promise.reject(new Error('the mail server is away'));
    const mailed = defineNotice({
      name: 'test_mailed',
      priority: 'normal',
      mail: true,
      title: () => 'News',
      body: () => 'There is news.',
      link: () => null,
      action: 'Read it',
    });
    await app.inTransaction((ctx) => notify(ctx, artist.id, mailed, {}));
    await expect(app.runJobs()).rejects.toThrow('the mail server is away');
    mailer.send = send;
    expect(await jobOf('notifications.send_mail')).toMatchObject({
      waiting: 0,
      failing: 1,
      lastRunOk: false,
      lastError: 'the mail server is away',
    });
  });

  it('that need something to work on are not run by hand, and unknown ones are not found', async () => {
    const answer = await app.post('/admin/jobs/notifications.send_mail/run', {}, admin);
    expect([answer.status, answer.body.reason]).toEqual([400, 'RULE_BROKEN']);
    expect((await app.post('/admin/jobs/make-coffee/run', {}, admin)).status).toBe(404);
  });

  it('say which of them can be run by hand, and exactly those are', async () => {
    const { jobs } = expectData(await app.get('/admin/jobs', admin), 200);
    for (const { name, runnable } of jobs) {
      const { status } = await app.post(`/admin/jobs/${name}/run`, {}, admin);
      expect([name, status]).toEqual([name, runnable ? 202 : 400]);
    }
  });
});

describe('GET /admin/money', () => {
  it('counts volume, escrow, commission and payouts with what they wait for', async () => {
    const before = expectData(await app.get('/admin/money', admin), 200);
    const scene = await buildScene(app);
    const booking = await buildDueBooking(app, scene);
    await payByWebhook(app, booking.depositId, scene.buyer);
    const held = expectData(await app.get('/admin/money', admin), 200);
    expect(held.volume).toEqual({ amount: before.volume.amount + 5_000_000, count: before.volume.count + 1 });
    expect(held.escrow).toEqual({ amount: before.escrow.amount + 1_500_000, count: before.escrow.count + 1 });
    await payByWebhook(app, booking.balanceId, scene.buyer);
    await release(app, booking);
    await app.runJobs();
    const after = expectData(await app.get('/admin/money', admin), 200);
    expect(after.escrow).toEqual(before.escrow);
    expect(after.commission).toBe(before.commission + 150_000);
    expect(after.payouts).toContainEqual({
      waitingFor: expect.any(String),
      amount: 4_850_000,
      count: 1,
    });
  });
});

describe('GET /admin/ledger', () => {
  it('proves the books', async () => {
    const proof = expectData(await app.get('/admin/ledger', admin), 200);
    expect(proof.balanced).toBe(true);
    expect(proof.checks.length).toBeGreaterThan(0);
  });
});
