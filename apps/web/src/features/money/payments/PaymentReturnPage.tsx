import { Anchor, Group } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { type ApiProblem, problemOf } from '../../../data/api-problem.ts';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Card } from '../../../ui/Section.tsx';
import { PaymentOutcome } from './PaymentOutcome.tsx';
import { outcomeOf, type Returned, readReturn } from './payment-outcome.ts';
import { usePaymentQuery, useVerifyPaymentMutation } from './payments.api.ts';

const POLL_MS = 3000;

/** Sends the checkout's proof once a visit. The server takes the same proof any number of times, so a reload is harmless. */
function useVerification(id: string, returned: Returned) {
  const [verify, state] = useVerifyPaymentMutation();
  const sent = useRef(false);
  function send() {
    if (returned.kind === 'proof') void verify({ id, body: returned.proof });
  }
  useEffect(() => {
    if (sent.current) return;
    sent.current = true;
    send();
  });
  const problem: ApiProblem | null = state.error ? problemOf(state.error) : null;
  return { settled: state.isSuccess || state.isError, problem, payment: state.data, again: send };
}

/** Where the gateway's checkout leads back to: says what became of the payment, and how to go on. */
export function PaymentReturnPage() {
  const { id = '' } = useParams();
  const [query] = useSearchParams();
  const returned = readReturn(query);
  const verification = useVerification(id, returned);
  const { data, error, refetch } = usePaymentQuery(
    { id },
    {
      pollingInterval: verification.payment?.status === 'processing' ? POLL_MS : 0,
    },
  );
  const payment = verification.payment?.status === 'completed' ? verification.payment : data;
  const outcome = outcomeOf(returned, payment, verification);
  if (error && !payment)
    return (
      <ErrorState
        order={1}
        error={error}
        retry={refetch}
        back={{ to: '/payments', label: 'To your payments' }}
      />
    );
  return (
    <>
      <PageHeader title="Payment" documentTitle="Your payment" />
      <Card>
        <PaymentOutcome
          outcome={outcome}
          payment={payment}
          problem={verification.problem}
          checkAgain={returned.kind === 'proof' ? verification.again : refetch}
        />
      </Card>
      <Group mt="md" justify="center">
        <Anchor component={Link} to="/payments" size="sm">
          All payments
        </Anchor>
      </Group>
    </>
  );
}
