import { describe, expect, it } from 'vitest';
import { buildMember, PASSWORD } from '../../../testing/members.ts';
import { startTestApp } from '../../../testing/test-app.ts';

const app = await startTestApp();

const cookieOf = (headers: Headers): string => headers.getSetCookie()[0]?.split(';')[0] ?? '';
const refresh = (cookie: string, headers: Record<string, string> = {}) =>
  app.post('/auth/refresh-token', {}, undefined, { Cookie: cookie, ...headers });
const wait = (seconds: number): void =>
  app.clock.moveTo(new Date(app.clock.now().getTime() + seconds * 1_000));

async function logIn(): Promise<string> {
  const member = await buildMember(app, 'artist');
  return cookieOf((await app.post('/auth/login', { email: member.email, password: PASSWORD })).headers);
}

describe('refresh token rotation', () => {
  it('gives a new token at every use', async () => {
    const first = await logIn();
    const answer = await refresh(first);
    expect(answer.status).toBe(200);
    const second = cookieOf(answer.headers);
    expect(second).not.toBe(first);
    expect((await app.get('/auth/me', answer.data)).status).toBe(200);
    expect((await refresh(second)).status).toBe(200);
  });

  it('keeps everybody logged in when 50 tabs refresh with one token at once, with one successor', async () => {
    const first = await logIn();
    const answers = await Promise.all(Array.from({ length: 50 }, () => refresh(first)));
    expect(answers.map((answer) => answer.status)).toEqual(Array(50).fill(200));
    const successors = new Set(answers.map((answer) => cookieOf(answer.headers)));
    expect(successors.size).toBe(1);
    const { rows } = await app.adapters.pool.query(
      'select count(*) as n from refresh_tokens where session_id = (select session_id from refresh_tokens order by created_at desc limit 1) and rotated_at is null',
    );
    expect(rows[0].n).toBe(1);
    for (const answer of answers) expect((await app.get('/auth/me', answer.data)).status).toBe(200);
  });

  it('answers the previous token for ten seconds', async () => {
    const first = await logIn();
    await refresh(first);
    wait(10);
    expect((await refresh(first)).status).toBe(200);
  });

  it('ends the whole family when a token comes again after the grace, and audits it', async () => {
    const first = await logIn();
    const second = cookieOf((await refresh(first)).headers);
    wait(11);
    expect((await refresh(first)).status).toBe(401);
    expect((await refresh(second)).status).toBe(401);
    const entries = await app.adapters.db
      .selectFrom('auditLog')
      .select('action')
      .where('action', '=', 'session.ended_by_token_reuse')
      .execute();
    expect(entries).toHaveLength(1);
  });

  it('ends the family for a token older than the previous one even within the grace', async () => {
    const first = await logIn();
    const second = cookieOf((await refresh(first)).headers);
    const third = cookieOf((await refresh(second)).headers);
    expect((await refresh(first)).status).toBe(401);
    expect((await refresh(third)).status).toBe(401);
  });

  it('lasts 30 days from its last use', async () => {
    const first = await logIn();
    wait(29 * 86_400);
    const second = cookieOf((await refresh(first)).headers);
    wait(30 * 86_400 + 1);
    expect((await refresh(second)).status).toBe(401);
  });

  it.each([
    ['Origin', 'https://evil.example'],
    ['Sec-Fetch-Site', 'cross-site'],
  ])('refuses a request with %s %s', async (name, value) => {
    expect((await refresh(await logIn(), { [name]: value })).status).toBe(403);
  });

  it('accepts the configured web origin', async () => {
    expect((await refresh(await logIn(), { Origin: 'http://backline.test' })).status).toBe(200);
  });

  it.each(['', 'refresh_token=', 'refresh_token=made-up', 'other=1'])(
    'refuses the cookie %j',
    async (cookie) => {
      expect((await refresh(cookie)).status).toBe(401);
    },
  );
});
