import type { ReferenceData } from '@backline/api-contract/reference';
import { Select, TextInput } from '@mantine/core';
import { isLocalDate, todayIn, zoneName } from '../../../../lib/dates.ts';
import { formatMinutes } from '../../../../lib/durations.ts';
import { slotMinutesOn } from '../../../../lib/zoned-time.ts';
import { DateField } from '../../../../ui/DateField.tsx';
import { NumberField } from '../../../../ui/NumberField.tsx';
import { Section } from '../../../../ui/Section.tsx';
import { SLOT_LABELS } from '../opportunity-badge.ts';
import { DeadlineField } from './DeadlineField.tsx';
import classes from './editor.module.css';
import { type OpportunityValues, suggestedDeadline } from './opportunity-values.ts';
import type { OpportunityForm } from './use-opportunity-form.ts';

/** What slot and set add up to, while they are typed. */
function SlotHint({ values, zone }: { values: OpportunityValues; zone: string }) {
  const slot = slotMinutesOn(values.eventDate, values.slotStartTime, values.slotEndTime, zone);
  if (slot === null) return null;
  const set = typeof values.performanceDuration === 'number' ? values.performanceDuration : '';
  const overnight = values.slotEndTime <= values.slotStartTime ? ', over midnight' : '';
  const tooLong = set !== '' && set > slot;
  const words = tooLong
    ? `the set of ${formatMinutes(set)} does not fit.`
    : set === ''
      ? 'how long of it is played?'
      : set === slot
        ? 'the set fills it.'
        : `the set takes ${formatMinutes(set)}, which leaves ${formatMinutes(slot - set)} for the change-over.`;
  return (
    <div
      className={`${classes.hint} ${classes.wide}`}
      data-tone={tooLong ? 'warning' : undefined}
      role="status"
    >
      The slot is {formatMinutes(slot)} long{overnight}: {words}
    </div>
  );
}

interface WhenSectionProps {
  form: OpportunityForm;
  reference: ReferenceData;
  zone: string;
  /** How many the venue has. */
  stages: number;
}

export function WhenSection({ form, reference, zone, stages }: WhenSectionProps) {
  const { values } = form;
  function setDate(date: string | null) {
    form.setFieldValue('eventDate', date);
    if (date && isLocalDate(date) && values.applicationDeadline === '')
      form.setFieldValue('applicationDeadline', suggestedDeadline(date, todayIn(zone)));
  }
  return (
    <Section title="When" description={`Times are local to the venue (${zoneName(zone)}).`}>
      <div className={classes.fields}>
        <DateField
          label="Date of the show"
          minDate={todayIn(zone)}
          required
          value={values.eventDate}
          onChange={setDate}
          error={form.errors.eventDate}
        />
        <div className={classes.times}>
          <TextInput type="time" label="Slot from" required {...form.getInputProps('slotStartTime')} />
          <TextInput type="time" label="Slot until" required {...form.getInputProps('slotEndTime')} />
        </div>
        <Select
          label="Slot"
          placeholder="Choose"
          data={reference.slotTypes.map((value) => ({ value, label: SLOT_LABELS[value] }))}
          required
          {...form.getInputProps('slotType')}
        />
        <NumberField
          label="Length of the set"
          unit="minutes"
          min={15}
          max={1440}
          required
          {...form.getInputProps('performanceDuration')}
        />
        {stages > 1 && (
          <Select
            label="Stage"
            description="One show at a time on each."
            data={Array.from({ length: stages }, (_, index) => ({
              value: String(index + 1),
              label: `Stage ${index + 1} of ${stages}`,
            }))}
            allowDeselect={false}
            {...form.getInputProps('stage')}
            value={String(values.stage)}
            onChange={(stage) => form.setFieldValue('stage', Number(stage))}
          />
        )}
        <SlotHint values={values} zone={zone} />
        <DeadlineField
          value={values.applicationDeadline}
          onChange={(value) => form.setFieldValue('applicationDeadline', value)}
          error={form.errors.applicationDeadline}
          latest={values.eventDate}
          zone={zone}
        />
      </div>
    </Section>
  );
}
