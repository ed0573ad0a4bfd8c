import { Anchor, Group, Stack, Text } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { formatMinutes } from '../../../../lib/durations.ts';
import { EventTime } from '../../../../ui/DateText.tsx';
import { ErrorState } from '../../../../ui/ErrorState.tsx';
import { KeyValues } from '../../../../ui/KeyValues.tsx';
import { PageHeader } from '../../../../ui/PageHeader.tsx';
import { Section } from '../../../../ui/Section.tsx';
import { PageSkeleton } from '../../../../ui/Skeletons.tsx';
import { StatusBadge, Tag } from '../../../../ui/StatusBadge.tsx';
import { BOOKING_BADGE } from '../../../bookings/bookings/index.ts';
import { useHouseNightQuery } from '../opportunities.api.ts';
import { SLOT_LABELS } from '../opportunity-badge.ts';
import { useGenreNames } from '../use-genre-names.ts';

const BACK = { to: '/house?show=nights', label: 'In your house' };

/** A night that an organizer has booked in the venue's house: who plays when, and what it needs. Money is between the two sides. */
export function HouseNightPage() {
  const { id = '' } = useParams();
  const { currentData: night, error, refetch } = useHouseNightQuery({ id });
  const nameOf = useGenreNames();
  if (error && !night) return <ErrorState order={1} error={error} retry={refetch} back={BACK} />;
  if (!night) return <PageSkeleton />;
  return (
    <>
      <PageHeader
        back={BACK}
        title={night.title}
        badge={
          <StatusBadge tone={BOOKING_BADGE[night.status].tone}>
            {BOOKING_BADGE[night.status].label}
          </StatusBadge>
        }
        description={
          <>
            {night.artistName} · <EventTime slot={night} />
          </>
        }
      />
      <Stack gap="lg">
        <Section title="The night">
          <KeyValues
            stacked
            items={[
              { label: 'Artist', value: night.artistName },
              {
                label: 'Genres',
                value: (
                  <Group gap={6}>
                    {night.artistGenres.map((slug) => (
                      <Tag key={slug}>{nameOf(slug)}</Tag>
                    ))}
                  </Group>
                ),
              },
              { label: 'Organizer, who hires and pays', value: night.organizerName },
              { label: 'Slot', value: SLOT_LABELS[night.slotType] },
              { label: 'Set', value: formatMinutes(night.performanceDuration) },
              { label: 'Stage', value: night.stage },
              { label: 'Expected audience', value: night.expectedAudience?.toLocaleString('en-IN') },
              { label: 'Booking', value: night.bookingNumber },
            ]}
          />
          {night.opportunityId && (
            <Text mt="md">
              <Anchor component={Link} to={`/opportunities/${night.opportunityId}`}>
                See the gig that it came from
              </Anchor>
            </Text>
          )}
        </Section>
        <Section title="What it needs" description="As the organizer and the artist say it.">
          <KeyValues
            stacked
            items={[
              { label: 'The organizer asks for', value: night.gigRequirements ?? 'Nothing special' },
              { label: 'The artist asks for', value: night.artistRequests ?? 'Nothing special' },
            ]}
          />
        </Section>
      </Stack>
    </>
  );
}
