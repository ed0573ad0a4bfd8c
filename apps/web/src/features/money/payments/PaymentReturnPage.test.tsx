// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { buildPayment } from '../../../testing/build-booking.ts';
import { type Answers, createFakeServer, Refused } from '../../../testing/fake-server.ts';
import { buildUser, renderApp } from '../../../testing/render.tsx';
import { PaymentReturnPage } from './PaymentReturnPage.tsx';

const PROOF = 'razorpay_order_id=order_1&razorpay_payment_id=pay_1&razorpay_signature=abc';
const processing = buildPayment({ status: 'processing', abilities: { pay: true, receipt: false } });
const paid = buildPayment({ status: 'completed', escrowState: 'held' });
const verifications = (server: ReturnType<typeof createFakeServer>) =>
  server.asked.filter(({ key }) => key === 'POST /payments/:id/verify');

/** The page as the checkout leads back to it. */
function comeBack(query: string, answers: Answers) {
  const server = createFakeServer(answers);
  renderApp(<PaymentReturnPage />, {
    user: buildUser({ role: 'organizer' }),
    at: `/payments/${processing.id}/return?${query}`,
    path: '/payments/:id/return',
  });
  return server;
}

describe('back from the checkout', () => {
  it('with a proof: it is sent once, and the payment is told as paid', async () => {
    const server = comeBack(PROOF, { 'GET /payments/:id': processing, 'POST /payments/:id/verify': paid });
    expect(await screen.findByRole('heading', { name: 'Paid' })).toBeTruthy();
    expect(verifications(server)).toEqual([
      {
        key: 'POST /payments/:id/verify',
        body: { razorpay_order_id: 'order_1', razorpay_payment_id: 'pay_1', razorpay_signature: 'abc' },
      },
    ]);
    expect(screen.queryByRole('button', { name: /^Pay/ })).toBeNull();
  });

  it('with a proof that the server refuses: its reason is said, and one may pay again', async () => {
    comeBack(PROOF, {
      'GET /payments/:id': processing,
      'POST /payments/:id/verify': new Refused(400, 'PAYMENT_NOT_VERIFIED', 'The signature is not right.'),
    });
    expect(await screen.findByRole('heading', { name: 'This payment could not be confirmed' })).toBeTruthy();
    expect(screen.getByText('The signature is not right.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Pay the deposit, ₹30,000' })).toBeTruthy();
  });

  it('with a proof that could not be checked: nobody is asked to pay twice, and checking again settles it', async () => {
    const server = comeBack(PROOF, {
      'GET /payments/:id': processing,
      'POST /payments/:id/verify': new Refused(503, 'UNAVAILABLE', 'Not now.'),
    });
    expect(await screen.findByRole('heading', { name: 'We could not check it just now' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Pay/ })).toBeNull();
    server.answer({ 'POST /payments/:id/verify': paid });
    await userEvent.click(screen.getByRole('button', { name: 'Check again' }));
    expect(await screen.findByRole('heading', { name: 'Paid' })).toBeTruthy();
    expect(verifications(server)).toHaveLength(2);
  });

  it('after a failure that was made good elsewhere: what counts is the payment', async () => {
    const server = comeBack('error=payment_failed', { 'GET /payments/:id': paid });
    expect(await screen.findByRole('heading', { name: 'Paid' })).toBeTruthy();
    expect(verifications(server)).toEqual([]);
  });

  it('without paying: the payment is open, with its amount on the button', async () => {
    comeBack('error=abandoned', { 'GET /payments/:id': processing });
    expect(await screen.findByRole('heading', { name: 'You left the checkout' })).toBeTruthy();
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Pay the deposit, ₹30,000' })).toBeTruthy(),
    );
  });
});
