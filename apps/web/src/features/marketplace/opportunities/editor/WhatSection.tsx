import type { VenueCard } from '@backline/api-contract/profiles';
import type { ReferenceData } from '@backline/api-contract/reference';
import { Select, TextInput } from '@mantine/core';
import { optionsOf } from '../../../../lib/words.ts';
import { Section } from '../../../../ui/Section.tsx';
import { AreaField, LineField } from '../../../../ui/TextFields.tsx';
import classes from './editor.module.css';
import type { OpportunityForm } from './use-opportunity-form.ts';
import { VenuePicker } from './VenuePicker.tsx';

interface WhatSectionProps {
  form: OpportunityForm;
  reference: ReferenceData;
  /** A venue that posts for itself, and a gig that exists already, have their venue. */
  fixedVenue: string | null;
  onVenue: (venue: VenueCard | null) => void;
}

export function WhatSection({ form, reference, fixedVenue, onVenue }: WhatSectionProps) {
  return (
    <Section title="What" description="The first thing that artists read.">
      <div className={classes.fields}>
        <LineField
          className={classes.wide}
          label="Title"
          placeholder="Saturday rooftop session"
          limit={140}
          required
          {...form.getInputProps('title')}
        />
        {fixedVenue === null ? (
          <VenuePicker
            value={form.values.venueId}
            error={form.errors.venueId}
            onPick={(venue) => {
              form.setFieldValue('venueId', venue?.id ?? null);
              onVenue(venue);
            }}
          />
        ) : (
          <TextInput label="Venue" value={fixedVenue} readOnly />
        )}
        <Select
          label="Type of event"
          placeholder="Choose"
          data={optionsOf(reference.eventTypes)}
          required
          {...form.getInputProps('eventType')}
        />
        <AreaField
          className={classes.wide}
          label="Description"
          description="The night, the crowd, the sound you want, what is there on stage."
          minRows={4}
          maxRows={14}
          limit={4000}
          {...form.getInputProps('description')}
        />
      </div>
    </Section>
  );
}
