// @vitest-environment jsdom
import type { User } from '@backline/api-contract/accounts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { memberBack } from '../data/member-back.ts';
import { sessionEnded, sessionStarted } from '../data/session.ts';
import { followSession } from '../data/session-effects.ts';
import { createStore } from './store.ts';

const sessionOf = (id: string) => sessionStarted({ user: { id } as User, accessToken: `of ${id}` });
/** Until all that was promised has been told. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

let store: ReturnType<typeof createStore>;
const line = { opened: vi.fn(), closed: vi.fn() };
const leave = vi.fn();

beforeEach(() => {
  vi.clearAllMocks();
  store = createStore();
  followSession(
    store,
    async () => {
      line.opened();
      return line.closed;
    },
    leave,
  );
  store.dispatch(sessionOf('meera'));
});

describe('a session that ends while somebody works', () => {
  it('holds what is asked for until its member is back, who goes on with the page as it is', async () => {
    expect(memberBack(store)).toBeNull();
    store.dispatch(sessionEnded());
    const back = vi.fn();
    void memberBack(store)?.then(back);
    await settled();
    expect(back).not.toHaveBeenCalled();
    store.dispatch(sessionOf('meera'));
    await settled();
    expect(back).toHaveBeenCalledOnce();
    expect(leave).not.toHaveBeenCalled();
    expect([line.opened.mock.calls.length, line.closed.mock.calls.length]).toEqual([2, 1]);
  });

  it('gives nothing of its page to another account', async () => {
    store.dispatch(sessionEnded());
    const back = vi.fn();
    void memberBack(store)?.then(back);
    store.dispatch(sessionOf('kabir'));
    await settled();
    expect(back).not.toHaveBeenCalled();
    expect(store.getState().session).toMatchObject({ status: 'unknown', user: null, accessToken: null });
    expect(leave).toHaveBeenCalledOnce();
  });
});
