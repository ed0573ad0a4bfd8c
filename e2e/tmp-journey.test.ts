import { afterAll, it } from 'vitest';
import { serverProcess } from '../apps/api/src/testing/process.ts';
import { createClient } from '../apps/api/src/testing/http-client.ts';
import { expectData } from '../apps/api/src/testing/bookings.ts';
import { cloneDatabase } from '../apps/api/src/testing/test-database.ts';
import { DESKTOP, PHONE, launchBrowser, visit } from './browser.ts';
import { logIn, PASSWORD } from './journey/people.ts';
import { agree, payUp, play, lookBack } from './main-job.steps.ts';
import { readFileSync } from 'node:fs';
const browser = await launchBrowser();
afterAll(() => browser.close());
const screen = process.env.PHONE ? PHONE : DESKTOP;
it('x', async () => {
  const database = await cloneDatabase();
  const server = await serverProcess({ DATABASE_URL: database.url, LOG_LEVEL: 'warn', ADMIN_EMAIL: 'admin@example.in', ADMIN_PASSWORD: PASSWORD });
  await server.start();
  const c = createClient(server.baseUrl);
  const admin = expectData(await c.post('/auth/login', { email: 'admin@example.in', password: PASSWORD }), 200);
  const src = readFileSync('apps/api/src/main-job.story.test.ts', 'utf8');
  const P = new Function(`return ${/const PROFILES = (\{[\s\S]*?\n\}) as const/.exec(src)?.[1]}`)();
  for (const [role, firstName, email] of [['artist', 'Meera', 'meera@example.in'], ['organizer', 'Kabir', 'kabir@example.in'], ['venue', 'Tara', 'tara@example.in']] as const) {
    const r = expectData(await c.post('/auth/register', { email, password: PASSWORD, firstName, lastName: 'Rao', role, acceptTerms: true }), 201);
    let token = '';
    for (let i = 0; i < 100 && !token; i++) {
      const m = await (await fetch(`${server.baseUrl}/dev/mail/messages?to=${email}`)).json();
      token = /token=([\w-]+)/.exec(m.messages[0]?.text ?? '')?.[1] ?? '';
      await new Promise((f) => setTimeout(f, 100));
    }
    expectData(await c.post('/auth/verify-email', { token }), 200);
    expectData(await c.patch('/profile', P[role], r), 200);
    expectData(await c.post('/profile/submit', {}, r), 200);
    expectData(await c.post(`/admin/verify/${role}/${r.user.id}`, { decision: 'approve' }, admin), 200);
  }
  const [artist, buyer, adm] = await Promise.all([1, 2, 3].map(() => visit(browser, server.baseUrl, screen)));
  try {
    await logIn(artist!, 'meera@example.in', PASSWORD);
    await logIn(buyer!, 'kabir@example.in', PASSWORD);
    await logIn(adm!, 'admin@example.in', PASSWORD);
    await agree(artist!, buyer!);
    await payUp(artist!, buyer!);
    await play(artist!, buyer!, server);
    await lookBack(artist!, adm!);
  } catch (e) {
    for (const [n, v] of Object.entries({ artist, buyer, adm })) await v!.page.screenshot({ path: `/tmp/shots/t-${screen.name}-${n}.png`, fullPage: true });
    console.log(server.output().slice(-1500), artist!.complaints, buyer!.complaints);
    throw e;
  } finally { await server.remove(); await database.drop(); }
}, 400000);
