import type { User } from '@backline/api-contract/accounts';
import { useSelector } from 'react-redux';
import { type SessionState, selectStatus, selectUser } from './session.ts';

type WithSession = { session: SessionState };

export function useSessionStatus(): SessionState['status'] {
  return useSelector((state: WithSession) => selectStatus(state));
}

/** The logged-in member, or null. */
export function useUser(): User | null {
  return useSelector((state: WithSession) => selectUser(state));
}

/** The logged-in member of a page behind the login. */
export function useMember(): User {
  const user = useUser();
  if (!user) throw new Error('This page is only rendered for members.');
  return user;
}
