import { Anchor, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDispatch } from 'react-redux';
import { Link } from 'react-router';
import { problemOf } from '../../../data/api-problem.ts';
import type { ArgumentOf } from '../../../data/endpoint-request.ts';
import { demandRaised } from '../../../data/session.ts';
import { FormProblem } from '../../../ui/FormProblem.tsx';
import { toastSuccess } from '../../../ui/toast.tsx';
import { useAcceptTermsMutation } from './accounts.api.ts';

// Said here as a type-checked literal: importing the value would load every schema of the contract at the start.
const VERSION: ArgumentOf<'POST /auth/accept-terms'>['body']['version'] = '2026-11-29';

/** The dialog that asks for the terms; `TermsDemand` opens it. */
export function AcceptTermsModal() {
  const dispatch = useDispatch();
  const [accept, { isLoading, error }] = useAcceptTermsMutation();
  const close = () => dispatch(demandRaised(null));

  async function agree() {
    const result = await accept({ body: { version: VERSION } });
    if (result.error) return;
    close();
    toastSuccess('Terms accepted', 'You can go on with what you were doing.');
  }

  return (
    <Modal opened onClose={close} title="Before you go on">
      <Stack>
        <Text>
          Booking, signing and paying on Backline rest on our{' '}
          <Anchor component={Link} to="/terms" target="_blank">
            terms
          </Anchor>{' '}
          and our{' '}
          <Anchor component={Link} to="/privacy" target="_blank">
            privacy notice
          </Anchor>
          . Please accept the current version (29 November 2026).
        </Text>
        <FormProblem problem={error && problemOf(error)} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            Not now
          </Button>
          <Button onClick={agree} loading={isLoading} data-autofocus>
            I accept the terms
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
