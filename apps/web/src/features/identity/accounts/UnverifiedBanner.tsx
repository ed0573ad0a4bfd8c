import { Anchor, Box, Button, Group, Text } from '@mantine/core';
import { IconMailExclamation } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useDevState } from '../../../data/dev-state.ts';
import { useUser } from '../../../data/use-session.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { toastProblem, toastSuccess } from '../../../ui/toast.tsx';
import { useResendVerificationMutation } from './accounts.api.ts';

/** Says what an unverified address holds back, and helps to verify it. */
export function UnverifiedBanner() {
  const user = useUser();
  const dev = useDevState();
  const [resend, { isLoading, isSuccess }] = useResendVerificationMutation();
  if (!user || user.emailVerified) return null;

  async function sendAgain() {
    const result = await resend();
    if (result.error) toastProblem(result.error);
    else toastSuccess('Mail sent', 'Check your inbox; the link is valid for 24 hours.');
  }

  return (
    <Box mb="lg">
      <Notice tone="warning" icon={<IconMailExclamation size={20} />} title="Verify your email address">
        <Text size="sm">
          We sent a link to <b>{user.email}</b>. Until you open it you can look around and fill in your
          profile, but not apply, post, sign or pay.
        </Text>
        <Group gap="md" mt="xs">
          <Button size="xs" variant="default" onClick={sendAgain} loading={isLoading} disabled={isSuccess}>
            {isSuccess ? 'Sent' : 'Send the mail again'}
          </Button>
          {dev && (
            <Anchor component={Link} to={`/dev/mail?to=${encodeURIComponent(user.email)}`} size="sm">
              Open the local mailbox
            </Anchor>
          )}
        </Group>
      </Notice>
    </Box>
  );
}
