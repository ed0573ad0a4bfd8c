import type { Application } from '@backline/api-contract/applications';
import { formatPercent } from '@backline/kernel';
import { Button, Group, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useNow } from '../../../../lib/use-now.ts';
import { InstantText } from '../../../../ui/DateText.tsx';
import { ErrorState } from '../../../../ui/ErrorState.tsx';
import { type KeyValue, KeyValues } from '../../../../ui/KeyValues.tsx';
import { Money } from '../../../../ui/Money.tsx';
import { Section } from '../../../../ui/Section.tsx';
import { TextSkeleton } from '../../../../ui/Skeletons.tsx';
import { StatusBadge } from '../../../../ui/StatusBadge.tsx';
import { APPLICATION_BADGE, isOpen } from '../application-badge.ts';
import { applicationSteps } from '../application-steps.ts';
import { useApplicationQuery } from '../applications.api.ts';
import { ChangedTerms } from '../ChangedTerms.tsx';
import { NextSteps } from '../NextSteps.tsx';
import { statusLabel } from '../status-label.ts';
import { preferredSlotWords } from '../term-words.ts';
import { WithdrawButton } from '../WithdrawButton.tsx';

/** What of the fee reaches the artist, before the fee itself. */
function netFacts({ netFee, commissionBasisPoints: share }: Application): KeyValue[] {
  if (netFee === null || share === null) return [];
  return [
    { label: `You get, after ${formatPercent(share)} commission`, value: <Money amount={netFee} fw={650} /> },
  ];
}

function Sent({ application }: { application: Application }) {
  const { status, bookingId, personalMessage, responseMessage } = application;
  return (
    <Stack gap="md">
      <Text>{statusLabel(application, useNow())}</Text>
      <ChangedTerms application={application} />
      {responseMessage && status !== 'declined' && <Text>The buyer wrote: “{responseMessage}”</Text>}
      <KeyValues
        items={[
          ...netFacts(application),
          { label: 'Your fee', value: <Money amount={application.proposedFee} /> },
          { label: 'Open to negotiation', value: application.willingToNegotiate ? 'Yes' : 'No' },
          { label: 'Preferred slot', value: preferredSlotWords(application.preferredSlotTime) },
          { label: 'Sent', value: <InstantText at={application.createdAt} /> },
        ]}
      />
      {personalMessage && (
        <Text size="sm" c="dimmed">
          “{personalMessage}”
        </Text>
      )}
      <Group gap="xs">
        {bookingId && (
          <Button component={Link} to={`/bookings/${bookingId}`}>
            Open the booking
          </Button>
        )}
        <WithdrawButton application={application} />
      </Group>
      {(isOpen(application) || status === 'accepted') && <NextSteps steps={applicationSteps(status)} />}
    </Stack>
  );
}

/** The artist's own application on the page of its gig. */
export function OwnApplication({ id }: { id: string }) {
  const { data: application, error, refetch } = useApplicationQuery({ id });
  const look = application && APPLICATION_BADGE[application.status];
  return (
    <Section
      title="Your application"
      actions={look && <StatusBadge tone={look.tone}>{look.label}</StatusBadge>}
    >
      {error && !application ? (
        <ErrorState error={error} retry={refetch} />
      ) : application ? (
        <Sent application={application} />
      ) : (
        <TextSkeleton lines={6} />
      )}
    </Section>
  );
}
