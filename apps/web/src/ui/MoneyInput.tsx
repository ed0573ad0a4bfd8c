import { formatMoney, paise, parseAmount } from '@backline/kernel';
import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';

interface MoneyInputProps extends Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> {
  /** Paise; null where the field is empty or holds no amount. */
  value?: number | null;
  onChange: (paise: number | null) => void;
}

const textOf = (value: number | null) =>
  value === null ? '' : formatMoney(paise(value), 'INR', { trim: true }).replace('₹', '');

/** Rupees as a person types them (`50,000`), grouped the Indian way when the field is left; the form holds paise. */
export function MoneyInput({ value = null, onChange, onBlur, error, ...input }: MoneyInputProps) {
  const [text, setText] = useState(textOf(value));
  const typed = text.trim() === '' ? null : parseAmount(text);
  const unreadable = text.trim() !== '' && typed === null;
  // A value set from outside (loaded, reset) replaces what was typed; one's own typing is left as it is.
  const shown = typed === value || unreadable ? text : textOf(value);

  function type(next: string) {
    setText(next);
    onChange(next.trim() === '' ? null : parseAmount(next));
  }

  return (
    <TextInput
      {...input}
      inputMode="decimal"
      leftSection="₹"
      value={shown}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={(event) => {
        if (typed !== null) setText(textOf(typed));
        onBlur?.(event);
      }}
      error={unreadable ? 'Give an amount such as 50,000.' : error}
    />
  );
}
