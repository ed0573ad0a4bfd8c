import { formatMoney, paise, readAmount } from '@backline/kernel';
import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';

interface MoneyInputProps extends Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> {
  /** Paise; null where the field is empty, NaN where what stands in it is no amount: no schema takes that. */
  value?: number | null;
  onChange: (paise: number | null) => void;
}

const textOf = (value: number | null) =>
  value === null || Number.isNaN(value)
    ? ''
    : formatMoney(paise(value), 'INR', { trim: true }).replace('₹', '');

const amountIn = (text: string): number | null =>
  text.trim() === '' ? null : (readAmount(text).amount ?? Number.NaN);

/** Rupees as a person types them (`50,000`, `Rs. 40 000`, `1.5 lakh`), grouped the Indian way when the field is left; the form holds paise. */
export function MoneyInput({ value = null, onChange, onBlur, error, ...input }: MoneyInputProps) {
  const [text, setText] = useState(textOf(value));
  const typed = amountIn(text);
  const problem = text.trim() === '' ? null : readAmount(text).problem;
  // A value set from outside (loaded, reset) replaces what was typed; one's own typing is left as it is.
  const shown = Object.is(typed, value) ? text : textOf(value);

  function type(next: string) {
    setText(next);
    onChange(amountIn(next));
  }

  return (
    <TextInput
      {...input}
      inputMode="decimal"
      leftSection="₹"
      value={shown}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={(event) => {
        if (typed !== null && problem === null) setText(textOf(typed));
        onBlur?.(event);
      }}
      error={problem ?? error}
    />
  );
}
