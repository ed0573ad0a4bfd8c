import { Anchor, Button, Stack, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useSessionStatus, useUser } from '../../../data/use-session.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { FormProblem } from '../../../ui/FormProblem.tsx';
import { Card } from '../../../ui/Section.tsx';
import { TextSkeleton } from '../../../ui/Skeletons.tsx';
import { useMeQuery, useResendVerificationMutation, useVerifyEmailMutation } from './accounts.api.ts';
import { FormHeading } from './FormHeading.tsx';
import { ACCOUNT_AFTER_LOGIN, BROKEN_LINK, linkProblem } from './mail-link.ts';

/** Spends the token once: React renders twice in development, and a token is good for a single use. */
function useVerification(token: string | null) {
  const [verify, state] = useVerifyEmailMutation();
  const sent = useRef<string | null>(null);
  useEffect(() => {
    if (!token || sent.current === token) return;
    sent.current = token;
    void verify({ body: { token } });
  }, [token, verify]);
  return state;
}

function Verified() {
  const isMember = useSessionStatus() === 'member';
  // Fetches the member again, so that the banner of the unverified address goes away.
  useMeQuery(undefined, { skip: !isMember });
  return (
    <EmptyState
      icon={<IconCircleCheck size={30} />}
      title="Your address is verified"
      action={
        <Button component={Link} to={isMember ? '/dashboard' : '/login'}>
          {isMember ? 'Go to your dashboard' : 'Log in'}
        </Button>
      }
    >
      Next: complete your profile and submit it for verification. If somebody else opened this account with
      your address, it is yours now:{' '}
      <Anchor component={Link} to={isMember ? '/account' : ACCOUNT_AFTER_LOGIN}>
        check its name, number and role
      </Anchor>
      .
    </EmptyState>
  );
}

function NotVerified({ error }: { error: unknown }) {
  const isMember = useSessionStatus() === 'member';
  const [resend, { isLoading, isSuccess, error: resendError }] = useResendVerificationMutation();
  return (
    <Stack>
      <FormProblem problem={linkProblem(resendError ?? error)} />
      {isSuccess && <Text role="status">A new link is on its way to your inbox.</Text>}
      {isMember ? (
        <Button onClick={() => resend()} loading={isLoading} disabled={isSuccess}>
          Send me a new link
        </Button>
      ) : (
        <Button component={Link} to="/login?next=%2Fdashboard">
          Log in to ask for a new link
        </Button>
      )}
    </Stack>
  );
}

export function VerifyEmailPage() {
  const token = useSearchParams()[0].get('token');
  const user = useUser();
  const verification = useVerification(token);
  // A mail is often opened twice: the second time its link is spent, and all is well.
  const isSuccess = verification.isSuccess || (verification.isError && user?.emailVerified);
  const failure = token ? verification.error : BROKEN_LINK;
  return (
    <Stack gap="lg">
      <FormHeading title="Email verification" />
      <Card>
        {isSuccess && <Verified />}
        {!isSuccess && failure && <NotVerified error={failure} />}
        {!isSuccess && !failure && <TextSkeleton lines={3} />}
      </Card>
    </Stack>
  );
}
