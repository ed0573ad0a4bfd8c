import type { Me } from '@backline/api-contract/accounts';
import { Button } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { Link } from 'react-router';
import { EmptyState } from '../../../../ui/EmptyState.tsx';
import { Card } from '../../../../ui/Section.tsx';

/** True where the server would refuse even a draft: better said before the long form than after it. */
export function mustWaitForApproval({ user, profile }: Me): boolean {
  return !user.emailVerified || profile?.verificationStatus !== 'approved';
}

export function NotApprovedYet({ me: { user, profile } }: { me: Me }) {
  const waiting = profile?.verificationStatus === 'under_review';
  return (
    <Card>
      <EmptyState
        icon={<IconShieldCheck size={26} />}
        title={user.emailVerified ? 'First your profile is verified' : 'First verify your email address'}
        action={
          user.emailVerified && (
            <Button component={Link} to="/profile">
              {waiting ? 'See your profile' : 'Complete your profile'}
            </Button>
          )
        }
      >
        {!user.emailVerified
          ? 'Open the link that we sent you; the note above sends it again.'
          : waiting
            ? 'A person of our team is checking it just now. You are told as soon as you can post.'
            : 'Artists trust gigs because every buyer is checked by a person. Send your profile in, and post as soon as it is approved.'}
      </EmptyState>
    </Card>
  );
}
