import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { enqueue } from '../../../platform/jobs/job.ts';
import { defineNotice } from '../../../platform/notice.ts';
import { expectData } from '../../../testing/bookings.ts';
import { buildMember, type Member } from '../../../testing/members.ts';
import { startTestApp } from '../../../testing/test-app.ts';
import { notify } from './index.ts';
import { sendNotificationMail } from './notifications.jobs.ts';

const app = await startTestApp();

/** One that also goes by mail, and one that does not. */
const sentBack = defineNotice<{ notes: string }>({
  name: 'test_sent_back',
  priority: 'high',
  mail: true,
  title: () => 'Your profile needs changes',
  body: ({ notes }) => `The reviewer wrote: ${notes}\nCorrect it and submit it again.`,
  link: () => '/profile',
  action: 'Correct your profile',
});
const lowered = defineNotice<{ tier: string }>({
  name: 'test_lowered',
  priority: 'normal',
  mail: false,
  title: ({ tier }) => `Your standing is now ${tier}`,
  body: () => 'Your trust score fell.',
  link: () => '/standing',
  action: 'See your standing',
});
const sendBack = (member: Member, notes: string): Promise<void> =>
  app.inTransaction((ctx) => notify(ctx, member.id, sentBack, { notes }));
const lowerTier = (member: Member): Promise<void> =>
  app.inTransaction((ctx) => notify(ctx, member.id, lowered, { tier: 'risky' }));

describe('GET /notifications', () => {
  it('lists the own ones, newest first, with the number of unread ones', async () => {
    const member = await buildMember(app, 'artist');
    const other = await buildMember(app, 'artist');
    await lowerTier(member);
    await sendBack(member, 'Please add a photo.');
    await lowerTier(other);
    const { data, body } = await app.get('/notifications', member);
    expect(data.unreadCount).toBe(2);
    expect(data.notifications[0]).toEqual({
      id: expect.any(String),
      type: 'test_sent_back',
      title: 'Your profile needs changes',
      body: 'The reviewer wrote: Please add a photo.\nCorrect it and submit it again.',
      priority: 'high',
      link: '/profile',
      readAt: null,
      createdAt: app.clock.now().toISOString(),
    });
    expect(data.notifications.map(({ type }: { type: string }) => type)).toEqual([
      'test_sent_back',
      'test_lowered',
    ]);
    expect(body.pagination).toEqual({ page: 1, limit: 20, total: 2, totalPages: 1, hasMore: false });
  });

  it('pages, and can show the unread ones only', async () => {
    const member = await buildMember(app, 'venue');
    for (let count = 0; count < 5; count += 1) await lowerTier(member);
    const page = await app.get('/notifications?limit=2&page=3', member);
    expect([page.data.notifications.length, page.body.pagination.totalPages]).toEqual([1, 3]);
    await app.post('/notifications/read', { ids: [page.data.notifications[0].id] }, member);
    const unread = await app.get('/notifications?unreadOnly=true', member);
    expect([unread.data.notifications.length, unread.data.unreadCount, unread.body.pagination.total]).toEqual(
      [4, 4, 4],
    );
  });

  it('names a query that it does not know', async () => {
    const member = await buildMember(app, 'venue');
    const answer = await app.get('/notifications?unread=true', member);
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'unread']);
  });
});

describe('POST /notifications/read', () => {
  it('marks some, then all, and keeps the time of the first reading', async () => {
    const member = await buildMember(app, 'artist');
    for (let count = 0; count < 3; count += 1) await lowerTier(member);
    const first = (await app.get('/notifications', member)).data.notifications[0];
    const readAt = app.clock.now().toISOString();
    expect(expectData(await app.post('/notifications/read', { ids: [first.id] }, member), 200)).toEqual({
      marked: 1,
      unreadCount: 2,
    });
    await app.advance('PT1H');
    expect(expectData(await app.post('/notifications/read', { all: true }, member), 200)).toEqual({
      marked: 2,
      unreadCount: 0,
    });
    expect((await app.get('/notifications', member)).data.notifications[0].readAt).toBe(readAt);
  });

  it("leaves somebody else's alone", async () => {
    const member = await buildMember(app, 'artist');
    const stranger = await buildMember(app, 'artist');
    await lowerTier(member);
    const { id } = (await app.get('/notifications', member)).data.notifications[0];
    const answer = await app.post('/notifications/read', { ids: [id] }, stranger);
    expect(answer.data).toEqual({ marked: 0, unreadCount: 0 });
    expect((await app.get('/notifications', member)).data.unreadCount).toBe(1);
  });

  it.each([{}, { ids: [] }, { ids: ['x'] }, { all: false }, { all: true, ids: [] }])(
    'refuses %j',
    async (body) => {
      const member = await buildMember(app, 'artist');
      expect((await app.post('/notifications/read', body, member)).status).toBe(400);
    },
  );
});

describe('notify', () => {
  it('sends a mail with the same words, a greeting and a link into the web app', async () => {
    const member = await buildMember(app, 'artist', { firstName: 'Asha' });
    await sendBack(member, 'Please use <your> own photo.');
    const [mail] = await app.mailsTo(member.email);
    expect(mail).toMatchObject({ subject: 'Your profile needs changes', kind: 'test_sent_back' });
    expect(mail?.text).toContain('Hello Asha,');
    expect(mail?.text).toContain('The reviewer wrote: Please use <your> own photo.');
    expect(mail?.text).toContain('Correct your profile');
    expect(mail?.text).toContain('http://backline.test/profile');
    expect(mail?.html).toContain('Please use &lt;your&gt; own photo.');
  });

  it('sends a mail also for a job that an earlier release enqueued, which knew no words for the button', async () => {
    const member = await buildMember(app, 'artist');
    await lowerTier(member);
    const [{ id }] = (await app.get('/notifications', member)).data.notifications;
    await app.inTransaction(({ tx }) => enqueue(tx, sendNotificationMail, { notificationId: id }));
    const [mail] = await app.mailsTo(member.email);
    expect(mail?.text).toContain('Open Backline:\nhttp://backline.test/standing');
  });

  it('sends no mail for a type that has none, and none to a banned member', async () => {
    const member = await buildMember(app, 'artist');
    await lowerTier(member);
    expect(await app.mailsTo(member.email)).toEqual([]);
    await sendBack(member, 'Never mind.');
    await app.adapters.db
      .updateTable('users')
      .set({ status: 'banned' })
      .where('id', '=', member.id)
      .execute();
    expect(await app.mailsTo(member.email)).toEqual([]);
  });

  it('tells nobody of what was rolled back', async () => {
    const member = await buildMember(app, 'artist');
    const failing = app.inTransaction(async (ctx) => {
      await notify(ctx, member.id, lowered, { tier: 'risky' });
      throw new Error('something else went wrong');
    });
    await expect(failing).rejects.toThrow('something else went wrong');
    expect((await app.get('/notifications', member)).data.unreadCount).toBe(0);
    expect(await app.mailsTo(member.email)).toEqual([]);
  });

  it('pushes to open pages, however long the text is', async () => {
    const member = await buildMember(app, 'artist');
    const listener = new pg.Client({ connectionString: app.adapters.connectionString });
    await listener.connect();
    onTestFinished(() => listener.end());
    const heard: { userIds: string[]; event: string; data: { body: string } }[] = [];
    listener.on('notification', ({ payload }) => heard.push(JSON.parse(payload ?? '')));
    await listener.query('listen realtime');
    await sendBack(member, '🎷'.repeat(2_000));
    await expect.poll(() => heard.map(({ event }) => event)).toEqual(['notification', 'invalidate']);
    expect(heard.map(({ userIds }) => userIds)).toEqual([[member.id], [member.id]]);
    expect([...(heard[0]?.data.body ?? '')]).toHaveLength(300);
    expect((await app.get('/notifications', member)).data.notifications[0].body).toContain(
      '🎷'.repeat(2_000),
    );
  });
});
