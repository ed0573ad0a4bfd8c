import { Button } from '@mantine/core';
import { Link, Navigate, Outlet, useLocation } from 'react-router';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageSkeleton } from '../ui/Skeletons.tsx';
import { type Access, mayEnter } from './access.ts';
import { useSessionStatus, useUser } from './use-session.ts';

/** Pages behind the login. A visitor is sent to log in and comes back to where they wanted to go. */
export function MembersOnly() {
  const status = useSessionStatus();
  const { pathname, search } = useLocation();
  if (status === 'unknown') return <PageSkeleton />;
  if (status === 'anonymous')
    return <Navigate to={`/login?next=${encodeURIComponent(pathname + search)}`} replace />;
  return <Outlet />;
}

/** Pages of some roles only. */
export function RoleGuard({ access }: { access: Access }) {
  const user = useUser();
  if (user && mayEnter(user.role, access)) return <Outlet />;
  return (
    <EmptyState
      title="This page is for other members"
      order={1}
      action={
        <Button component={Link} to="/dashboard">
          To your dashboard
        </Button>
      }
    >
      Your account does not use this part of Backline.
    </EmptyState>
  );
}
