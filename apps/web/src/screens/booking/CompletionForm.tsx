import type { BookingDetail } from '@backline/api-contract/bookings';
import { Button, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import {
  useConfirmCompletionMutation,
  useRateBookingMutation,
} from '../../features/bookings/bookings/index.ts';
import { useFormProblem } from '../../lib/form-problem.ts';
import { FormActions } from '../../ui/FormActions.tsx';
import { FormProblem } from '../../ui/FormProblem.tsx';
import { toastSuccess } from '../../ui/toast.tsx';
import { RatingFields, type RatingValues } from './RatingFields.tsx';

/** A text without stars would be lost, so it asks for them; a confirmation alone needs neither. */
function checkRating(rating: number, { feedback }: RatingValues, required: boolean): string | null {
  if (rating > 0) return null;
  if (required) return 'Choose one to five stars.';
  return feedback.trim() === '' ? null : 'Choose stars as well, so that your words can be shown.';
}

const toBody = ({ rating, feedback }: RatingValues) => ({ rating, feedback: feedback.trim() || undefined });

/** Confirms the show with a rating, or rates a completed one: whichever the server lets the viewer do. */
export function CompletionForm({ booking }: { booking: BookingDetail }) {
  const confirms = booking.abilities.confirmCompletion;
  const other = booking.viewerSide === 'artist' ? booking.buyer.name : booking.artist.name;
  const [confirm, confirming] = useConfirmCompletionMutation();
  const [rate, rating] = useRateBookingMutation();
  const form = useForm<RatingValues>({
    mode: 'controlled',
    initialValues: { rating: 0, feedback: '' },
    validate: { rating: (value, values) => checkRating(value, values, !confirms) },
  });
  const { problem, fail, clear } = useFormProblem(form);

  async function submit(values: RatingValues) {
    clear();
    const { rating: stars, ...rest } = toBody(values);
    const result = confirms
      ? await confirm({ id: booking.id, body: stars > 0 ? { rating: stars, ...rest } : {} })
      : await rate({ id: booking.id, body: { rating: stars, ...rest } });
    if (result.error) return fail(result.error);
    toastSuccess(confirms ? 'Show confirmed' : 'Thank you for your rating');
  }

  return (
    <form onSubmit={form.onSubmit(submit)} noValidate>
      <Stack>
        {confirms && (
          <Text>
            By confirming you say that the show took place as agreed. When both sides have confirmed, the fee
            leaves escrow and goes to the artist; this cannot be taken back.
          </Text>
        )}
        <FormProblem problem={problem} />
        <RatingFields form={form} name={other} />
        <FormActions>
          <Button type="submit" px="sm" loading={confirming.isLoading || rating.isLoading}>
            {confirms ? 'Confirm that the show took place' : 'Send rating'}
          </Button>
        </FormActions>
      </Stack>
    </form>
  );
}
