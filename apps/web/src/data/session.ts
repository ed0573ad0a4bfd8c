import type { Session, User } from '@backline/api-contract/accounts';
import { createSlice, type PayloadAction } from '@reduxjs/toolkit';

export interface SessionState {
  /** `unknown` until the first refresh has answered: neither a login page nor a member's page may be shown before. */
  status: 'unknown' | 'anonymous' | 'member';
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
    sessionStarted: (_state, { payload }: PayloadAction<Session>): SessionState => ({
      status: 'member',
      accessToken: payload.accessToken,
      user: payload.user,
      demand: null,
    }),
    sessionEnded: (): SessionState => ({ ...initialState, status: 'anonymous' }),
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
