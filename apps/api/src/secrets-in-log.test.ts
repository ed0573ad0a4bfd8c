import { expect, it } from 'vitest';
import { startTestApp } from './testing/test-app.ts';

const app = await startTestApp();
const SECRET = 'Hemlig-42!';

it.each([
  ['malformed JSON', `{"email":"a@example.in","password":"${SECRET}"`],
  ['JSON that is no object', `"${SECRET}"`],
  ['a wrong login', JSON.stringify({ email: 'a@example.in', password: SECRET })],
  ['an unknown field', JSON.stringify({ email: 'a@example.in', password: SECRET, [SECRET]: 1 })],
  [
    'a weak new password',
    JSON.stringify({
      email: 'b@example.in',
      password: SECRET.toLowerCase(),
      firstName: 'A',
      lastName: 'B',
      role: 'artist',
    }),
  ],
])('%s leaves no trace of the password in the log', async (_name, body) => {
  for (const path of ['/auth/login', '/auth/register']) {
    const answer = await app.request('POST', path, { body });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  }
  const log = app.logLines.join('');
  expect(log).toContain('/auth/login');
  expect(log).not.toContain(SECRET);
  expect(log).not.toContain(SECRET.toLowerCase());
});

it('answers what a malformed body is, and no more', async () => {
  const answer = await app.request('POST', '/auth/login', { body: `{"password":"${SECRET}"` });
  expect([answer.status, answer.body.reason]).toEqual([400, 'MALFORMED_JSON']);
  expect(JSON.stringify(answer.body)).not.toContain(SECRET);
});
