import type { PaymentKind } from '@backline/api-contract/payments';
import { formatMoney, formatPercent, negate, paise } from '@backline/kernel';
import { type PdfBuilder, renderPdf } from '../../../platform/pdf/document.ts';
import type { PartyBlock } from '../../../platform/pdf/parties.ts';
import { type BookingRow, dateText, momentText } from '../../bookings/bookings/index.ts';
import { methodWords, referenceOf } from './payments.present.ts';
import type { PaymentView, PrintedParty } from './payments.queries.ts';
import { BALANCE_SHARE, DEPOSIT_SHARE, isFullFee } from './schedule.ts';

export interface Receipt {
  payment: Omit<PaymentView, 'completedAt'> & { completedAt: Date };
  booking: Pick<
    BookingRow,
    | 'eventDate'
    | 'slotStartTime'
    | 'slotEndTime'
    | 'timezone'
    | 'venueName'
    | 'venueCity'
    | 'commissionBasisPoints'
  >;
  artist: PrintedParty;
  buyer: PrintedParty;
}

/** Beside the title: what happened to the money. */
const TITLES: Record<PaymentKind, string> = {
  deposit: 'Receipt',
  balance: 'Receipt',
  refund: 'Refund receipt',
  payout: 'Payout statement',
  penalty: 'Receipt',
};

/**
 * The receipt of money that has moved, as old as the payment, with the parties as their contract names them. It is no tax
 * invoice and says so: no tax is taken. See docs/rules/money.md#receipts.
 */
export async function renderReceipt(receipt: Receipt): Promise<Buffer> {
  const { payment } = receipt;
  const title = TITLES[payment.kind];
  return await renderPdf((doc) => writeReceipt(doc, receipt), {
    title: `${title} ${payment.paymentNumber}`,
    createdAt: payment.completedAt,
    author: 'Backline',
    reference: payment.paymentNumber,
    note: `Booking ${payment.bookingNumber}`,
  });
}

export function writeReceipt(doc: PdfBuilder, receipt: Receipt): void {
  const { payment } = receipt;
  doc.title(TITLES[payment.kind], `${payment.paymentNumber} · ${moment(receipt)}`);
  doc.parties(partiesOf(receipt));
  writeAmounts(doc, receipt);
  writeFacts(doc, receipt);
  doc.paragraph(
    'No tax was added to this amount or deducted from it. This document is a receipt and no tax invoice.',
    'quiet',
  );
}

function moment({ payment, booking }: Receipt): string {
  return momentText(payment.completedAt, booking.timezone);
}

function partiesOf({ payment, artist, buyer }: Receipt): [PartyBlock, PartyBlock] {
  if (payment.kind === 'payout') return [block('Paid to', artist), block('For a show booked by', buyer)];
  return [
    block(payment.kind === 'refund' ? 'Refunded to' : 'Paid by', buyer),
    block('For the artist', artist),
  ];
}

function block(role: string, party: PrintedParty): PartyBlock {
  const lines = [
    party.displayName === party.legalName ? null : `known as ${party.displayName}`,
    party.address,
  ];
  return { role, name: party.legalName, lines: lines.filter((line): line is string => Boolean(line)) };
}

function writeAmounts(doc: PdfBuilder, { payment, booking }: Receipt): void {
  const { kind, amount, grossAmount, commissionAmount, currency } = payment;
  const money = (value: number): string => formatMoney(paise(value), currency);
  const columns = [
    { label: 'What', share: 0.7 },
    { label: 'Amount', share: 0.3, align: 'right' },
  ] as const;
  if (kind === 'payout' && grossAmount !== null && commissionAmount !== null) {
    const rate = formatPercent(booking.commissionBasisPoints);
    doc.table({
      columns,
      rows: [
        [
          payment.bookingStatus === 'cancelled'
            ? 'What the cancelled booking leaves you of what had been paid'
            : 'Released from escrow',
          money(grossAmount),
        ],
        [
          commissionAmount === 0 ? 'Commission of Backline: none' : `Commission of Backline, ${rate}`,
          formatMoney(negate(paise(commissionAmount)), currency),
        ],
      ],
      total: ['Paid to the artist', money(amount)],
    });
    return;
  }
  const total = kind === 'refund' ? 'Refunded' : 'Paid';
  doc.table({ columns, rows: [[whatOf(payment), money(amount)]], total: [total, money(amount)] });
}

function whatOf(payment: Receipt['payment']): string {
  const { kind } = payment;
  if (isFullFee(payment, payment.agreedFee)) return 'The full fee';
  if (kind === 'deposit') return `Deposit, ${formatPercent(DEPOSIT_SHARE)} of the fee`;
  if (kind === 'balance') return `Balance, ${formatPercent(BALANCE_SHARE)} of the fee`;
  return kind === 'refund' ? 'Refund of a payment for the booking' : 'Payment for the booking';
}

function writeFacts(doc: PdfBuilder, receipt: Receipt): void {
  const { payment, booking } = receipt;
  const rows: [string, string | null][] = [
    ['Show', payment.title],
    ['Date', dateText(booking.eventDate)],
    ['Slot', `${booking.slotStartTime} to ${booking.slotEndTime} (${booking.timezone})`],
    ['Venue', [booking.venueName, booking.venueCity].filter(Boolean).join(', ')],
    ['Booking', payment.bookingNumber],
    [payment.kind === 'payout' || payment.kind === 'refund' ? 'Sent' : 'Paid', moment(receipt)],
    ['Method', methodWords(payment)],
    ['Reference', referenceOf(payment)],
  ];
  doc.heading('The details');
  doc.keyValues(rows.flatMap(([key, value]) => (value ? [[key, value] as const] : [])));
}
