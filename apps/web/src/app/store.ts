import { configureStore } from '@reduxjs/toolkit';
import { setupListeners } from '@reduxjs/toolkit/query';
import { api, bindStore } from '../data/api.ts';
import { sessionReducer } from '../data/session.ts';

/** The app's store with the data layer in it: its requests carry the session's token, and what is shown is fetched again after `online`. */
export function createStore() {
  const store = configureStore({
    reducer: { [api.reducerPath]: api.reducer, session: sessionReducer },
    middleware: (defaults) => defaults().concat(api.middleware),
  });
  bindStore(store);
  setupListeners(store.dispatch);
  return store;
}

export const store = createStore();
