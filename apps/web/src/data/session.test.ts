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

  it('keeps nothing when it ends', () => {
    const demanded = sessionReducer(member, demandRaised('accept_terms'));
    expect(sessionReducer(demanded, sessionEnded())).toEqual({
      status: 'anonymous',
      accessToken: null,
      user: null,
      demand: null,
    });
  });

  it('follows what the server says about the user', () => {
    const verified = sessionReducer(member, userChanged({ ...user, emailVerified: true }));
    expect(verified.user?.emailVerified).toBe(true);
  });

  it('takes no late news about a user who has logged out', () => {
    const ended = sessionReducer(member, sessionEnded());
    expect(sessionReducer(ended, userChanged(user)).user).toBeNull();
  });
});
