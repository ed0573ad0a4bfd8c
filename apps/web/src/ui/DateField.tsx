import '@mantine/dates/styles.layer.css';
import { DateInput, type DateInputProps } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat.js';
import { formatDate } from '../lib/dates.ts';

dayjs.extend(customParseFormat);

const TYPED = ['YYYY-MM-DD', 'ddd D MMM YYYY', 'D MMM YYYY', 'D MMMM YYYY', 'D/M/YYYY', 'DD/MM/YYYY'];

/** A date as people in India type it (day first), or as it is shown, or in ISO form. */
function parseTyped(text: string): string | null {
  const words = text
    .trim()
    .replaceAll('.', '/')
    .replace(/^(\d{1,2})-(\d{1,2})-/, '$1/$2/');
  const found = TYPED.map((format) => dayjs(words, format, true)).find((date) => date.isValid());
  return found ? found.format('YYYY-MM-DD') : null;
}

interface DateFieldProps extends Omit<DateInputProps, 'value' | 'onChange' | 'dateParser' | 'valueFormat'> {
  /** `YYYY-MM-DD`; null while it is empty. */
  value?: string | null;
  onChange: (date: string | null) => void;
}

/**
 * A local date, typed or picked from a calendar. Its own file: its styles and the calendar should load with
 * the pages that ask for dates, and with no other.
 */
export function DateField({ value = null, onChange, ...input }: DateFieldProps) {
  return (
    <DateInput
      size="md"
      leftSection={<IconCalendar size={18} aria-hidden />}
      placeholder="Day, month, year"
      firstDayOfWeek={1}
      weekendDays={[]}
      hideOutsideDates
      previousLabel="Back"
      nextLabel="Forward"
      popoverProps={{ shadow: 'md' }}
      clearButtonProps={{ 'aria-label': 'Clear the date' }}
      {...input}
      valueFormat={formatDate}
      dateParser={parseTyped}
      value={value}
      onChange={onChange}
    />
  );
}
