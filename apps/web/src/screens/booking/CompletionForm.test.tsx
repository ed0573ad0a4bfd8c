// @vitest-environment jsdom
import { type BookingDetail, ratingBodySchema } from '@backline/api-contract/bookings';
import { paise } from '@backline/kernel';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { buildBooking, buildMoney } from '../../testing/build-booking.ts';
import { createFakeServer, Refused } from '../../testing/fake-server.ts';
import { errorOf } from '../../testing/fields.ts';
import { buildUser, renderApp } from '../../testing/render.tsx';
import { CompletionForm } from './CompletionForm.tsx';

const RATE = 'POST /bookings/:id/ratings';
const CONFIRM = 'POST /bookings/:id/confirm-completion';

function open(ability: 'rate' | 'confirmCompletion', changes: Partial<BookingDetail> = {}) {
  const nothing = buildBooking().abilities;
  const booking = buildBooking({
    abilities: { ...nothing, [ability]: true },
    money: buildMoney({ inEscrow: paise(30_000_00) }),
    ...changes,
  });
  const server = createFakeServer({ [RATE]: buildBooking(), [CONFIRM]: buildBooking() });
  renderApp(<CompletionForm booking={booking} />, { user: buildUser({ role: 'organizer' }) });
  return { server, sent: () => server.asked };
}
const stars = (words: string) => screen.getByRole('radio', { name: words });
/** As the keyboard does it: where a mouse stands among the stars is a question of layout, which jsdom has none of. */
const choose = (words: string) => fireEvent.keyDown(stars(words), { key: 'Enter' });
const words = () => screen.getByLabelText<HTMLTextAreaElement>('In your words');
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
/** The stars are a group: what is wrong with them stands in their wrapper, and the focus goes to one of them. */
const isAtTheStars = () => expect(screen.getByRole('radiogroup').contains(document.activeElement)).toBe(true);

describe('the rating of a show', () => {
  it('asks for stars in the words of the schema, leads to them, and sends nothing', async () => {
    const { sent } = open('rate');
    await press('Send rating');
    const refused = ratingBodySchema.shape.rating.safeParse(0).error?.issues[0]?.message ?? '';
    expect(await screen.findByText(refused)).toBeTruthy();
    await waitFor(isAtTheStars);
    expect(sent()).toEqual([]);
  });

  it('sends stars and words of the one who is rated by name', async () => {
    const { sent } = open('rate');
    expect(screen.getByRole('radiogroup', { name: 'Your rating of Meera Rao Quartet' })).toBeTruthy();
    choose('4 of 5 stars: Good');
    await userEvent.type(words(), ' A fine night. ');
    await press('Send rating');
    await waitFor(() =>
      expect(sent()).toEqual([{ key: RATE, body: { rating: 4, feedback: 'A fine night.' } }]),
    );
  });

  it('refused at a field keeps what was given', async () => {
    const { server } = open('rate');
    const errors = [{ field: 'feedback', message: 'Write in words.' }];
    server.answer({
      [RATE]: new Refused(400, 'VALIDATION_FAILED', 'Some fields need your attention.', errors),
    });
    choose('4 of 5 stars: Good');
    await userEvent.type(words(), 'Hm');
    await press('Send rating');
    await waitFor(() => expect(errorOf('In your words')).toBe('Write in words.'));
    expect(document.activeElement).toBe(words());
    expect(words().value).toBe('Hm');
    expect(screen.getByText('Good')).toBeTruthy();
  });
});

describe('the confirmation of a show', () => {
  const confirm = () => press('Confirm that the show took place');

  it('says what it leads to, names the money in a dialog, and needs neither stars nor words', async () => {
    const { sent } = open('confirmCompletion');
    expect(screen.getByText(/this cannot be taken back/)).toBeTruthy();
    await confirm();
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('is held in escrow for this show');
    expect(dialog.textContent).toContain('₹30,000');
    expect(sent()).toEqual([]);
    await press('Yes, it took place');
    await waitFor(() => expect(sent()).toEqual([{ key: CONFIRM, body: {} }]));
  });

  it('names to the artist what reaches it', async () => {
    open('confirmCompletion', { viewerSide: 'artist', commissionBasisPoints: 300 });
    await confirm();
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain(
      'You get ₹29,100: what is held in escrow for this show, less commission.',
    );
    expect(dialog.textContent).not.toContain('₹30,000');
  });

  it('with words but no stars asks for stars, so that the words are not lost', async () => {
    const { sent } = open('confirmCompletion');
    await userEvent.type(words(), 'A fine night.');
    await confirm();
    expect(await screen.findByText('Choose stars as well, so that your words can be shown.')).toBeTruthy();
    await waitFor(isAtTheStars);
    expect(sent()).toEqual([]);
  });
});
