import type { VerificationCase } from '@backline/api-contract/profiles';
import { Button, Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTimeout } from '@mantine/hooks';
import { useState } from 'react';
import { useFormProblem } from '../../../lib/form-problem.ts';
import { FormProblem } from '../../../ui/FormProblem.tsx';
import { Section } from '../../../ui/Section.tsx';
import { AreaField } from '../../../ui/TextFields.tsx';
import { toastSuccess } from '../../../ui/toast.tsx';
import { useDecideVerificationMutation } from './admin.api.ts';

type Decision = 'approve' | 'reject';

/** The next case opens by itself, its buttons where those of the last one were: a double click must not decide both. */
const LOOK_FIRST_MS = 800;

interface DecisionFormProps {
  review: VerificationCase;
  onDecided: () => void;
}

/** Approves or sends back. A rejection without words would leave the member guessing, so it asks for them. */
export function DecisionForm({ review, onDecided }: DecisionFormProps) {
  const [decide, { isLoading, originalArgs }] = useDecideVerificationMutation();
  const form = useForm({ mode: 'controlled', initialValues: { notes: '' } });
  const { problem, fail, clear, formRef, goToFirstError } = useFormProblem(form);
  const [seen, setSeen] = useState(false);
  useTimeout(() => setSeen(true), LOOK_FIRST_MS, { autoInvoke: true });
  const working = isLoading ? originalArgs?.body.decision : undefined;

  async function send(decision: Decision) {
    clear();
    const notes = form.getValues().notes.trim();
    if (decision === 'reject' && notes === '') {
      form.setFieldError('notes', 'Say what has to change.');
      return goToFirstError();
    }
    const body = notes === '' ? { decision } : { decision, notes };
    const result = await decide({ type: review.type, profileId: review.profileId, body });
    if (result.error) return fail(result.error);
    const name = review.name ?? review.ownerName;
    toastSuccess(
      decision === 'approve' ? `${name} is verified` : `${name} was sent back`,
      'They have been told.',
    );
    onDecided();
  }

  return (
    <Section title="Decision">
      <form ref={formRef} noValidate>
        <Stack>
          <FormProblem problem={problem} />
          <AreaField
            label="Notes"
            description="The member reads them. Needed to send a profile back: say what has to change."
            minRows={3}
            limit={2000}
            {...form.getInputProps('notes')}
          />
          <Group grow>
            <Button
              variant="default"
              onClick={() => send('reject')}
              loading={working === 'reject'}
              disabled={isLoading || !seen}
            >
              Send back
            </Button>
            <Button
              onClick={() => send('approve')}
              loading={working === 'approve'}
              disabled={isLoading || !seen}
            >
              Approve
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}
