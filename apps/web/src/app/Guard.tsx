import { Button } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { Link, Navigate, Outlet, useLocation } from 'react-router';
import { type Access, mayEnter } from '../data/access.ts';
import { useSessionStatus, useUser } from '../data/use-session.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageSkeleton } from '../ui/Skeletons.tsx';

/**
 * Until the server has told who is here. Members' pages are never kept on the device, so without a connection there is
 * nothing to show.
 */
function NobodyYet() {
  const { online } = useNetwork();
  if (online) return <PageSkeleton />;
  return (
    <EmptyState title="Your pages are waiting for a connection" order={1}>
      Bookings, contracts and money are never kept on this device, so that nobody else who uses it can see
      them. This page opens by itself as soon as you are online.
    </EmptyState>
  );
}

/** Pages behind the login. A visitor is sent to log in and comes back to where they wanted to go. */
export function MembersOnly() {
  const status = useSessionStatus();
  const { pathname, search } = useLocation();
  if (status === 'unknown') return <NobodyYet />;
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
          Go to your dashboard
        </Button>
      }
    >
      Your account does not use this part of Backline.
    </EmptyState>
  );
}
