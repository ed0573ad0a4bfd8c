// @vitest-environment jsdom
import { paise } from '@backline/kernel';
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { buildGig } from '../../../../testing/build-gig.ts';
import { renderApp } from '../../../../testing/render.tsx';
import { GigCard } from './GigCard.tsx';

const gig = {
  ...buildGig({ budgetMin: paise(40_000_00), budgetMax: paise(60_000_00) }),
  matchScore: null,
  matchParts: null,
};
const show = (commission: number | undefined) =>
  renderApp(<GigCard gig={gig} nameOf={String} ownGenres={[]} commission={commission} />);

describe('the money of a gig in the list', () => {
  it('is first what reaches the artist, then what the buyer means to spend', async () => {
    show(200);
    const card = await screen.findByRole('article');
    expect(card.textContent).toContain('You get ₹39,200 – ₹58,800Budget ₹40,000 – ₹60,000');
  });

  it('is the budget alone while nobody knows the commission', async () => {
    show(undefined);
    const card = await screen.findByRole('article');
    expect(card.textContent).toContain('₹40,000 – ₹60,000');
    expect(card.textContent).not.toMatch(/You get|Budget/);
  });
});
