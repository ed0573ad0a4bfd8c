import type { PaymentKind } from '@backline/api-contract/payments';
import { describe, expect, it } from 'vitest';
import type { PdfBuilder } from '../../../platform/pdf/document.ts';
import { glyphsOf, readPdf } from '../../../platform/pdf/pdf-reader.ts';
import type { PrintedParty } from './payments.queries.ts';
import { type Receipt, renderReceipt, writeReceipt } from './receipt-pdf.ts';

const party = (name: string, legalName = name): PrintedParty => ({
  displayName: name,
  legalName,
  address: '14 Hill Road, Mumbai, Maharashtra 400050, India',
});

function receiptOf(kind: PaymentKind, more: Partial<Receipt['payment']> = {}): Receipt {
  return {
    payment: {
      ...{ id: 'p', kind, paymentNumber: 'PAY-2026-000012', amount: 1_500_000, currency: 'INR' },
      ...{ completedAt: new Date('2026-11-03T05:40:00Z'), createdAt: new Date('2026-11-02T05:40:00Z') },
      ...{ method: 'upi', methodDetail: 'meera@okbank', gatewayPaymentId: 'pay_Q1', gatewayReference: null },
      ...{ grossAmount: null, commissionAmount: null, title: 'Saturday at the Harbour Room' },
      ...{ bookingNumber: 'BK-2026-000007' },
      ...more,
    } as Receipt['payment'],
    booking: {
      eventDate: '2026-12-12',
      slotStartTime: '22:00',
      slotEndTime: '02:00',
      timezone: 'Asia/Kolkata',
      venueName: 'Harbour Room',
      venueCity: 'Mumbai',
      commissionBasisPoints: 300,
    } as Receipt['booking'],
    artist: party('DJ Meera', 'Meera Rao'),
    buyer: party('Blue Note Events'),
  };
}

/** What is written, without the drawing. */
function wordsOf(receipt: Receipt): string {
  const written: unknown[] = [];
  const record = new Proxy(
    {},
    {
      get:
        () =>
        (...given: unknown[]) =>
          void written.push(given),
    },
  );
  writeReceipt(record as PdfBuilder, receipt);
  return JSON.stringify(written);
}

describe('a receipt', () => {
  it('calls a deposit of the whole fee what it is', () => {
    const words = wordsOf(receiptOf('deposit', { agreedFee: 1_500_000 }));
    expect(words).toContain('The full fee');
    expect(words).not.toContain('Deposit');
    expect(wordsOf(receiptOf('deposit', { agreedFee: 5_000_000 }))).toContain('Deposit, 30% of the fee');
  });

  it('tells who paid what for which show, how, when and under which reference', () => {
    const words = wordsOf(receiptOf('deposit'));
    for (const said of [
      '"Receipt","PAY-2026-000012 · 3 November 2026, 11:10 (Asia/Kolkata)"',
      '"role":"Paid by","name":"Blue Note Events"',
      '"role":"For the artist","name":"Meera Rao","lines":["known as DJ Meera","14 Hill Road, Mumbai, Maharashtra 400050, India"]',
      '"Deposit, 30% of the fee","₹15,000.00"',
      '"total":["Paid","₹15,000.00"]',
      '"Saturday at the Harbour Room"',
      '"Saturday, 12 December 2026"',
      '"BK-2026-000007"',
      '"Method","UPI, meera@okbank"',
      '"Reference","pay_Q1"',
    ])
      expect(words).toContain(said);
  });

  it('of a payout tells fee, commission and what the artist got', () => {
    const words = wordsOf(
      receiptOf('payout', {
        amount: 4_850_000,
        grossAmount: 5_000_000,
        commissionAmount: 150_000,
        gatewayReference: 'trf_Q2',
      }),
    );
    for (const said of [
      'Payout statement',
      '"role":"Paid to","name":"Meera Rao"',
      '"Released from escrow","₹50,000.00"',
      '"Commission of Backline, 3%","-₹1,500.00"',
      '"total":["Paid to the artist","₹48,500.00"]',
      '"Method","Bank transfer"',
      '"Reference","trf_Q2"',
    ])
      expect(words).toContain(said);
  });

  it('of a refund says that it went back', () => {
    const words = wordsOf(receiptOf('refund', { gatewayReference: 'rfnd_Q3' }));
    for (const said of [
      'Refund receipt',
      '"role":"Refunded to"',
      '"total":["Refunded","₹15,000.00"]',
      'rfnd_Q3',
    ])
      expect(words).toContain(said);
  });

  it.each(['deposit', 'balance', 'refund', 'payout'] as const)('of a %s claims no tax', (kind) => {
    const words = wordsOf(receiptOf(kind));
    expect(words).toContain('No tax was added to this amount or deducted from it.');
    expect(words.replace(/No tax was added|no tax invoice/g, '')).not.toMatch(/\b(tax|GST|TDS|TCS)\b/i);
  });

  it('is set without a box for any letter', async () => {
    const pdf = await renderReceipt(receiptOf('deposit', { title: 'मुंबई की रात & "Friends"' }));
    expect(readPdf(pdf).pages.flatMap(glyphsOf)).not.toContain(0);
  });
});
