import { Input, TextInput } from '@mantine/core';
import { useId } from 'react';
import { isLocalDate, todayIn, zoneName } from '../../../../lib/dates.ts';
import { DateField } from '../../../../ui/DateField.tsx';
import classes from './editor.module.css';

interface DeadlineFieldProps {
  /** `2026-12-09T18:00`, either side of the T may be empty. */
  value: string;
  onChange: (value: string) => void;
  error?: React.ReactNode;
  latest: string | null;
  zone: string;
}

/** Day and time until which artists can apply, by the venue's clocks. */
export function DeadlineField({ value, onChange, error, latest, zone }: DeadlineFieldProps) {
  const id = useId();
  // The last T: what was typed and is no day may have others.
  const middle = value.lastIndexOf('T');
  const [date, time] = middle === -1 ? [value, ''] : [value.slice(0, middle), value.slice(middle + 1)];
  return (
    <fieldset className={classes.group} aria-describedby={error ? `${id}-error` : undefined}>
      <Input.Label component="legend" size="md">
        Applications close
      </Input.Label>
      <Input.Description size="md">
        In {zoneName(zone)}. Left empty, artists can apply until 12 hours before the slot.
      </Input.Description>
      <div className={classes.dateAndTime}>
        <DateField
          aria-label="Last day for applications"
          placeholder="Last day"
          minDate={todayIn(zone)}
          maxDate={latest && isLocalDate(latest) ? latest : undefined}
          value={date || null}
          onChange={(day) => onChange(`${day ?? ''}T${time}`)}
          error={Boolean(error)}
        />
        <TextInput
          type="time"
          aria-label="Time of that day"
          value={time}
          onChange={(event) => onChange(`${date}T${event.currentTarget.value}`)}
          error={Boolean(error)}
        />
      </div>
      {error && (
        <Input.Error id={`${id}-error`} size="md" mt={4}>
          {error}
        </Input.Error>
      )}
    </fieldset>
  );
}
