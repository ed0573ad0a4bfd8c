import type { HouseGig, HouseNight } from '@backline/api-contract/house';
import { SegmentedControl, Stack } from '@mantine/core';
import { IconBuilding } from '@tabler/icons-react';
import { useListParams } from '../../../../lib/use-list-params.ts';
import { DatedRow } from '../../../../ui/DatedRow.tsx';
import { SlotTime } from '../../../../ui/DateText.tsx';
import { EmptyState } from '../../../../ui/EmptyState.tsx';
import { ErrorState } from '../../../../ui/ErrorState.tsx';
import { PageHeader } from '../../../../ui/PageHeader.tsx';
import { Pager } from '../../../../ui/Pager.tsx';
import { Card } from '../../../../ui/Section.tsx';
import { ListSkeleton } from '../../../../ui/Skeletons.tsx';
import { StatusBadge } from '../../../../ui/StatusBadge.tsx';
import { BOOKING_BADGE } from '../../../bookings/bookings/index.ts';
import { useHouseGigsQuery, useHouseNightsQuery } from '../opportunities.api.ts';
import { OPPORTUNITY_BADGE, SLOT_LABELS } from '../opportunity-badge.ts';

const SHOWN = ['gigs', 'nights', 'past'] as const;
type Shown = (typeof SHOWN)[number];
interface ListProps {
  page: number;
  onPage: (page: number) => void;
}

const EMPTY: Record<Shown, { title: string; words: string }> = {
  gigs: {
    title: 'Nothing is planned by others',
    words: 'When an organizer posts a gig in your house, it is listed here before any artist is booked.',
  },
  nights: {
    title: 'No night coming up',
    words:
      'As soon as an artist is booked for your house, by an organizer or by you, the night is listed here.',
  },
  past: { title: 'No night here', words: 'Nights that are over or were cancelled are kept here.' },
};

function Nothing({ shown }: { shown: Shown }) {
  return (
    <Card>
      <EmptyState icon={<IconBuilding size={26} />} title={EMPTY[shown].title}>
        {EMPTY[shown].words}
      </EmptyState>
    </Card>
  );
}

function GigRow({ gig }: { gig: HouseGig }) {
  const look = gig.objected
    ? ({ tone: 'danger', label: 'You objected' } as const)
    : gig.waits
      ? ({ tone: 'warning', label: 'Waits for your yes' } as const)
      : OPPORTUNITY_BADGE[gig.status];
  return (
    <DatedRow
      date={gig.eventDate}
      title={gig.title}
      to={`/opportunities/${gig.id}`}
      facts={
        <>
          {gig.organizerName} · <SlotTime slot={{ ...gig, timezone: gig.venue.timezone }} />
        </>
      }
      end={<StatusBadge tone={look.tone}>{look.label}</StatusBadge>}
      foot={`${SLOT_LABELS[gig.slotType]}, stage ${gig.stage}`}
    />
  );
}

function Gigs({ page, onPage }: ListProps) {
  const { data, error, refetch } = useHouseGigsQuery({ page, limit: 20 });
  if (error) return <ErrorState error={error} retry={refetch} />;
  if (!data) return <ListSkeleton />;
  if (data.opportunities.length === 0) return <Nothing shown="gigs" />;
  return (
    <>
      <Stack gap="md">
        {data.opportunities.map((gig) => (
          <GigRow key={gig.id} gig={gig} />
        ))}
      </Stack>
      <Pager pagination={data.pagination} onChange={onPage} />
    </>
  );
}

function NightRow({ night }: { night: HouseNight }) {
  return (
    <DatedRow
      date={night.eventDate}
      title={`${night.artistName}: ${night.title}`}
      to={night.own ? `/bookings/${night.id}` : `/house/bookings/${night.id}`}
      facts={
        <>
          {night.own ? 'Your own show' : night.organizerName} · <SlotTime slot={night} />
        </>
      }
      end={
        <StatusBadge tone={BOOKING_BADGE[night.status].tone}>{BOOKING_BADGE[night.status].label}</StatusBadge>
      }
      foot={`${SLOT_LABELS[night.slotType]}, stage ${night.stage} · ${night.bookingNumber}`}
    />
  );
}

function Nights({ page, onPage, upcoming }: ListProps & { upcoming: boolean }) {
  const { data, error, refetch } = useHouseNightsQuery({ page, limit: 20, upcoming });
  if (error) return <ErrorState error={error} retry={refetch} />;
  if (!data) return <ListSkeleton />;
  if (data.bookings.length === 0) return <Nothing shown={upcoming ? 'nights' : 'past'} />;
  return (
    <>
      <Stack gap="md">
        {data.bookings.map((night) => (
          <NightRow key={night.id} night={night} />
        ))}
      </Stack>
      <Pager pagination={data.pagination} onChange={onPage} />
    </>
  );
}

/** What organizers plan in the venue's house, and every night that is booked there. */
export function HousePage() {
  const list = useListParams();
  const shown = list.choice('show', SHOWN) ?? 'gigs';
  const pages = { page: list.page, onPage: list.setPage };
  return (
    <>
      <PageHeader
        title="In your house"
        description="What organizers plan at your venue, and every night that is booked there. Your own gigs are under Gigs."
      />
      <SegmentedControl
        mb="lg"
        aria-label="Which nights"
        value={shown}
        onChange={(value) => list.set({ show: value })}
        data={[
          { value: 'gigs', label: 'Planned' },
          { value: 'nights', label: 'Booked' },
          { value: 'past', label: 'Past' },
        ]}
      />
      {shown === 'gigs' ? <Gigs {...pages} /> : <Nights {...pages} upcoming={shown === 'nights'} />}
    </>
  );
}
