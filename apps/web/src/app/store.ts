import { configureStore } from '@reduxjs/toolkit';
import { setupListeners } from '@reduxjs/toolkit/query';
import { api, bindStore } from './api.ts';
import { sessionReducer } from './session.ts';

export const store = configureStore({
  reducer: { [api.reducerPath]: api.reducer, session: sessionReducer },
  middleware: (defaults) => defaults().concat(api.middleware),
});
bindStore(store);
setupListeners(store.dispatch);
