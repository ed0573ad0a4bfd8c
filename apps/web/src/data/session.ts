import type { Session, User } from '@backline/api-contract/accounts';
import { createSlice, type PayloadAction } from '@reduxjs/toolkit';

export interface SessionState {
  /**
   * `unknown` until the server has told who is here: neither a login page nor a member's page may be shown before. `lapsed` is a session
   * that ended while its member was at work: the page stays, with all that was typed, until the member is back.
   */
  status: 'unknown' | 'anonymous' | 'member' | 'lapsed';
  accessToken: string | null;
  user: User | null;
  /** Set by a 403 that asks for something first; the shell shows the matching dialog. */
  demand: 'verify_email' | 'accept_terms' | null;
}

const initialState: SessionState = { status: 'unknown', accessToken: null, user: null, demand: null };

const slice = createSlice({
  name: 'session',
  initialState,
  reducers: {
    sessionStarted: (state, { payload }: PayloadAction<Session>): SessionState => {
      // Somebody else: nothing of the page may stay, and the app is loaded anew.
      if (state.user && state.user.id !== payload.user.id) return initialState;
      return { status: 'member', accessToken: payload.accessToken, user: payload.user, demand: null };
    },
    sessionEnded: (state): SessionState => {
      if (!state.user) return { ...initialState, status: 'anonymous' };
      return { ...state, status: 'lapsed', accessToken: null, demand: null };
    },
    userChanged: (state, { payload }: PayloadAction<User>) => {
      if (state.status === 'member') state.user = payload;
    },
    demandRaised: (state, { payload }: PayloadAction<SessionState['demand']>) => {
      state.demand = payload;
    },
  },
  selectors: {
    selectStatus: (state) => state.status,
    selectUser: (state) => state.user,
    selectDemand: (state) => state.demand,
  },
});

export const { sessionStarted, sessionEnded, userChanged, demandRaised } = slice.actions;
export const { selectStatus, selectUser, selectDemand } = slice.selectors;
export const sessionReducer = slice.reducer;
