import type { ThunkDispatch, UnknownAction } from '@reduxjs/toolkit';
import type { SessionState } from './session.ts';

/** What the data layer needs of the store; the store itself is built by the app, which knows this layer. */
export interface DataStore {
  getState: () => { session: SessionState };
  dispatch: ThunkDispatch<unknown, unknown, UnknownAction>;
  subscribe: (listener: () => void) => () => void;
}
