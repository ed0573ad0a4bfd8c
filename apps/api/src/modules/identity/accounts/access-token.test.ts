import { shift } from '@backline/kernel';
import { SignJWT } from 'jose';
import { beforeEach, describe, expect, it } from 'vitest';
import { type AccessTokens, createAccessTokens } from './access-token.ts';

const SECRET = 'a secret of thirty-two characters';
const NOW = new Date('2026-11-28T10:00:00Z');
const MEMBER = { userId: 'b5a4f1e0-0000-7000-8000-000000000001', sessionId: 's1', role: 'artist' } as const;

let tokens: AccessTokens;
beforeEach(() => {
  tokens = createAccessTokens(SECRET, '15m');
});

describe('an access token', () => {
  it('says the same every time it is read, for as long as it lives', async () => {
    const token = await tokens.issue(MEMBER, NOW);
    const claims = { ...MEMBER, expiresAt: shift(NOW, 'PT15M') };
    expect(await tokens.read(token, NOW)).toEqual(claims);
    expect(await tokens.read(token, shift(NOW, 'PT14M59S'))).toEqual(claims);
  });

  it('is refused once it has expired, also where it was read before', async () => {
    const token = await tokens.issue(MEMBER, NOW);
    await tokens.read(token, NOW);
    await expect(tokens.read(token, shift(NOW, 'PT15M'))).rejects.toMatchObject({ code: 'TOKEN_EXPIRED' });
  });

  it('is refused with anything changed, also where the good one was read before', async () => {
    const token = await tokens.issue(MEMBER, NOW);
    await tokens.read(token, NOW);
    const [head, body, signature] = token.split('.');
    const admin = Buffer.from(Buffer.from(`${body}`, 'base64url').toString().replace('artist', 'admin!'));
    const forged = [
      `${head}.${admin.toString('base64url')}.${signature}`,
      `${head}.${body}.${signature?.split('').toReversed().join('')}`,
      `${head}.${body}.`,
      `${token}x`,
    ];
    for (const each of forged)
      await expect(tokens.read(each, NOW)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('is refused where another secret, issuer or kind of token made it', async () => {
    const stranger = await createAccessTokens(SECRET.toUpperCase(), '15m').issue(MEMBER, NOW);
    const otherKind = await new SignJWT({ type: 'refresh', sid: 's1', role: 'artist' })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(MEMBER.userId)
      .setIssuer('somebody-else')
      .setExpirationTime('1h')
      .sign(new TextEncoder().encode(SECRET));
    for (const each of [stranger, otherKind])
      await expect(tokens.read(each, NOW)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('is verified again where too many others came between', async () => {
    const few = createAccessTokens(SECRET, '15m', 2);
    const sessions = ['s1', 's2', 's3', 's4'];
    const issued = await Promise.all(sessions.map((sessionId) => few.issue({ ...MEMBER, sessionId }, NOW)));
    for (const token of [...issued, ...issued]) {
      const { sessionId } = await few.read(token, NOW);
      expect(sessionId).toBe(sessions[issued.indexOf(token)]);
    }
  });
});
