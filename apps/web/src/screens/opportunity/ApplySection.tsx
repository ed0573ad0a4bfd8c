import type { OpportunityDetail } from '@backline/api-contract/opportunities';
import { Button, Group, Stack, Text } from '@mantine/core';
import { IconCalendarCheck, IconCalendarX } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useMember } from '../../data/use-session.ts';
import { useMeQuery } from '../../features/identity/accounts/index.ts';
import { ApplyForm, OwnApplication } from '../../features/marketplace/applications/index.ts';
import { useArtist } from '../../features/marketplace/opportunities/index.ts';
import { useNow } from '../../lib/use-now.ts';
import { Section } from '../../ui/Section.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import classes from './detail.module.css';
import { remedies } from './remedies.ts';

/** What stands against an application, in the server's words, with the link that leads on. */
function Ineligibility({ gig }: { gig: OpportunityDetail }) {
  const member = useMember();
  const { data: me } = useMeQuery();
  const ways = remedies(gig, me?.user ?? member, me?.profile ?? null, useNow());
  return (
    <div className={classes.way}>
      <Text>{gig.abilities.applyIneligibility ?? 'This gig takes no application from you just now.'}</Text>
      <Group gap="xs">
        {ways.map(({ to, label }, index) => (
          <Button key={to} component={Link} to={to} variant={index === 0 ? 'filled' : 'default'}>
            {label}
          </Button>
        ))}
      </Group>
    </div>
  );
}

function Availability({ gig: { availability } }: { gig: OpportunityDetail }) {
  if (!availability) return null;
  return availability.free ? (
    <StatusBadge tone="success" icon={<IconCalendarCheck size={14} aria-hidden />}>
      You are free that night
    </StatusBadge>
  ) : (
    <StatusBadge tone="warning" icon={<IconCalendarX size={14} aria-hidden />}>
      {availability.reason ?? 'You are not free that night'}
    </StatusBadge>
  );
}

function titleOf({ abilities, status }: OpportunityDetail): string {
  if (abilities.apply) return 'Apply';
  return status === 'active' ? 'You cannot apply yet' : 'No more applications';
}

/** The artist's side of a gig: apply, see why not, or follow what was sent. */
export function ApplySection({ gig }: { gig: OpportunityDetail }) {
  const artist = useArtist();
  if (gig.ownApplication) return <OwnApplication id={gig.ownApplication.id} />;
  return (
    <Section title={titleOf(gig)}>
      <Stack gap="md" align="stretch">
        <div>
          <Availability gig={gig} />
        </div>
        {gig.abilities.apply ? (
          // Waits for the profile, because the usual fee is what the form begins with.
          artist && <ApplyForm gig={gig} artist={artist} />
        ) : (
          <Ineligibility gig={gig} />
        )}
      </Stack>
    </Section>
  );
}
