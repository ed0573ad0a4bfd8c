import { formatMoney, paise } from '@backline/kernel';
import { Text, type TextProps } from '@mantine/core';
import classes from './numbers.module.css';

interface MoneyProps extends TextProps {
  /** Integer paise. */
  amount: number;
  currency?: string;
  /** Leaves `.00` away: for budgets and headlines, never where paise matter. */
  trim?: boolean;
}

export function Money({ amount, currency = 'INR', trim = false, ...text }: MoneyProps) {
  return (
    <Text component="span" inherit className={classes.tabular} {...text}>
      {formatMoney(paise(amount), currency, { trim })}
    </Text>
  );
}

interface MoneyRangeProps extends TextProps {
  min: number;
  max: number;
  currency?: string;
}

/** `₹40,000 – ₹60,000`, or one amount where both are the same. */
export function MoneyRange({ min, max, currency = 'INR', ...text }: MoneyRangeProps) {
  if (min === max) return <Money amount={min} currency={currency} trim {...text} />;
  const [from, to] = [min, max].map((amount) => formatMoney(paise(amount), currency, { trim: true }));
  return (
    <Text component="span" inherit className={classes.tabular} {...text}>
      {from} – {to}
    </Text>
  );
}
