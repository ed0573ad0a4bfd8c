import '@mantine/dates/styles.layer.css';
import { ActionIcon, Group, Popover, TextInput, type TextInputProps } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar, IconX } from '@tabler/icons-react';
import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat.js';
import { useState } from 'react';
import { formatDate, isLocalDate } from '../lib/dates.ts';

dayjs.extend(customParseFormat);

const TYPED = ['YYYY-MM-DD', 'D MMM YYYY', 'D MMMM YYYY', 'D/M/YYYY', 'DD/MM/YYYY'];
const WEEKDAY = /^(mon|tue|wed|thu|fri|sat|sun)[a-z]*,? +/i;

/** A date as people in India type it (day first), or as it is shown, or in ISO form; else the text as it was typed. */
function parseTyped(text: string): string | null {
  const words = text
    .trim()
    .replaceAll('.', '/')
    .replace(/^(\d{1,2})-(\d{1,2})-/, '$1/$2/');
  if (words === '') return null;
  const plain = words.replace(WEEKDAY, '');
  const found = TYPED.map((format) => dayjs(plain, format, true)).find((date) => date.isValid());
  const weekday = WEEKDAY.exec(words)?.[1]?.toLowerCase();
  // A weekday that does not go with its day leaves open which of the two is meant.
  if (!found || (weekday && found.format('ddd').toLowerCase() !== weekday)) return text.trim();
  return found.format('YYYY-MM-DD');
}

const textOf = (value: string | null): string =>
  value && isLocalDate(value) ? formatDate(value) : (value ?? '');

function problemOf(value: string | null, min: string | undefined, max: string | undefined): string | null {
  if (!value) return null;
  if (!isLocalDate(value)) return 'There is no such day. Write it as in 12 Dec 2026 or 12/12/2026.';
  if (min && value < min) return `Choose ${formatDate(min)} or a later day.`;
  return max && value > max ? `Choose ${formatDate(max)} or an earlier day.` : null;
}

interface DateFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> {
  /** `YYYY-MM-DD`; null while it is empty; as text what was typed and is no date. */
  value?: string | null;
  onChange: (date: string | null) => void;
  minDate?: string | undefined;
  maxDate?: string | undefined;
  clearable?: boolean;
}

/**
 * A local date, typed or picked from a calendar. What is no day, or none that is possible, stays as it was typed and says what is wrong.
 * Its own file: its styles and the calendar should load with the pages that ask for dates, and with no other.
 */
export function DateField({
  value = null,
  onChange,
  minDate,
  maxDate,
  clearable,
  error,
  ...input
}: DateFieldProps) {
  const [text, setText] = useState(textOf(value));
  const [open, setOpen] = useState(false);
  const typed = parseTyped(text);
  const unread = typed !== null && !isLocalDate(typed);
  // A value set from outside (loaded, reset) replaces what was typed; one's own typing is left as it is.
  const shown = typed === value || (unread && !open) ? text : textOf(value);

  // What is no day must be said first; of a day the form may know better why it cannot be.
  const own = problemOf(typed === value || !unread ? value : typed, minDate, maxDate);
  const problem = unread ? own : error || own;

  function pick(date: string | null) {
    setText(textOf(date));
    setOpen(false);
    onChange(date);
  }

  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-start"
      shadow="md"
      trapFocus
      returnFocus
      // The button opens the calendar, not the text: a text field cannot be expanded.
      withRoles={false}
    >
      <Popover.Target>
        <TextInput
          size="md"
          placeholder="Day, month, year"
          autoComplete="off"
          {...input}
          // Behind the text, so that the first thing to reach is the field itself.
          rightSectionWidth={clearable && shown !== '' ? 72 : 40}
          rightSection={
            <Group gap={2} wrap="nowrap">
              {clearable && shown !== '' && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label="Clear the date"
                  onClick={() => pick(null)}
                >
                  <IconX size={16} aria-hidden />
                </ActionIcon>
              )}
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label="Open the calendar"
                aria-haspopup="dialog"
                aria-expanded={open}
                onClick={() => setOpen((is) => !is)}
              >
                <IconCalendar size={18} aria-hidden />
              </ActionIcon>
            </Group>
          }
          value={shown}
          onChange={(event) => {
            setText(event.currentTarget.value);
            onChange(parseTyped(event.currentTarget.value));
          }}
          onBlur={(event) => {
            if (typed !== null && !unread) setText(textOf(typed));
            input.onBlur?.(event);
          }}
          error={problem}
        />
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label="Calendar">
        <DatePicker
          // The arrows are pictures, and have no words of their own.
          ariaLabels={{
            previousMonth: 'Previous month',
            nextMonth: 'Next month',
            previousYear: 'Previous year',
            nextYear: 'Next year',
            previousDecade: 'Previous decade',
            nextDecade: 'Next decade',
          }}
          firstDayOfWeek={1}
          weekendDays={[]}
          hideOutsideDates
          minDate={minDate}
          maxDate={maxDate}
          defaultDate={value && isLocalDate(value) ? value : minDate}
          value={value && isLocalDate(value) ? value : null}
          onChange={pick}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
