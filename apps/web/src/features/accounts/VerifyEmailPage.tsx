import { Button, Stack, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useSessionStatus } from '../../app/use-session.ts';
import { problemOf } from '../../lib/api-problem.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FormProblem } from '../../ui/FormProblem.tsx';
import { Card } from '../../ui/Section.tsx';
import { TextSkeleton } from '../../ui/Skeletons.tsx';
import { useMeQuery, useResendVerificationMutation, useVerifyEmailMutation } from './accounts.api.ts';
import { FormHeading } from './FormHeading.tsx';

/** Spends the token once: React renders twice in development, and a token is good for a single use. */
function useVerification(token: string | null) {
  const [verify, state] = useVerifyEmailMutation();
  const sent = useRef<string | null>(null);
  useEffect(() => {
    if (!token || sent.current === token) return;
    sent.current = token;
    void verify({ token });
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
      Next: complete your profile and send it in for verification.
    </EmptyState>
  );
}

function NotVerified({ error }: { error: unknown }) {
  const isMember = useSessionStatus() === 'member';
  const [resend, { isLoading, isSuccess, error: resendError }] = useResendVerificationMutation();
  return (
    <Stack>
      <FormProblem problem={problemOf(resendError ?? error)} />
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

const MISSING = {
  status: 400,
  code: 'TOKEN_INVALID',
  message: 'This link is not complete. Please open it from the mail again.',
  errors: [],
};

export function VerifyEmailPage() {
  const token = useSearchParams()[0].get('token');
  const { isSuccess, error } = useVerification(token);
  const failure = token ? error : MISSING;
  return (
    <Stack gap="lg">
      <FormHeading title="Email verification" />
      <Card>
        {isSuccess && <Verified />}
        {failure && <NotVerified error={failure} />}
        {!isSuccess && !failure && <TextSkeleton lines={3} />}
      </Card>
    </Stack>
  );
}
