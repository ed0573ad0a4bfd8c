import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';

/** A whole number; what was typed and is none stays as text, so that it is refused and never becomes another number. */
export type NumberValue = number | string;

interface NumberFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> {
  /** Empty text or null where nothing is typed. */
  value?: NumberValue | null;
  onChange: (value: NumberValue) => void;
  min?: number;
  max?: number;
  /** Behind the number: `minutes`. */
  unit?: string;
}

/** `1,20,000` as `120000`; everything that is no whole number as it was typed. */
function parseWhole(text: string): NumberValue {
  const plain = text.trim().replaceAll(/(?<=\d)[,\s](?=\d)/g, '');
  return /^[-−]?\d{1,15}$/.test(plain) ? Number(plain.replace('−', '-')) : text.trim();
}

function problemOf(value: NumberValue, min: number, max: number): string | null {
  if (value === '') return null;
  if (typeof value === 'string') return 'Enter a whole number, in digits.';
  const shown = (number: number): string => number.toLocaleString('en-IN');
  if (value < min) return `Enter ${shown(min)} or more.`;
  return value > max ? `Enter ${shown(max)} or less.` : null;
}

/** A whole number as it was typed. What is wrong with it is said; it is never put right in silence. */
export function NumberField({
  value,
  onChange,
  min = 0,
  max = Number.MAX_SAFE_INTEGER,
  unit,
  error,
  ...input
}: NumberFieldProps) {
  const given = value ?? '';
  const [text, setText] = useState(String(given));
  // A value set from outside (loaded, reset) replaces what was typed; one's own typing is left as it is.
  const shown = parseWhole(text) === given ? text : String(given);
  return (
    <TextInput
      size="md"
      {...input}
      inputMode="numeric"
      autoComplete="off"
      rightSection={unit && <span>{unit}</span>}
      rightSectionWidth={unit ? `${unit.length + 2}ch` : undefined}
      value={shown}
      onChange={(event) => {
        setText(event.currentTarget.value);
        onChange(parseWhole(event.currentTarget.value));
      }}
      error={problemOf(given, min, max) ?? error}
    />
  );
}
