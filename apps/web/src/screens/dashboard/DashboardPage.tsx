import type { Role } from '@backline/api-contract/permissions';
import { Button, Stack } from '@mantine/core';
import { Link } from 'react-router';
import { useMember } from '../../data/use-session.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ArtistDashboard } from './ArtistDashboard.tsx';
import { BuyerDashboard } from './BuyerDashboard.tsx';
import { StaffDashboard } from './StaffDashboard.tsx';

function dashboardOf(role: Role) {
  if (role === 'artist') return <ArtistDashboard />;
  return role === 'admin' || role === 'curator' ? <StaffDashboard role={role} /> : <BuyerDashboard />;
}

const ACTIONS: Partial<Record<Role, { to: string; label: string }>> = {
  artist: { to: '/gigs', label: 'Find gigs' },
  organizer: { to: '/opportunities/new', label: 'Post a gig' },
  venue: { to: '/opportunities/new', label: 'Post a gig' },
};

export function DashboardPage() {
  const { firstName, role } = useMember();
  const action = ACTIONS[role];
  return (
    <>
      <PageHeader
        title={`Hello, ${firstName}`}
        documentTitle="Dashboard"
        actions={
          action && (
            <Button component={Link} to={action.to}>
              {action.label}
            </Button>
          )
        }
      />
      <Stack gap="lg">{dashboardOf(role)}</Stack>
    </>
  );
}
