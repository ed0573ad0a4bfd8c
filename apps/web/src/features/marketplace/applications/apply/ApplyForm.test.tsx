// @vitest-environment jsdom
import { applyBodySchema } from '@backline/api-contract/applications';
import type { ArtistProfile } from '@backline/api-contract/profiles';
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { buildGig } from '../../../../testing/build-gig.ts';
import { createFakeServer, Refused } from '../../../../testing/fake-server.ts';
import { buildUser, renderApp } from '../../../../testing/render.tsx';
import { ApplyForm } from './ApplyForm.tsx';

const ARTIST = { standardFee: 50_000_00, minimumFee: 40_000_00 } as ArtistProfile;
const SEND = 'POST /applications';

function open() {
  const server = createFakeServer({
    [SEND]: new Refused(400, 'VALIDATION_FAILED', 'Some fields need your attention.', [
      { field: 'preferredSlotTime', message: 'This slot is taken.' },
    ]),
  });
  renderApp(<ApplyForm gig={buildGig()} artist={ARTIST} />, { user: buildUser() });
  return { sent: () => server.asked.filter(({ key }) => key === SEND).map(({ body }) => body) };
}
const fee = () => screen.getByLabelText(/^Your fee/);
const send = () => userEvent.click(screen.getByRole('button', { name: 'Send application' }));

describe('the apply form', () => {
  it('says on the field what the schema refuses, in its words, and sends nothing', async () => {
    const { sent } = open();
    await userEvent.clear(fee());
    await userEvent.type(fee(), '9');
    await send();
    const refused = applyBodySchema.shape.proposedFee.safeParse(9_00).error?.issues[0]?.message ?? '';
    expect(refused).toBe('Ask for at least ₹10.');
    expect((await screen.findByText(refused)).id).toBe(fee().getAttribute('aria-describedby')?.split(' ')[0]);
    expect(fee().getAttribute('aria-invalid')).toBe('true');
    expect(sent()).toEqual([]);
  });

  it('asks whether a fee above twice the budget is meant, and sends that it is', async () => {
    const { sent } = open();
    expect(screen.queryByRole('checkbox')).toBeNull();
    await userEvent.clear(fee());
    await userEvent.type(fee(), '120001');
    await send();
    expect(await screen.findByText('Tick this if you mean it, or change it.')).toBeTruthy();
    expect(sent()).toEqual([]);
    await userEvent.click(screen.getByRole('checkbox', { name: /more than twice the highest budget/ }));
    await send();
    expect(sent()).toMatchObject([{ proposedFee: 120_001_00, confirmUnusual: true }]);
  });

  it('sends what the schema takes, and says the refusal of the server on its field', async () => {
    const { sent } = open();
    await send();
    expect(await screen.findByText('This slot is taken.')).toBeTruthy();
    expect(screen.getByLabelText(/^Preferred slot/, { selector: 'input' }).getAttribute('aria-invalid')).toBe(
      'true',
    );
    expect(sent()).toEqual([
      { opportunityId: buildGig().id, proposedFee: 50_000_00, willingToNegotiate: true },
    ]);
  });
});
