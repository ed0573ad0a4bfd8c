import type { OpportunityDetail } from '@backline/api-contract/opportunities';
import { formatPercent } from '@backline/kernel';
import { Group, Text } from '@mantine/core';
import { SLOT_LABELS, useGenreNames } from '../../features/marketplace/opportunities/index.ts';
import { formatMinutes } from '../../lib/durations.ts';
import { labelOf } from '../../lib/words.ts';
import { EventTime } from '../../ui/DateText.tsx';
import { type KeyValue, KeyValues } from '../../ui/KeyValues.tsx';
import { MoneyRange } from '../../ui/Money.tsx';
import { Section } from '../../ui/Section.tsx';
import { Tag } from '../../ui/StatusBadge.tsx';
import classes from './detail.module.css';

function GenreTags({ slugs }: { slugs: readonly string[] }) {
  const nameOf = useGenreNames();
  if (slugs.length === 0) return <>Every genre</>;
  return (
    <Group gap={6}>
      {slugs.map((slug) => (
        <Tag key={slug}>{nameOf(slug)}</Tag>
      ))}
    </Group>
  );
}

function setWords({ performanceDuration, startsAt, endsAt }: OpportunityDetail): string {
  const slot = (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000;
  const set = formatMinutes(performanceDuration);
  return slot === performanceDuration ? set : `${set} within ${formatMinutes(slot)}`;
}

function extrasOf({ travelIncluded, accommodationIncluded }: OpportunityDetail): string {
  if (travelIncluded && accommodationIncluded) return 'Both paid by the buyer';
  if (travelIncluded) return 'Travel paid by the buyer';
  return accommodationIncluded ? 'Hotel paid by the buyer' : 'Not included';
}

/** What of the budget reaches this artist, by the commission of the standing today. */
function netBudgetFacts({ netBudget }: OpportunityDetail): KeyValue[] {
  if (!netBudget) return [];
  const { min, max, commissionBasisPoints: share } = netBudget;
  return [
    {
      label: `You get, after ${formatPercent(share)} commission`,
      value: <MoneyRange min={min} max={max} fw={650} />,
    },
  ];
}

/** Everything a gig says about itself; the same for artists and for the buyer who posted it. */
export function GigFacts({ gig }: { gig: OpportunityDetail }) {
  const level = gig.experienceLevelRequired;
  return (
    <Section title="The gig">
      <KeyValues
        stacked
        items={[
          { label: 'When', value: <EventTime slot={{ ...gig, timezone: gig.venue.timezone }} /> },
          ...netBudgetFacts(gig),
          { label: 'Budget', value: <MoneyRange min={gig.budgetMin} max={gig.budgetMax} /> },
          { label: 'Slot', value: SLOT_LABELS[gig.slotType] },
          {
            label: 'Set',
            value: setWords(gig),
          },
          { label: 'Event', value: labelOf(gig.eventType) },
          { label: 'Genres', value: <GenreTags slugs={gig.requiredGenres} /> },
          { label: 'Level', value: level === 'any' ? 'Every level' : labelOf(level) },
          { label: 'Expected audience', value: gig.expectedAudience?.toLocaleString('en-IN') },
          { label: 'Travel and hotel', value: extrasOf(gig) },
        ]}
      />
      {gig.description && (
        <Text className={classes.prose} mt="lg">
          {gig.description}
        </Text>
      )}
      {gig.specialRequirements && (
        <div className={classes.note}>
          <b>What the buyer asks for</b>
          <Text className={classes.prose}>{gig.specialRequirements}</Text>
        </div>
      )}
    </Section>
  );
}
