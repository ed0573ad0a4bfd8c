// @vitest-environment jsdom
import type { BookingDetail } from '@backline/api-contract/bookings';
import type { CancellationPreview } from '@backline/api-contract/cancellations';
import { paise } from '@backline/kernel';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { buildBooking } from '../../testing/build-booking.ts';
import { createFakeServer, Refused } from '../../testing/fake-server.ts';
import { buildUser, renderApp } from '../../testing/render.tsx';
import { CancelBooking } from './CancelBooking.tsx';

const PREVIEW = 'GET /bookings/:id/cancellation-preview';
const CANCEL = 'POST /bookings/:id/cancel';
const ALLOWED = { ...buildBooking().abilities, cancel: true };
const NEAR: CancellationPreview = {
  cancelledBy: 'organizer',
  policy: { name: 'protected', version: 1 },
  daysBefore: 20,
  tier: 'standard',
  nextTier: { tier: 'late', from: '2026-11-28' },
  depositPaid: paise(30_000_00),
  balancePaid: paise(0),
  totalPaid: paise(30_000_00),
  organizerRefund: paise(22_500_00),
  artistReceives: paise(7_500_00),
  platformRetains: paise(0),
  trustPoints: -3,
  previewHash: 'a'.repeat(64),
};
const LATER = {
  ...NEAR,
  organizerRefund: paise(15_000_00),
  artistReceives: paise(15_000_00),
  previewHash: 'b'.repeat(64),
};

function open(preview: CancellationPreview | Refused = NEAR) {
  const server = createFakeServer({ [PREVIEW]: preview, [CANCEL]: buildBooking({ status: 'cancelled' }) });
  renderApp(<CancelBooking booking={buildBooking({ abilities: ALLOWED })} />, {
    user: buildUser({ role: 'organizer' }),
  });
  const asked = (key: string) => server.asked.filter((each) => each.key === key).map(({ body }) => body);
  return { server, sent: () => asked(CANCEL), looked: () => asked(PREVIEW).length };
}
const ask = () => userEvent.click(screen.getByRole('button', { name: 'Cancel booking' }));
const dialog = () => screen.findByRole('dialog', { name: 'Cancel this booking?' });
const reason = () => screen.findByLabelText<HTMLTextAreaElement>(/Why do you cancel/);
const confirm = async () => within(await dialog()).getByRole('button', { name: /^Cancel/ });
/** What stands beside a label of the facts. */
const fact = (label: string) => screen.getByText(label, { selector: 'dt' }).nextElementSibling?.textContent;

describe('cancelling a booking', () => {
  it('is not offered to whom the server does not allow it', () => {
    createFakeServer();
    renderApp(<CancelBooking booking={buildBooking()} />, { user: buildUser({ role: 'organizer' }) });
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('asks what would happen only when somebody wants to know, and says it as the server does', async () => {
    const { looked } = open();
    expect(looked()).toBe(0);
    await ask();
    await reason();
    expect(looked()).toBe(1);
    expect([fact('Paid so far'), fact('Back to the buyer'), fact('To the artist')]).toEqual([
      '₹30,000',
      '₹22,500',
      '₹7,500',
    ]);
    expect(fact('Your trust score')).toBe('-3 points');
    expect(screen.queryByText('Kept by Backline')).toBeNull();
  });

  it('needs a reason: it leads there and sends nothing', async () => {
    const { sent } = open();
    await ask();
    const field = await reason();
    await userEvent.click(await confirm());
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(sent()).toEqual([]);
  });

  it('is sent once, however often one clicks, with the hash of what was shown, and closes', async () => {
    const { sent, server } = open();
    const { promise: answer, resolve: arrives } = Promise.withResolvers<BookingDetail>();
    server.answer({ [CANCEL]: () => answer });
    await ask();
    await userEvent.type(await reason(), 'The venue has flooded.');
    await userEvent.dblClick(await confirm());
    expect(screen.getByRole('dialog')).toBeTruthy();
    arrives(buildBooking({ status: 'cancelled' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(sent()).toEqual([{ reason: 'The venue has flooded.', previewHash: NEAR.previewHash }]);
  });

  it('that would do something else by now shows that first, keeps the reason, and asks again', async () => {
    const { server, sent, looked } = open();
    await ask();
    await userEvent.type(await reason(), 'The venue has flooded.');
    server.answer({
      [PREVIEW]: LATER,
      [CANCEL]: new Refused(409, 'PREVIEW_CHANGED', 'It would do something else by now.'),
    });
    await userEvent.click(await confirm());
    await waitFor(() => expect(fact('Back to the buyer')).toBe('₹15,000'));
    expect(looked()).toBe(2);
    expect(screen.getByText('It would do something else by now.')).toBeTruthy();
    expect((await reason()).value).toBe('The venue has flooded.');
    server.answer({ [CANCEL]: buildBooking({ status: 'cancelled' }) });
    await userEvent.click(await confirm());
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(sent().at(-1)).toEqual({ reason: 'The venue has flooded.', previewHash: LATER.previewHash });
  });

  it('keeps the booking and leads back to the button that opened it', async () => {
    const { sent } = open();
    await ask();
    await reason();
    await userEvent.click(screen.getByRole('button', { name: 'Keep the booking' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Cancel booking' })),
    );
    expect(sent()).toEqual([]);
  });

  it('says why there is nothing to see, and tries again', async () => {
    const { server } = open(new Refused(409, 'ILLEGAL_TRANSITION', 'The show has begun.'));
    await ask();
    expect(await screen.findByText(/The show has begun\./)).toBeTruthy();
    expect(screen.queryByLabelText(/Why do you cancel/)).toBeNull();
    server.answer({ [PREVIEW]: NEAR });
    await userEvent.click(screen.getByRole('button', { name: /again/i }));
    await reason();
  });
});
