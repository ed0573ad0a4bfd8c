import type { BookingDetail } from '@backline/api-contract/bookings';
import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { SLOT_LABELS } from '../../features/marketplace/opportunities/index.ts';
import { count } from '../../lib/words.ts';
import { KeyValues } from '../../ui/KeyValues.tsx';
import { Section } from '../../ui/Section.tsx';

function included({ travelIncluded, accommodationIncluded }: BookingDetail): string {
  if (travelIncluded && accommodationIncluded) return 'Travel and accommodation';
  if (travelIncluded) return 'Travel';
  return accommodationIncluded ? 'Accommodation' : 'Fee only';
}

/** The terms as they were agreed. */
export function EventFacts({ booking }: { booking: BookingDetail }) {
  const { artist, buyer, contractId } = booking;
  return (
    <Section
      title="The show"
      actions={
        contractId && (
          <Anchor component={Link} to={`/contracts/${contractId}`} fw={600}>
            Contract
          </Anchor>
        )
      }
    >
      <KeyValues
        items={[
          { label: 'Artist', value: artist.name },
          { label: 'Booked by', value: buyer.name },
          {
            label: 'Set',
            value: `${SLOT_LABELS[booking.slotType]}, ${count(booking.performanceDuration, 'minute')}`,
          },
          { label: 'Included', value: included(booking) },
        ]}
      />
    </Section>
  );
}
