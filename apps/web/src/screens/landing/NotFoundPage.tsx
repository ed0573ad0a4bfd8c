import { Button } from '@mantine/core';
import { IconMicrophoneOff } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useSessionStatus } from '../../data/use-session.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';

export function NotFoundPage() {
  const isMember = useSessionStatus() === 'member';
  return (
    <EmptyState
      icon={<IconMicrophoneOff size={28} />}
      title="Nothing plays here"
      order={1}
      action={
        <Button component={Link} to={isMember ? '/dashboard' : '/'}>
          {isMember ? 'Go to your dashboard' : 'To the start page'}
        </Button>
      }
    >
      The address may be mistyped, or the page has moved. Links from our mails always lead somewhere: try
      opening it from there again.
    </EmptyState>
  );
}
