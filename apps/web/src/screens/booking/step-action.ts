import type { BookingDetail, NextStep } from '@backline/api-contract/bookings';
import type { Payment } from '@backline/api-contract/payments';

/** Anchors of the page's parts. */
export const PARTS = { checklist: 'checklist', completion: 'after-the-show' } as const;

export type StepAction =
  | { kind: 'open'; to: string; label: string }
  | { kind: 'pay'; payment: Payment }
  | { kind: 'go'; part: (typeof PARTS)[keyof typeof PARTS]; label: string };

function paying({ payments }: BookingDetail, kind: Payment['kind']): StepAction | undefined {
  const payment = payments.find((each) => each.kind === kind && each.abilities.pay);
  return payment && { kind: 'pay', payment };
}

const OWN: Partial<Record<NextStep['kind'], (booking: BookingDetail) => StepAction | undefined>> = {
  pay_deposit: (booking) => paying(booking, 'deposit'),
  pay_balance: (booking) => paying(booking, 'balance'),
  finish_checklist: () => ({ kind: 'go', part: PARTS.checklist, label: 'To the checklist' }),
  confirm_show: () => ({ kind: 'go', part: PARTS.completion, label: 'Confirm the show' }),
  rate_show: () => ({ kind: 'go', part: PARTS.completion, label: 'Rate the show' }),
};

/** Where the step that the server names is done, or looked at while others do it. */
export function stepActionOf(booking: BookingDetail): StepAction | undefined {
  const { kind, mine } = booking.nextStep;
  if (kind === 'sign_contract' && booking.contractId)
    return {
      kind: 'open',
      to: `/contracts/${booking.contractId}`,
      label: mine ? 'Read and sign' : 'Read the contract',
    };
  if (kind === 'settle_dispute' && booking.dispute)
    return { kind: 'open', to: `/disputes/${booking.dispute.id}`, label: 'What both sides say' };
  if (kind === 'settled' && booking.viewerSide === 'artist')
    return { kind: 'open', to: '/earnings', label: 'To your earnings' };
  return mine ? OWN[kind]?.(booking) : undefined;
}
