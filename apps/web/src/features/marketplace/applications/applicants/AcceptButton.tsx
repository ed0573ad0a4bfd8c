import type { Applicant } from '@backline/api-contract/applications';
import type { OpportunityDetail } from '@backline/api-contract/opportunities';
import { formatMoney, type Paise, paise, splitByPercent } from '@backline/kernel';
import type { ButtonProps } from '@mantine/core';
import { List, Text, Title } from '@mantine/core';
import { useNavigate } from 'react-router';
import { formatEvent } from '../../../../lib/dates.ts';
import { count } from '../../../../lib/words.ts';
import { ConfirmButton } from '../../../../ui/ConfirmButton.tsx';
import { toastSuccess } from '../../../../ui/toast.tsx';
import { CurrentPolicy, useShownPolicy } from '../../../agreements/cancellations/index.ts';
import { useRespondMutation } from '../applications.api.ts';

// Deposit and balance, in basis points. See docs/rules/money.md#schedule.
const SCHEDULE = [3000, 7000] as const;

interface AcceptButtonProps extends ButtonProps {
  applicant: Applicant;
  gig: OpportunityDetail;
  /** How many other applications are still open. */
  others: number;
}

/** Exactly what an acceptance sets in motion. */
function Consequences({ applicant, gig, others }: Omit<AcceptButtonProps, keyof ButtonProps>) {
  const { artist, proposedFee, currency } = applicant;
  const [deposit, balance] = splitByPercent(paise(proposedFee), SCHEDULE);
  const words = (amount: Paise | undefined) => formatMoney(amount ?? paise(0), currency, { trim: true });
  return (
    <>
      <Text mb="sm">
        You book <b>{artist.artistName}</b> for <b>{words(paise(proposedFee))}</b>:{' '}
        {formatEvent({ ...gig, timezone: gig.venue.timezone })}.
      </Text>
      <List spacing={6} size="sm">
        <List.Item>The booking and its contract are created at once.</List.Item>
        <List.Item>
          {artist.artistName} signs first, then you, both within 72 hours and six hours before the show at the
          latest.
        </List.Item>
        <List.Item>
          After both signatures you pay {words(deposit)} (30%) within 48 hours and {words(balance)} (70%)
          until 24 hours before the show; the whole at once where the show begins within 72 hours. It stays in
          escrow until the show is done.
        </List.Item>
        <List.Item>
          {others > 0
            ? `${count(others, 'other open application')} ${others === 1 ? 'is' : 'are'} declined, and everyone is told.`
            : 'No other application is open.'}
        </List.Item>
      </List>
      <Title order={3} mt="md" mb="xs">
        If it is cancelled
      </Title>
      <CurrentPolicy />
    </>
  );
}

/** Accepts an applicant and goes on to the booking. */
export function AcceptButton({ applicant, gig, others, ...button }: AcceptButtonProps) {
  const [respond] = useRespondMutation();
  const shown = useShownPolicy();
  const navigate = useNavigate();
  if (!applicant.abilities.accept) return null;

  async function accept() {
    const policy = shown && { name: shown.name, version: shown.version };
    const accepted = await respond({ id: applicant.id, body: { action: 'accept', policy } }).unwrap();
    toastSuccess('Booked', `${applicant.artist.artistName} is told, and the contract is being written.`);
    navigate(accepted.bookingId ? `/bookings/${accepted.bookingId}` : '/bookings');
  }
  return (
    <ConfirmButton
      variant="filled"
      {...button}
      title={`Book ${applicant.artist.artistName}?`}
      body={<Consequences applicant={applicant} gig={gig} others={others} />}
      confirmLabel="Accept and book"
      waiting={!shown}
      onConfirm={accept}
    >
      Accept
    </ConfirmButton>
  );
}
