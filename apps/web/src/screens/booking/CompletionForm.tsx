import {
  type BookingDetail,
  confirmCompletionBodySchema,
  ratingBodySchema,
} from '@backline/api-contract/bookings';
import { Button, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import {
  useConfirmCompletionMutation,
  useRateBookingMutation,
} from '../../features/bookings/bookings/index.ts';
import { useFormProblem } from '../../lib/form-problem.ts';
import { validateBySchema } from '../../lib/schema-validation.ts';
import { FormActions } from '../../ui/FormActions.tsx';
import { FormProblem } from '../../ui/FormProblem.tsx';
import { toastSuccess } from '../../ui/toast.tsx';
import { RatingFields, type RatingValues } from './RatingFields.tsx';

const toRating = ({ rating, feedback }: RatingValues) => ({ rating, feedback: feedback.trim() || undefined });

/** A confirmation needs neither stars nor words. */
const toConfirmation = (values: RatingValues) => (values.rating > 0 ? toRating(values) : {});

/** A text without stars would be lost, so it asks for them. */
const starsForWords = ({ rating, feedback }: RatingValues) => ({
  rating:
    rating === 0 && feedback.trim() !== '' ? 'Choose stars as well, so that your words can be shown.' : null,
});

/** Confirms the show with a rating, or rates a completed one: whichever the server lets the viewer do. */
export function CompletionForm({ booking }: { booking: BookingDetail }) {
  const confirms = booking.abilities.confirmCompletion;
  const other = booking.viewerSide === 'artist' ? booking.buyer.name : booking.artist.name;
  const [confirm, confirming] = useConfirmCompletionMutation();
  const [rate, rating] = useRateBookingMutation();
  const form = useForm<RatingValues>({
    mode: 'controlled',
    initialValues: { rating: 0, feedback: '' },
    validate: confirms
      ? validateBySchema(confirmCompletionBodySchema, toConfirmation, starsForWords)
      : validateBySchema(ratingBodySchema, toRating),
  });
  const { problem, fail, clear, formRef, goToFirstError } = useFormProblem(form);

  async function submit(values: RatingValues) {
    clear();
    const result = confirms
      ? await confirm({ id: booking.id, body: toConfirmation(values) })
      : await rate({ id: booking.id, body: toRating(values) });
    if (result.error) return fail(result.error);
    toastSuccess(confirms ? 'Show confirmed' : 'Thank you for your rating');
  }

  return (
    <form ref={formRef} onSubmit={form.onSubmit(submit, goToFirstError)} noValidate>
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
