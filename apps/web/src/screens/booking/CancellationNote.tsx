import type { BookingDetail } from '@backline/api-contract/bookings';
import { Stack, Text } from '@mantine/core';
import { formatInstant } from '../../lib/dates.ts';
import { KeyValues } from '../../ui/KeyValues.tsx';
import { Money } from '../../ui/Money.tsx';
import { Section } from '../../ui/Section.tsx';
import { CANCELLED_BY, pointsText } from './cancellation-words.ts';

/** Who cancelled, why, and what each side gets. */
export function CancellationNote({ booking }: { booking: BookingDetail }) {
  const { cancelledBy, cancelledAt, cancellationReason, cancellation } = booking;
  if (booking.status !== 'cancelled' || !cancelledBy) return null;
  return (
    <Section title="Cancelled">
      <Stack gap="sm">
        <Text>
          Cancelled by {CANCELLED_BY[cancelledBy]}
          {cancelledAt && ` on ${formatInstant(cancelledAt)}`}: {cancellationReason}
        </Text>
        {cancellation && (
          <>
            <KeyValues
              items={[
                { label: 'Had been paid', value: <Money amount={cancellation.totalPaid} trim /> },
                { label: 'Back to the buyer', value: <Money amount={cancellation.organizerRefund} trim /> },
                { label: 'To the artist', value: <Money amount={cancellation.artistReceives} trim /> },
                ...(cancellation.platformRetains > 0
                  ? [
                      {
                        label: 'Kept by Backline',
                        value: <Money amount={cancellation.platformRetains} trim />,
                      },
                    ]
                  : []),
              ]}
            />
            {cancellation.tier !== null && (
              <Text c="dimmed" size="sm">
                {cancellation.daysBefore} days before the event, under the policy "{cancellation.policy.name}
                ". {pointsText(cancellation)}
              </Text>
            )}
          </>
        )}
      </Stack>
    </Section>
  );
}
