import type { DisputeDetail } from '@backline/api-contract/disputes';
import { Anchor, Stack, Text } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { formatDate, formatInstant } from '../../../lib/dates.ts';
import { Columns } from '../../../ui/Columns.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { KeyValues } from '../../../ui/KeyValues.tsx';
import { Money } from '../../../ui/Money.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Section } from '../../../ui/Section.tsx';
import { PageSkeleton } from '../../../ui/Skeletons.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { useDisputeQuery } from './disputes.api.ts';
import { MessageForm } from './MessageForm.tsx';
import { REASON_LABELS } from './reason-labels.ts';
import { SettleForm } from './SettleForm.tsx';

function nameOf({ artistName, buyerName }: DisputeDetail, side: 'artist' | 'buyer'): string {
  return side === 'artist' ? artistName : buyerName;
}

function Decision({ dispute }: { dispute: DisputeDetail }) {
  const { resolution } = dispute;
  if (!resolution)
    return (
      <Notice
        tone="warning"
        title={
          dispute.abilities.resolve
            ? 'The money is frozen until you decide'
            : 'Nothing is released until we have decided'
        }
      >
        {dispute.abilities.resolve
          ? 'Both sides read what you ask and what they answer; nobody else does.'
          : 'Tell us what happened. The other side and our team read it; nobody else does.'}
      </Notice>
    );
  return (
    <Section title="Decision" description={formatInstant(resolution.resolvedAt)}>
      <Stack>
        <KeyValues
          items={[
            { label: 'Decided for', value: nameOf(dispute, resolution.favoredParty) },
            {
              label: 'Goes back to the buyer',
              value: (
                <>
                  <Money amount={resolution.refundAmount} trim /> ({resolution.refundPercentage}%)
                </>
              ),
            },
          ]}
        />
        <Text style={{ whiteSpace: 'pre-line' }}>{resolution.notes}</Text>
      </Stack>
    </Section>
  );
}

function Story({ who, at, text }: { who: string; at: string; text: string }) {
  return (
    <article>
      <Text fw={600}>{who}</Text>
      <Text size="sm" c="dimmed">
        {formatInstant(at)}
      </Text>
      <Text mt={4} style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {text}
      </Text>
    </article>
  );
}

function Stories({ dispute }: { dispute: DisputeDetail }) {
  return (
    <Section title="What both sides say">
      <Stack gap="lg">
        <Story who={nameOf(dispute, dispute.raisedBy)} at={dispute.raisedAt} text={dispute.description} />
        {dispute.messages.map(({ id, authorName, createdAt, text }) => (
          <Story key={id} who={authorName} at={createdAt} text={text} />
        ))}
        {dispute.abilities.write && <MessageForm dispute={dispute} />}
      </Stack>
    </Section>
  );
}

function Facts({ dispute }: { dispute: DisputeDetail }) {
  return (
    <Section title="The booking">
      <KeyValues
        stacked
        items={[
          {
            label: 'Booking',
            value: (
              <Anchor component={Link} to={`/bookings/${dispute.bookingId}`}>
                {dispute.bookingNumber}
              </Anchor>
            ),
          },
          { label: 'Date', value: formatDate(dispute.eventDate) },
          { label: 'Artist', value: dispute.artistName },
          { label: 'Buyer', value: dispute.buyerName },
          { label: 'Reported by', value: nameOf(dispute, dispute.raisedBy) },
          { label: 'In escrow', value: <Money amount={dispute.held} trim /> },
        ]}
      />
    </Section>
  );
}

/** One reported problem: what both sides say, the decision, and for admins the way to make it. */
export function DisputePage() {
  const { id = '' } = useParams();
  const { currentData: dispute, error, refetch } = useDisputeQuery({ id });
  const back = dispute
    ? { to: `/bookings/${dispute.bookingId}`, label: 'The booking' }
    : { to: '/bookings', label: 'Bookings' };
  if (error && !dispute) return <ErrorState order={1} error={error} retry={refetch} back={back} />;
  if (!dispute) return <PageSkeleton />;
  const isOpen = dispute.resolution === null;
  return (
    <>
      <PageHeader
        title={`Problem with ${dispute.title}`}
        back={back}
        badge={<StatusBadge tone={isOpen ? 'danger' : 'neutral'}>{isOpen ? 'Open' : 'Decided'}</StatusBadge>}
        description={REASON_LABELS[dispute.reason]}
      />
      <Columns aside={<Facts dispute={dispute} />}>
        <Decision dispute={dispute} />
        <Stories dispute={dispute} />
        {dispute.abilities.resolve && <SettleForm dispute={dispute} />}
      </Columns>
    </>
  );
}
