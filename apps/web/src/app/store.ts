import { configureStore } from '@reduxjs/toolkit';
import { setupListeners } from '@reduxjs/toolkit/query';
import { api, bindStore } from '../data/api.ts';
import { sessionReducer } from '../data/session.ts';

export const store = configureStore({
  reducer: { [api.reducerPath]: api.reducer, session: sessionReducer },
  middleware: (defaults) => defaults().concat(api.middleware),
});
bindStore(store);
setupListeners(store.dispatch);
