import { Textarea, type TextareaProps, TextInput, type TextInputProps } from '@mantine/core';
import type { ReactNode } from 'react';

interface Limited {
  value?: string;
  /** The most characters that the server takes. What is longer stays as it was typed, and says so. */
  limit: number;
}

const number = (count: number): string => count.toLocaleString('en-IN');

/** Counted as the server counts: what stands around the text is not sent. */
function overOf(value: string, limit: number): string | null {
  const over = value.trim().length - limit;
  if (over <= 0) return null;
  return `At most ${number(limit)} characters: this is ${number(over)} too long.`;
}

/** Near its end a text says how much room is left; an area always does. */
function roomOf(value: string, limit: number): string {
  return `${number(Math.max(0, limit - value.trim().length))} characters left`;
}

/** A line of text. Nothing of it is cut, however it was put in. */
export function LineField({
  value = '',
  limit,
  error,
  ...input
}: Limited & Omit<TextInputProps, 'value' | 'maxLength'>) {
  return <TextInput {...input} value={value} error={overOf(value, limit) ?? error} />;
}

type AreaFieldProps = Limited & Omit<TextareaProps, 'value' | 'maxLength'>;

/** A longer text with the room that is left. Nothing of it is cut, however it was put in. */
export function AreaField({ value = '', limit, error, description, ...input }: AreaFieldProps) {
  const hint: ReactNode = (
    <>
      {description} {description && <br />}
      {roomOf(value, limit)}
    </>
  );
  return (
    <Textarea
      size="md"
      autosize
      minRows={2}
      {...input}
      description={hint}
      value={value}
      error={overOf(value, limit) ?? error}
    />
  );
}
