import type { Session, User } from '@backline/api-contract/accounts';
import { describe, expect, it } from 'vitest';
import { demandRaised, sessionEnded, sessionReducer, sessionStarted, userChanged } from './session.ts';

const user = { id: 'u1', emailVerified: false } as User;
const session: Session = { user, accessToken: 'token' };
const unknown = sessionReducer(undefined, { type: 'begin' });
const member = sessionReducer(unknown, sessionStarted(session));

describe('the session', () => {
  it('is unknown at first: nobody is shown a login page before the cookie was tried', () => {
    expect(unknown.status).toBe('unknown');
  });

  it('begins with user and token', () => {
    expect(member).toMatchObject({ status: 'member', accessToken: 'token', user });
  });

  it('knows after its end whose it was, and nothing that opens a door', () => {
    const demanded = sessionReducer(member, demandRaised('accept_terms'));
    expect(sessionReducer(demanded, sessionEnded())).toEqual({
      status: 'lapsed',
      accessToken: null,
      user,
      demand: null,
    });
  });

  it('of nobody ends as nobody', () => {
    expect(sessionReducer(unknown, sessionEnded()).status).toBe('anonymous');
  });

  it('goes on with the same member, and with nobody else', () => {
    const lapsed = sessionReducer(member, sessionEnded());
    expect(sessionReducer(lapsed, sessionStarted({ user, accessToken: 'next' }))).toMatchObject({
      status: 'member',
      accessToken: 'next',
    });
    const other = { user: { ...user, id: 'u2' }, accessToken: 'other' };
    for (const state of [lapsed, member])
      expect(sessionReducer(state, sessionStarted(other))).toEqual(unknown);
  });

  it('follows what the server says about the user', () => {
    const verified = sessionReducer(member, userChanged({ ...user, emailVerified: true }));
    expect(verified.user?.emailVerified).toBe(true);
  });

  it('takes no late news about a user whose session has ended', () => {
    const ended = sessionReducer(member, sessionEnded());
    expect(sessionReducer(ended, userChanged({ ...user, emailVerified: true })).user).toEqual(user);
  });
});
