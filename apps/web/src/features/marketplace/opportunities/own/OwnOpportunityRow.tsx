import type { OwnOpportunity } from '@backline/api-contract/opportunities';
import { Button, Text } from '@mantine/core';
import { Link } from 'react-router';
import { serverNow } from '../../../../data/server-clock.ts';
import { count } from '../../../../lib/words.ts';
import { DatedRow } from '../../../../ui/DatedRow.tsx';
import { SlotTime } from '../../../../ui/DateText.tsx';
import { MoneyRange } from '../../../../ui/Money.tsx';
import { StatusBadge } from '../../../../ui/StatusBadge.tsx';
import { deadlineLabel } from '../deadline-label.ts';
import { OPPORTUNITY_BADGE } from '../opportunity-badge.ts';

function Counters({ gig }: { gig: OwnOpportunity }) {
  return (
    <Text size="sm" c="dimmed" component="span">
      {count(gig.viewCount, 'view')} · {count(gig.applicationCount, 'application')}
      {gig.status === 'active' && ` · ${deadlineLabel(gig.applicationsCloseAt, serverNow())}`}
    </Text>
  );
}

/** One gig in the buyer's list. Who waits for an answer is what calls for a click. */
export function OwnOpportunityRow({ gig }: { gig: OwnOpportunity }) {
  const look = OPPORTUNITY_BADGE[gig.status];
  return (
    <DatedRow
      date={gig.eventDate}
      title={gig.title}
      to={`/opportunities/${gig.id}`}
      facts={
        <>
          {gig.venue.venueName}
          {gig.venue.city && ` · ${gig.venue.city}`} ·{' '}
          <SlotTime slot={{ ...gig, timezone: gig.venue.timezone }} />
        </>
      }
      end={
        <>
          <StatusBadge tone={look.tone}>{look.label}</StatusBadge>
          <MoneyRange min={gig.budgetMin} max={gig.budgetMax} fw={650} />
        </>
      }
      foot={
        <>
          <Counters gig={gig} />
          {gig.applicationCount > 0 && (
            <Button
              component={Link}
              to={`/opportunities/${gig.id}/applicants`}
              size="sm"
              variant={gig.openApplicationCount > 0 ? 'filled' : 'default'}
            >
              {gig.openApplicationCount > 0
                ? `${count(gig.openApplicationCount, 'applicant')} to answer`
                : 'See applicants'}
            </Button>
          )}
        </>
      }
    />
  );
}
