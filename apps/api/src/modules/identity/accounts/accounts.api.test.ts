import { describe, expect, it } from 'vitest';
import { expectData } from '../../../testing/bookings.ts';
import { buildMember, PASSWORD } from '../../../testing/members.ts';
import { startTestApp } from '../../../testing/test-app.ts';

const app = await startTestApp();
let counter = 0;

function registration(overrides: Record<string, unknown> = {}) {
  counter += 1;
  return {
    email: `new${counter}@example.in`,
    password: 'Sitar-12!',
    firstName: 'Meera',
    lastName: 'Rao',
    role: 'artist',
    ...overrides,
  };
}
const cookieOf = (headers: Headers): string => headers.getSetCookie()[0]?.split(';')[0] ?? '';
const tokenIn = (text: string | undefined): string => /token=([\w-]+)/.exec(text ?? '')?.[1] ?? '';

describe('register', () => {
  it('gives the user, an access token and a cookie for the auth endpoints only', async () => {
    const body = registration({ phone: '98200 12345', acceptTerms: true });
    const answer = await app.post('/auth/register', body);
    expect(answer.status).toBe(201);
    expect(answer.data.user).toMatchObject({
      email: body.email,
      role: 'artist',
      status: 'pending',
      emailVerified: false,
      phone: '+919820012345',
    });
    expect(answer.data.accessToken).toMatch(/^ey/);
    expect(answer.headers.getSetCookie()[0]).toMatch(
      /^refresh_token=.+; Max-Age=2592000; Path=\/api\/v1\/auth; .*HttpOnly; SameSite=Strict$/,
    );
    expect(answer.headers.getSetCookie()[1]).toMatch(
      /^has_session=1; Max-Age=2592000; Path=\/; Expires=[^;]+; SameSite=Strict$/,
    );
    expect((await app.get('/profile', answer.data)).status).toBe(200);
  });

  it.each([
    [
      'password',
      [
        'Use at least 8 characters.',
        'Use an upper-case letter.',
        'Use a digit.',
        'Use a character that is neither letter nor digit, such as ! # - or _.',
      ],
      'qzvxkj',
    ],
    ['password', ['Use at most 72 bytes.'], `Aa1!${'é'.repeat(40)}`],
    [
      'password',
      [
        'This is a leaked password with a few characters changed. Three or four words that have nothing to do with each other are better.',
      ],
      'Passw0rd!',
    ],
  ])('refuses a weak %s: %j', async (field, messages, password) => {
    const answer = await app.post('/auth/register', registration({ password }));
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toEqual(messages.map((message) => ({ field, message })));
  });

  it('refuses the name of its owner as a password', async () => {
    const known = { firstName: 'Raghunathan', password: 'Raghunathan1!' };
    const answer = await app.post('/auth/register', registration(known));
    expect([answer.status, answer.body.reason]).toEqual([400, 'WEAK_PASSWORD']);
    const other = await app.post('/auth/register', registration({ ...known, firstName: 'Kaveri' }));
    expect(other.status).toBe(201);
  });

  it('names every offending field, unknown ones too', async () => {
    const answer = await app.post('/auth/register', {
      email: 'no',
      password: 1,
      role: 'admin',
      isAdmin: true,
    });
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map((error: { field: string }) => error.field).toSorted()).toEqual([
      'email',
      'firstName',
      'isAdmin',
      'lastName',
      'password',
      'role',
    ]);
  });

  it.each(['Anil\r\nBcc: all@example.in', 'Anil\nKumar', 'Anil\u2028Kumar', '\u0007'])(
    'takes no name over several lines: %j',
    async (firstName) => {
      const answer = await app.post('/auth/register', registration({ firstName }));
      expect([answer.status, answer.body.errors.map(({ field }: { field: string }) => field)]).toEqual([
        400,
        ['firstName'],
      ]);
    },
  );

  it('answers 409 for an email in any case, naming the field', async () => {
    const first = registration();
    await app.post('/auth/register', first);
    const sameMail = await app.post('/auth/register', registration({ email: first.email.toUpperCase() }));
    expect([sameMail.status, sameMail.body.errors[0].field]).toEqual([409, 'email']);
  });

  it('makes one account of twenty at once', async () => {
    const body = registration();
    const answers = await Promise.all(Array.from({ length: 20 }, () => app.post('/auth/register', body)));
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1);
    expect(answers.filter((answer) => answer.status === 409)).toHaveLength(19);
  });
});

describe('email verification', () => {
  it('activates the account once, with the link of the mail', async () => {
    const body = registration();
    const { accessToken } = expectData(await app.post('/auth/register', body), 201);
    const [mail] = await app.mailsTo(body.email);
    const token = tokenIn(mail?.text);
    expect(mail?.subject).toBe('Please confirm your email address');
    expect((await app.post('/auth/verify-email', { token })).status).toBe(200);
    const me = expectData(await app.get('/auth/me', { accessToken }), 200);
    expect(me.user).toMatchObject({ status: 'active', emailVerified: true });
    expect((await app.post('/auth/verify-email', { token })).status).toBe(400);
  });

  it('ends after 24 hours, and a new link can be asked for', async () => {
    const member = await buildMember(app, 'artist', { status: 'pending', emailVerifiedAt: null });
    await app.post('/auth/resend-verification', {}, member);
    const token = tokenIn((await app.mailsTo(member.email))[0]?.text);
    app.clock.moveTo(new Date(app.clock.now().getTime() + 24 * 3_600_000 + 1));
    expect((await app.post('/auth/verify-email', { token })).status).toBe(400);
    await app.post('/auth/resend-verification', {}, member);
    const renewed = tokenIn((await app.mailsTo(member.email))[0]?.text);
    expect((await app.post('/auth/verify-email', { token: renewed })).status).toBe(200);
  });

  it('cannot reset a password', async () => {
    const body = registration();
    await app.post('/auth/register', body);
    const token = tokenIn((await app.mailsTo(body.email))[0]?.text);
    expect((await app.post('/auth/reset-password', { token, password: 'Tabla-34!' })).status).toBe(400);
  });
});

describe('login', () => {
  it('tells a wrong password and an unknown address apart by nothing', async () => {
    const member = await buildMember(app, 'organizer');
    const wrong = await app.post('/auth/login', { email: member.email, password: 'Wrong-1!' });
    const unknown = await app.post('/auth/login', { email: 'nobody@example.in', password: 'Wrong-1!' });
    expect(wrong.status).toBe(401);
    expect({ ...unknown.body, requestId: '' }).toEqual({ ...wrong.body, requestId: '' });
  });

  it.each([
    ['suspended', 'ACCOUNT_SUSPENDED'],
    ['banned', 'ACCOUNT_BANNED'],
  ] as const)(
    'refuses a %s account at login and on the next request of a live token',
    async (status, code) => {
      const member = await buildMember(app, 'artist');
      await app.adapters.db.updateTable('users').set({ status }).where('id', '=', member.id).execute();
      const login = await app.post('/auth/login', { email: member.email, password: PASSWORD });
      const live = await app.get('/auth/me', member);
      expect([login.status, login.body.reason, live.status, live.body.reason]).toEqual([
        403,
        code,
        403,
        code,
      ]);
      // No socket either, and the trail does not say that somebody came in.
      await expect(app.app.identity.identify(member.accessToken, app.clock.now())).rejects.toMatchObject({
        code,
      });
      const trail = await app.adapters.db
        .selectFrom('auditLog')
        .select(['action', 'after'])
        .where('recordId', '=', member.id)
        .execute();
      expect(trail).toEqual([{ action: 'account.login_failed', after: { status } }]);
    },
  );
});

describe('passwords', () => {
  it('reset answers the same for any address, ends all sessions and tells the owner', async () => {
    const member = await buildMember(app, 'venue');
    const known = await app.post('/auth/forgot-password', { email: member.email });
    const unknown = await app.post('/auth/forgot-password', { email: 'nobody@example.in' });
    expect(unknown.body).toEqual(known.body);
    const token = tokenIn((await app.mailsTo(member.email))[0]?.text);
    expect((await app.post('/auth/reset-password', { token, password: 'weak' })).status).toBe(400);
    expect((await app.post('/auth/reset-password', { token, password: 'Tabla-34!' })).status).toBe(200);
    expect((await app.get('/auth/me', member)).status).toBe(401);
    expect((await app.post('/auth/login', { email: member.email, password: 'Tabla-34!' })).status).toBe(200);
    expect((await app.mailsTo(member.email))[0]?.subject).toBe('Your password was changed');
    expect((await app.post('/auth/reset-password', { token, password: 'Tabla-35!' })).status).toBe(400);
  });

  it('change needs the current one and ends the other sessions', async () => {
    const member = await buildMember(app, 'artist');
    const other = expectData(await app.post('/auth/login', { email: member.email, password: PASSWORD }), 200);
    const wrong = await app.post(
      '/auth/change-password',
      { currentPassword: 'x', newPassword: 'Tabla-34!' },
      member,
    );
    expect(wrong.status).toBe(401);
    expect(
      (
        await app.post(
          '/auth/change-password',
          { currentPassword: PASSWORD, newPassword: 'Tabla-34!' },
          member,
        )
      ).status,
    ).toBe(200);
    expect((await app.get('/auth/me', member)).status).toBe(200);
    expect((await app.get('/auth/me', other)).status).toBe(401);
  });
});

describe('access tokens', () => {
  it('expire after 15 minutes and say so', async () => {
    const member = await buildMember(app, 'artist');
    const session = expectData(
      await app.post('/auth/login', { email: member.email, password: PASSWORD }),
      200,
    );
    app.clock.moveTo(new Date(app.clock.now().getTime() + 15 * 60_000 + 1_000));
    const answer = await app.get('/auth/me', session);
    expect([answer.status, answer.body.expired]).toEqual([401, true]);
  });

  it.each(['', 'Bearer', 'Bearer x.y.z', 'Basic abc'])('refuses %j', async (Authorization) => {
    expect((await app.request('GET', '/auth/me', { headers: { Authorization } })).status).toBe(401);
  });
});

describe('terms', () => {
  it('are asked for before the first thing that needs an active account', async () => {
    const member = await buildMember(app, 'artist', { acceptedTermsVersion: null });
    const version = '2026-11-29';
    expect(expectData(await app.get('/auth/me', member), 200).user.acceptedTermsVersion).toBeNull();
    expect((await app.post('/auth/accept-terms', { version: '1' }, member)).status).toBe(400);
    expect((await app.post('/auth/accept-terms', { version }, member)).status).toBe(200);
    expect(expectData(await app.get('/auth/me', member), 200).user.acceptedTermsVersion).toBe(version);
  });
});

it('what has run out is removed a month later, and nothing before', async () => {
  const member = await buildMember(app, 'organizer');
  const { db } = app.adapters;
  const now = app.clock.now();
  const owned = { userId: member.id, expiresAt: now };
  await db
    .insertInto('emailVerifications')
    .values({ ...owned, tokenHash: 'old-email' })
    .execute();
  await db
    .insertInto('passwordResets')
    .values({ ...owned, tokenHash: 'old-reset' })
    .execute();
  await db
    .insertInto('idempotencyKeys')
    .values({ actorId: member.id, key: 'old-key', requestHash: '', createdAt: now })
    .execute();
  const session = { userId: member.id, createdAt: now, lastUsedAt: now, expiresAt: now };
  const { id } = await db.insertInto('sessions').values(session).returning('id').executeTakeFirstOrThrow();
  const left = async (): Promise<number[]> => {
    const of = (table: 'emailVerifications' | 'passwordResets' | 'sessions') =>
      db.selectFrom(table).select('userId').where('userId', '=', member.id);
    const keys = db.selectFrom('idempotencyKeys').select('key').where('actorId', '=', member.id);
    const sessions = of('sessions').where('id', '=', id);
    const found = [of('emailVerifications'), of('passwordResets'), sessions, keys];
    return Promise.all(found.map(async (query) => (await query.execute()).length));
  };
  await app.advance('P30D');
  expect(await left()).toEqual([1, 1, 1, 1]);
  await app.advance('PT1M');
  expect(await left()).toEqual([0, 0, 0, 0]);
});

it('logout ends the session and takes the cookie', async () => {
  const answer = await app.post('/auth/register', registration());
  const cookie = cookieOf(answer.headers);
  const out = await app.post('/auth/logout', {}, undefined, { Cookie: cookie });
  expect(out.headers.getSetCookie()[0]).toContain('refresh_token=;');
  expect(out.headers.getSetCookie()[1]).toContain('has_session=;');
  expect((await app.post('/auth/refresh-token', {}, undefined, { Cookie: cookie })).status).toBe(401);
  expect((await app.get('/auth/me', answer.data)).status).toBe(401);
});

it('the doors for strangers are counted apart from the pages that they look at', () => {
  const doors = app.app.routes.filter(({ ownCount }) => ownCount).map(({ path }) => path);
  expect(doors.toSorted()).toEqual([
    '/auth/forgot-password',
    '/auth/login',
    '/auth/logout',
    '/auth/refresh-token',
    '/auth/register',
    '/auth/reset-password',
    '/auth/verify-email',
  ]);
});
