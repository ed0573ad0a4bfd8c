import { describe, expect, it } from 'vitest';
import { buildScene, buildSignedBooking, expectData } from '../../../testing/bookings.ts';
import { buildArtist, buildMember } from '../../../testing/members.ts';
import { startTestApp } from '../../../testing/test-app.ts';

const app = await startTestApp();
const TYPED = { password: 'Sitar-12!', firstName: 'No', lastName: 'Body', acceptTerms: true };
let count = 0;
function address(): string {
  count += 1;
  return `owner-${count}@example.in`;
}

async function mailedToken(email: string): Promise<string> {
  const mail = (await app.mailsTo(email)).find(({ subject }) => subject === 'Choose a new password');
  return /token=([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
}
const logIn = async (email: string, password: string) =>
  expectData(await app.post('/auth/login', { email, password }), 200);

describe('an address that a stranger registered', () => {
  it('is its owner’s after a reset: confirmed, with name, phone and role said anew', async () => {
    const email = address();
    const strangers = { ...TYPED, email, role: 'venue', phone: '+91 98200 55555' };
    expectData(await app.post('/auth/register', strangers), 201);
    await app.post('/auth/forgot-password', { email });
    const token = await mailedToken(email);
    expectData(await app.post('/auth/reset-password', { token, password: 'Tabla-Drums-34!' }), 200);
    const owner = await logIn(email, 'Tabla-Drums-34!');
    expect(owner.user).toMatchObject({ status: 'active', emailVerified: true });
    const own = { firstName: 'Meera', lastName: 'Rao', phone: null, role: 'artist' };
    const { user } = expectData(await app.patch('/auth/me', own, owner), 200);
    expect(user).toMatchObject(own);
    const { profile } = expectData(await app.get('/profile', owner), 200);
    expect(profile).toMatchObject({ type: 'artist', verificationStatus: 'pending' });
    // The stranger's session ended with the reset.
    expect((await app.post('/auth/login', { email, password: TYPED.password })).status).toBe(401);
  });

  it('blocks no phone number: one that nobody has proved is free', async () => {
    const phone = '+91 98200 66666';
    expectData(await app.post('/auth/register', { ...TYPED, email: address(), role: 'artist', phone }), 201);
    const own = await app.post('/auth/register', { ...TYPED, email: address(), role: 'artist', phone });
    expect(own.status).toBe(201);
    await app.adapters.db
      .updateTable('users')
      .set({ phoneVerifiedAt: app.clock.now() })
      .where('id', '=', own.data.user.id)
      .execute();
    const third = await app.post('/auth/register', { ...TYPED, email: address(), role: 'artist', phone });
    expect([third.status, third.body.reason]).toEqual([409, 'PHONE_TAKEN']);
  });
});

describe('PATCH /auth/me', () => {
  it('keeps the role in which something was made', async () => {
    const artist = await buildArtist(app);
    const answer = await app.patch('/auth/me', { role: 'venue' }, artist);
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'role']);
  });

  it('keeps name and phone under which a contract is signed', async () => {
    const scene = await buildScene(app);
    expectData(await app.patch('/auth/me', { firstName: 'Anila' }, scene.artist), 200);
    expectData(await app.patch('/auth/me', { firstName: 'Anil' }, scene.artist), 200);
    await buildSignedBooking(app, scene);
    const answer = await app.patch(
      '/auth/me',
      { firstName: 'Anila', phone: '+91 98200 77777' },
      scene.artist,
    );
    expect(answer.body.errors.map(({ field }: { field: string }) => field)).toEqual(['firstName', 'phone']);
  });

  it('makes no admin of anybody', async () => {
    expect((await app.patch('/auth/me', { role: 'admin' }, await buildMember(app, 'artist'))).status).toBe(
      400,
    );
  });
});

describe('spaces around an address', () => {
  it('are nobody’s: at registration, login and reset', async () => {
    const email = address();
    const { user } = expectData(
      await app.post('/auth/register', { ...TYPED, email: `  ${email}\u00a0`, role: 'artist' }),
      201,
    );
    expect(user.email).toBe(email);
    await logIn(`${email} `, TYPED.password);
    expectData(await app.post('/auth/forgot-password', { email: ` ${email}` }), 200);
    expect(await mailedToken(email)).not.toBe('');
  });
});
