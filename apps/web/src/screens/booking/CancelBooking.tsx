import type { BookingDetail } from '@backline/api-contract/bookings';
import { type CancellationPreview, cancelBookingBodySchema } from '@backline/api-contract/cancellations';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useCancellationPreviewQuery } from '../../features/agreements/cancellations/index.ts';
import { useCancelBookingMutation } from '../../features/bookings/bookings/index.ts';
import { useFormProblem } from '../../lib/form-problem.ts';
import { validateBySchema } from '../../lib/schema-validation.ts';
import { DateText } from '../../ui/DateText.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { FormProblem } from '../../ui/FormProblem.tsx';
import { type KeyValue, KeyValues } from '../../ui/KeyValues.tsx';
import { Money } from '../../ui/Money.tsx';
import { ListSkeleton } from '../../ui/Skeletons.tsx';
import { AreaField } from '../../ui/TextFields.tsx';
import { toastSuccess } from '../../ui/toast.tsx';
import { confirmLabel } from './cancellation-words.ts';

const REASON = cancelBookingBodySchema.pick({ reason: true });

function previewFacts(preview: CancellationPreview): KeyValue[] {
  const { totalPaid, organizerRefund, artistReceives, platformRetains, tier, trustPoints, nextTier } =
    preview;
  return [
    { label: 'Paid so far', value: <Money amount={totalPaid} trim /> },
    { label: 'Back to the buyer', value: <Money amount={organizerRefund} trim /> },
    { label: 'To the artist', value: <Money amount={artistReceives} trim /> },
    ...(platformRetains > 0
      ? [{ label: 'Kept by Backline', value: <Money amount={platformRetains} trim /> }]
      : []),
    // The platform, that has no score, moves nobody's.
    ...(tier === null
      ? []
      : [
          {
            label: 'Your trust score',
            value: trustPoints === 0 ? 'Does not change' : `${trustPoints} points`,
          },
        ]),
    ...(nextTier ? [{ label: 'The next tier begins on', value: <DateText date={nextTier.from} /> }] : []),
  ];
}

interface FormProps {
  booking: BookingDetail;
  preview: CancellationPreview;
  /** Asks the server again what would happen. */
  lookAgain: () => void;
  close: () => void;
}

function CancelForm({ booking, preview, lookAgain, close }: FormProps) {
  const [cancel, { isLoading }] = useCancelBookingMutation();
  const form = useForm({
    mode: 'controlled',
    initialValues: { reason: '' },
    validate: validateBySchema(REASON, (values) => values),
  });
  const { problem, fail, clear, formRef, goToFirstError } = useFormProblem(form);

  async function submit({ reason }: { reason: string }) {
    clear();
    const result = await cancel({ id: booking.id, body: { reason, previewHash: preview.previewHash } });
    if (!result.error) {
      toastSuccess('Booking cancelled');
      return close();
    }
    fail(result.error);
    lookAgain();
  }

  return (
    <form ref={formRef} onSubmit={form.onSubmit(submit, goToFirstError)} noValidate>
      <Stack>
        <Text>
          {preview.tier === null
            ? 'Backline cancels: everything goes back, and nobody loses trust.'
            : `${preview.daysBefore} days before the event, under the policy "${preview.policy.name}":`}
        </Text>
        <KeyValues items={previewFacts(preview)} />
        <Text c="dimmed" size="sm">
          The contract becomes void, open payments fall away, and a payment that is still on its way is sent
          back in full. This cannot be taken back.
        </Text>
        <FormProblem problem={problem} />
        <AreaField
          label="Why do you cancel?"
          description={preview.tier === null ? 'Both sides read this.' : 'The other side reads this.'}
          minRows={2}
          limit={1000}
          required
          {...form.getInputProps('reason')}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={close} disabled={isLoading}>
            Keep the booking
          </Button>
          <Button type="submit" color="red.9" loading={isLoading}>
            {confirmLabel(preview)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** The way out of a booking, at the end of its page: shows what it would do before it is done. */
export function CancelBooking({ booking }: { booking: BookingDetail }) {
  const [opened, setOpened] = useState(false);
  const preview = useCancellationPreviewQuery(
    { id: booking.id },
    { skip: !opened, refetchOnMountOrArgChange: true },
  );
  if (!booking.abilities.cancel) return null;
  const close = () => setOpened(false);
  return (
    <div>
      <Button variant="default" onClick={() => setOpened(true)}>
        Cancel booking
      </Button>
      <Modal opened={opened} onClose={close} title="Cancel this booking?">
        {preview.currentData ? (
          <CancelForm
            booking={booking}
            preview={preview.currentData}
            lookAgain={preview.refetch}
            close={close}
          />
        ) : preview.error ? (
          <ErrorState error={preview.error} retry={preview.refetch} />
        ) : (
          <ListSkeleton />
        )}
      </Modal>
    </div>
  );
}
