import type { OpportunityDetail } from '@backline/api-contract/opportunities';
import { Text, Title } from '@mantine/core';
import { StandingBadge } from '../../features/foundation/trust/index.ts';
import { useGenreNames } from '../../features/marketplace/opportunities/index.ts';
import { KeyValues } from '../../ui/KeyValues.tsx';
import { Section } from '../../ui/Section.tsx';
import classes from './detail.module.css';

/** Where it is and who hires. A venue that posts for itself is both. */
export function PeopleSection({ gig: { venue, buyer } }: { gig: OpportunityDetail }) {
  const nameOf = useGenreNames();
  return (
    <Section title="Venue and buyer">
      <div className={classes.people}>
        <div>
          <Title order={3}>{venue.venueName}</Title>
          <Text c="dimmed">
            {[venue.address, venue.city, [venue.state, venue.pincode].filter(Boolean).join(' ')]
              .filter(Boolean)
              .join(', ')}
          </Text>
          <KeyValues
            items={[
              { label: 'Standing room', value: venue.standingCapacity?.toLocaleString('en-IN') },
              { label: 'Seats', value: venue.seatedCapacity?.toLocaleString('en-IN') },
              { label: 'Sound system', value: venue.soundSystem },
              { label: 'Lighting', value: venue.lightingSystem },
              { label: 'DJ equipment', value: venue.djEquipment },
              { label: 'Usual genres', value: venue.preferredGenres.map(nameOf).join(', ') || null },
            ]}
          />
        </div>
        <div>
          <Title order={3}>{buyer.name}</Title>
          <Text c="dimmed" mb="xs">
            {buyer.type === 'venue' ? 'The venue hires for itself' : 'Organizer, who hires and pays'}
          </Text>
          <StandingBadge standing={buyer.standing} detailed />
        </div>
      </div>
    </Section>
  );
}
