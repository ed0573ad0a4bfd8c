import type { Payment } from '@backline/api-contract/payments';
import { formatMoney } from '@backline/kernel';
import { Button, type ButtonProps } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { kindLabel } from './payment-badge.ts';
import { usePay } from './use-pay.ts';

interface PayButtonProps extends ButtonProps {
  payment: Payment;
  /** Names the amount where the page does not show it beside the button. */
  withAmount?: boolean;
}

/** Opens the checkout; nothing where the server does not let the viewer pay. */
export function PayButton({ payment, withAmount, ...button }: PayButtonProps) {
  const { pay, paying } = usePay(payment.id);
  if (!payment.abilities.pay) return null;
  const kind = kindLabel(payment).toLowerCase();
  const amount = formatMoney(payment.amount, payment.currency, { trim: true });
  const words = `Pay the ${kind}, ${amount}`;
  return (
    <Button
      leftSection={<IconLock size={16} aria-hidden />}
      {...button}
      loading={paying}
      onClick={pay}
      aria-label={words}
    >
      {withAmount ? words : 'Pay'}
    </Button>
  );
}
