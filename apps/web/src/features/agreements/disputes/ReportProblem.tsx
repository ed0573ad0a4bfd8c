import type { BookingDetail } from '@backline/api-contract/bookings';
import { DISPUTE_REASONS, type DisputeReason, raiseDisputeBodySchema } from '@backline/api-contract/disputes';
import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useFormProblem } from '../../../lib/form-problem.ts';
import { validateBySchema } from '../../../lib/schema-validation.ts';
import { InstantText } from '../../../ui/DateText.tsx';
import { FormProblem } from '../../../ui/FormProblem.tsx';
import { AreaField } from '../../../ui/TextFields.tsx';
import { toastSuccess } from '../../../ui/toast.tsx';
import { useReportProblemMutation } from './disputes.api.ts';
import { REASON_LABELS } from './reason-labels.ts';

interface Values {
  reason: DisputeReason | null;
  description: string;
}

const OPTIONS = DISPUTE_REASONS.map((reason) => ({ value: reason, label: REASON_LABELS[reason] }));
const toBody = ({ reason, description }: Values) => ({
  reason: reason ?? undefined,
  description: description.trim(),
});

function ReportForm({ booking, close }: { booking: BookingDetail; close: () => void }) {
  const [report, { isLoading, isSuccess }] = useReportProblemMutation();
  const navigate = useNavigate();
  const form = useForm<Values>({
    mode: 'controlled',
    initialValues: { reason: null, description: '' },
    validate: validateBySchema(raiseDisputeBodySchema, toBody),
  });
  const { problem, fail, clear, formRef, goToFirstError } = useFormProblem(form);

  async function submit(values: Values) {
    clear();
    const result = await report({ id: booking.id, body: raiseDisputeBodySchema.parse(toBody(values)) });
    if (result.error) return fail(result.error);
    toastSuccess('Problem reported', 'Nothing is released until we have decided.');
    void navigate(`/disputes/${result.data.id}`);
  }

  return (
    <form ref={formRef} onSubmit={form.onSubmit(submit, goToFirstError)} noValidate>
      <Stack>
        <Text>
          Everything that is in escrow stays there until our team has heard both sides and decided. The other
          side reads what you write and can answer.
        </Text>
        <FormProblem problem={problem} />
        <Select
          label="What went wrong"
          placeholder="Choose a reason"
          data={OPTIONS}
          required
          {...form.getInputProps('reason')}
        />
        <AreaField
          label="What happened"
          description="What was agreed, what happened instead, and when."
          required
          minRows={4}
          limit={4000}
          {...form.getInputProps('description')}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={close} disabled={isLoading}>
            Not now
          </Button>
          <Button type="submit" color="red.9" loading={isLoading || isSuccess}>
            Report the problem
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** The way to object, until money is released: it stands beside the confirmation. */
export function ReportProblem({ booking }: { booking: BookingDetail }) {
  const [opened, setOpened] = useState(false);
  if (!booking.abilities.reportProblem) return null;
  const close = () => setOpened(false);
  return (
    <Stack gap="xs" align="flex-start">
      <Text size="sm" c="dimmed">
        Was something wrong? You can report it until <InstantText at={booking.completion.objectionEndsAt} />.
      </Text>
      <Button variant="default" onClick={() => setOpened(true)}>
        Report a problem
      </Button>
      <Modal opened={opened} onClose={close} title="Report a problem">
        <ReportForm booking={booking} close={close} />
      </Modal>
    </Stack>
  );
}
