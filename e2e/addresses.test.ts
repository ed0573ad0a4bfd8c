import { describe, expect, it } from 'vitest';
import { startTestApp } from '../apps/api/src/testing/test-app.ts';

const product = await startTestApp();

/** As a browser asks for a page. */
const ask = (path: string, { method = 'GET', accept = 'text/html,*/*;q=0.8' } = {}) =>
  fetch(product.baseUrl + path, { method, headers: { Accept: accept } });

describe('an address', () => {
  it.each(['/', '/gigs', '/gigs/018f0000-0000-7000-8000-000000000001', '/opportunities/new', '/admin/jobs'])(
    '%s is a page',
    async (path) => {
      const answer = await ask(path);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      expect((await ask(path, { method: 'HEAD' })).status).toBe(200);
    },
  );

  it.each(['/gig', '/gigs/1/2', '/admin', '/wp-login', '/dashboard/x'])(
    '%s is none: the app says so under the status of it',
    async (path) => {
      const answer = await ask(path);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
      expect(await answer.text()).toContain('<div id="root">');
    },
  );

  it.each(['/favicon.png', '/assets/gone-1a2b3c.js', '/.env', '/index.php', '/photo.jpg', '/api/v1/nothing'])(
    '%s is no file, and no page comes in its place',
    async (path) => {
      const answer = await ask(path);
      expect(answer.status).toBe(404);
      expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    },
  );

  it('of no page is no page for who asks for something else', async () => {
    const answer = await ask('/nothing', { accept: 'application/json' });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      404,
      'application/json; charset=utf-8',
    ]);
  });
});
