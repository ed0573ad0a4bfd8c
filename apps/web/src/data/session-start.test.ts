// @vitest-environment jsdom
import { configureStore } from '@reduxjs/toolkit';
import { afterEach, expect, it, vi } from 'vitest';
import { api, bindStore } from './api.ts';
import { sessionReducer } from './session.ts';
import { startSession } from './session-effects.ts';
import { mayHaveSession } from './session-hint.ts';

afterEach(() => vi.unstubAllGlobals());

async function start(status: number) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    return Response.json(
      { status: 'error', code: status, reason: 'UNAUTHENTICATED', message: '' },
      { status },
    );
  });
  const store = configureStore({
    reducer: { [api.reducerPath]: api.reducer, session: sessionReducer },
    middleware: (defaults) => defaults().concat(api.middleware),
  });
  bindStore(store);
  await startSession(store, () => undefined);
  return { asked, status: store.getState().session.status };
}

it('a stranger asks for no session; a member whose session the server refuses is a stranger from then on', async () => {
  expect(await start(401)).toEqual({ asked: [], status: 'anonymous' });
  // biome-ignore lint/suspicious/noDocumentCookie: what the server sets
  document.cookie = 'has_session=1; path=/';
  expect(await start(401)).toEqual({ asked: ['/api/v1/auth/refresh-token'], status: 'anonymous' });
  expect(mayHaveSession()).toBe(false);
  expect(await start(401)).toEqual({ asked: [], status: 'anonymous' });
});
