import {
  type BookingDetail,
  confirmCompletionBodySchema,
  ratingBodySchema,
} from '@backline/api-contract/bookings';
import { lessShare, paise } from '@backline/kernel';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import {
  useConfirmCompletionMutation,
  useRateBookingMutation,
} from '../../features/bookings/bookings/index.ts';
import { useFormProblem } from '../../lib/form-problem.ts';
import { validateBySchema } from '../../lib/schema-validation.ts';
import { FormActions } from '../../ui/FormActions.tsx';
import { FormProblem } from '../../ui/FormProblem.tsx';
import { Money } from '../../ui/Money.tsx';
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

interface ConfirmDialogProps {
  booking: BookingDetail;
  opened: boolean;
  close: () => void;
  confirm: () => void;
}

/** Of what is held, what reaches the artist: the commission was fixed when the booking was made. */
const netOf = ({ money, commissionBasisPoints }: BookingDetail) =>
  lessShare(paise(money.inEscrow), commissionBasisPoints ?? 0);

/** Names the money before a word releases it: to the artist what it gets, to the buyer what is held. */
function ConfirmDialog({ booking, opened, close, confirm }: ConfirmDialogProps) {
  const { artist, buyer, viewerSide, completion, money } = booking;
  const isArtist = viewerSide === 'artist';
  const otherConfirmed = isArtist ? completion.buyerConfirmedAt : completion.artistConfirmedAt;
  const other = isArtist ? buyer.name : artist.name;
  return (
    <Modal opened={opened} onClose={close} title="Did the show take place as agreed?">
      <Stack>
        <Text>
          {isArtist ? (
            <>
              You get <Money amount={netOf(booking)} trim fw={600} />: what is held in escrow for this show,
              less commission.{' '}
            </>
          ) : (
            <>
              <Money amount={money.inEscrow} trim fw={600} /> is held in escrow for this show.{' '}
            </>
          )}
          {otherConfirmed
            ? `${other} has confirmed already: with your word it is released to ${isArtist ? 'you' : artist.name} at once.`
            : `${other} then has 72 hours to confirm too or to report a problem; after that it is released to ${isArtist ? 'you' : artist.name}.`}{' '}
          This cannot be taken back.
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            Not now
          </Button>
          <Button onClick={confirm} data-autofocus>
            Yes, it took place
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

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

  const [isAsking, setAsking] = useState(false);

  async function send(values: RatingValues) {
    clear();
    setAsking(false);
    const result = confirms
      ? await confirm({ id: booking.id, body: toConfirmation(values) })
      : await rate({ id: booking.id, body: toRating(values) });
    if (result.error) return fail(result.error);
    toastSuccess(confirms ? 'Show confirmed' : 'Thank you for your rating');
  }
  const submit = (values: RatingValues) => (confirms ? setAsking(true) : send(values));

  return (
    <form ref={formRef} onSubmit={form.onSubmit(submit, goToFirstError)} noValidate>
      <ConfirmDialog
        booking={booking}
        opened={isAsking}
        close={() => setAsking(false)}
        confirm={() => send(form.getValues())}
      />
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
