import { Container, Stack, Text, Title } from '@mantine/core';
import { CurrentPolicy } from '../../features/agreements/cancellations/index.ts';
import { KeyValues } from '../../ui/KeyValues.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Section } from '../../ui/Section.tsx';
import { Timeline } from '../../ui/Steps.tsx';
import { Closing } from './LandingPage.tsx';
import { TierTable } from './TrustLadder.tsx';

const STEPS = [
  [
    'Profile',
    'Artists, organizers and venues fill in a profile and verify their email. A person of our team checks it.',
  ],
  ['Gig', 'An organizer or venue posts a date, a slot and a budget. Artists find it ranked by match score.'],
  [
    'Application',
    'An artist applies with a fee and a message. Applications are answered within 48 hours or expire.',
  ],
  [
    'Booking',
    'The buyer accepts one application. All others are told, and the artist cannot be booked twice that day.',
  ],
  [
    'Contract',
    'It is written from the agreed terms. Both sign within 72 hours, each for the exact document they read.',
  ],
  [
    'Escrow',
    '30% within 48 hours of signing, 70% until 24 hours before the show; all of it at once where the show is nearer than 72 hours. Backline holds it.',
  ],
  ['Show', 'A shared checklist leads to the night. Afterwards both confirm and rate each other.'],
  ['Payout', 'The fee less the commission goes to the artist. The trust scores of both move.'],
] as const;

const PARTS = [
  { label: 'Genre', value: 'up to 40 points' },
  { label: 'Fee within the budget', value: 'up to 30 points' },
  { label: 'Experience', value: 'up to 20 points' },
  { label: 'Same city', value: 'up to 10 points' },
];

export function HowItWorksPage() {
  return (
    <Container size="md" py="xl">
      <PageHeader
        title="How it works"
        description="From a profile to a paid show, with nothing hidden: neither the money nor the scores."
      />
      <Stack gap="xl">
        <Section title="How a booking goes">
          <Timeline items={STEPS.map(([title, body]) => ({ key: title, title, body, at: null }))} />
        </Section>
        <Section
          title="How gigs are ranked"
          description="Up to 100 points, computed from your profile and the gig. Nobody can buy a place."
        >
          <KeyValues items={PARTS} />
        </Section>
        <Section
          title="Standing and commission"
          description="Everybody starts with 50 points and is new, not at risk."
        >
          <TierTable />
          <Text mt="md" c="dimmed" size="sm">
            Commission is a share of the agreed fee and is fixed at the moment of booking.
          </Text>
        </Section>
        <Section
          title="If a booking is cancelled"
          description="Either side can cancel until the slot begins, and sees before what that does. Each contract prints the policy that it was made under."
        >
          <CurrentPolicy />
        </Section>
        <Section title="Proof of a contract">
          <Title order={3}>Anybody can check one</Title>
          <Text mt={4}>
            Every contract carries a number and a fingerprint of the exact document. The public verification
            page tells whether it is genuine and unaltered, and shows no more than names, date and status.
          </Text>
        </Section>
      </Stack>
      <Closing />
    </Container>
  );
}
