import type { OpportunityDetail } from '@backline/api-contract/opportunities';
import { Text, Title } from '@mantine/core';
import { StandingBadge } from '../../features/foundation/trust/index.ts';
import { Section } from '../../ui/Section.tsx';
import classes from './detail.module.css';

/** Where it is and who hires. A venue that posts for itself is both. */
export function PeopleSection({ gig: { venue, buyer } }: { gig: OpportunityDetail }) {
  return (
    <Section title="Venue and buyer">
      <div className={classes.people}>
        <div>
          <Title order={3}>{venue.venueName}</Title>
          <Text c="dimmed">{[venue.city, venue.state].filter(Boolean).join(', ')}</Text>
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
