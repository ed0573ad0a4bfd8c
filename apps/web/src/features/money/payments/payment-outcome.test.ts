import type { Payment } from '@backline/api-contract/payments';
import { describe, expect, it } from 'vitest';
import type { ApiProblem } from '../../../data/api-problem.ts';
import { wordsOf } from './outcome-text.tsx';
import { outcomeOf, type Returned, readReturn } from './payment-outcome.ts';

const PROOF = 'razorpay_order_id=order_1&razorpay_payment_id=pay_1&razorpay_signature=abc';
const read = (query: string) => readReturn(new URLSearchParams(query));
const problem = (status: number): ApiProblem => ({ status, reason: 'X', message: '', errors: [] });
const verified = { settled: true, problem: null };
const unverified = { settled: false, problem: null };
const status = (value: Payment['status']) => ({ status: value });

describe('what the checkout sends back', () => {
  it('is a proof only when all three values are there', () => {
    expect(read(PROOF)).toMatchObject({ kind: 'proof', proof: { razorpay_payment_id: 'pay_1' } });
    expect(read('razorpay_order_id=order_1&razorpay_payment_id=pay_1')).toEqual({ kind: 'nothing' });
  });

  it('tells a failed payment from one that was left', () => {
    expect(read('error=payment_failed')).toEqual({ kind: 'failed' });
    expect(read('error=abandoned')).toEqual({ kind: 'abandoned' });
    expect(read('error=whatever')).toEqual({ kind: 'failed' });
  });
});

describe('the outcome', () => {
  const proof: Returned = read(PROOF);

  it('is paid whenever the payment is, even after a reload or a failed first attempt', () => {
    expect(outcomeOf(proof, status('completed'), { settled: true, problem: problem(400) })).toBe('paid');
    expect(outcomeOf(read('error=payment_failed'), status('completed'), unverified)).toBe('paid');
  });

  it('is being checked until the server has answered', () => {
    expect(outcomeOf(proof, status('processing'), unverified)).toBe('checking');
    expect(outcomeOf(read(''), undefined, unverified)).toBe('checking');
  });

  it('tells a refused proof from a server that could not be asked', () => {
    expect(outcomeOf(proof, status('processing'), { settled: true, problem: problem(400) })).toBe('refused');
    expect(outcomeOf(proof, status('processing'), { settled: true, problem: problem(503) })).toBe('unknown');
    expect(outcomeOf(proof, status('processing'), { settled: true, problem: problem(0) })).toBe('unknown');
  });

  it('waits for the bank only if something was paid', () => {
    expect(outcomeOf(proof, status('processing'), verified)).toBe('processing');
    expect(outcomeOf(read(''), status('processing'), unverified)).toBe('open');
  });

  it('leads on from a failure', () => {
    expect(outcomeOf(read('error=payment_failed'), status('failed'), unverified)).toBe('failed');
    expect(outcomeOf(read('error=abandoned'), status('processing'), unverified)).toBe('abandoned');
    expect(outcomeOf(proof, status('failed'), verified)).toBe('failed');
  });
});

describe('its words', () => {
  it('do not promise escrow for money that left it', () => {
    expect(wordsOf('paid', { status: 'completed', escrowState: 'held' }).text).toContain('held in escrow');
    expect(wordsOf('paid', { status: 'completed', escrowState: 'released' }).text).toContain('released');
    expect(wordsOf('paid', { status: 'refunded', escrowState: 'returned' }).title).toBe('Returned');
  });
});
