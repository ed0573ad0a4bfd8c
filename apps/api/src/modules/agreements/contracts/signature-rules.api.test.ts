import { describe, expect, it } from 'vitest';
import { buildBooking, buildScene, expectData } from '../../../testing/bookings.ts';
import { drawn } from '../../../testing/drawings.ts';
import { buildArtist, buildOrganizer, type Member, PASSWORD } from '../../../testing/members.ts';
import { startTestApp } from '../../../testing/test-app.ts';

const app = await startTestApp();
const base = await buildScene(app);
let week = 0;

/** A contract between an artist with a legal name and a company with a signer. */
async function contract() {
  week += 1;
  const artist = await buildArtist(app, { legalName: 'Meera Anand Rao' });
  const buyer = await buildOrganizer(app, {
    legalName: 'Blue Note Events Pvt Ltd',
    signerName: 'Kabir Shah',
    signerCapacity: 'Director',
    gstNumber: '27AAPFU0939F1ZV',
  });
  const eventDate = `2027-0${week}-12`;
  const { contractId } = await buildBooking(app, { ...base, artist, buyer }, { eventDate });
  return { id: String(contractId), artist, buyer };
}

async function sign(id: string, as: Member, change: object) {
  const { documentHash } = expectData(await app.get(`/contracts/${id}`, as), 200);
  const body = {
    legalName: 'Meera Anand Rao',
    consent: true,
    documentHash,
    password: PASSWORD,
    signature: { type: 'typed', value: 'Meera' },
    ...change,
  };
  return app.post(`/contracts/${id}/sign`, body, as);
}

describe('the name that is typed to sign', () => {
  it('is the legal name of the contract, and nothing else', async () => {
    const { id, artist } = await contract();
    const other = await sign(id, artist, { legalName: 'Meera Rao' });
    expect([other.status, other.body.errors]).toEqual([
      400,
      [{ field: 'legalName', message: 'Type the name as it stands in the contract: Meera Anand Rao.' }],
    ]);
    expectData(await sign(id, artist, { legalName: '  meera   anand RAO ' }), 200);
    const { signatures } = expectData(await app.get(`/contracts/${id}`, artist), 200);
    expect(signatures).toMatchObject([{ side: 'artist', legalName: 'Meera Anand Rao' }]);
  });

  it('of a company is its signer’s; entity, GSTIN and capacity are printed', async () => {
    const { id, artist, buyer } = await contract();
    expectData(await sign(id, artist, {}), 200);
    const { parties } = expectData(await app.get(`/contracts/${id}`, buyer), 200);
    expect(parties[1]).toMatchObject({
      legalName: 'Blue Note Events Pvt Ltd',
      gstNumber: '27AAPFU0939F1ZV',
      signer: { name: 'Kabir Shah', capacity: 'Director' },
      signsAs: 'Kabir Shah',
    });
    const entity = await sign(id, buyer, { legalName: 'Blue Note Events Pvt Ltd' });
    expect(entity.body.errors[0].field).toBe('legalName');
    expectData(await sign(id, buyer, { legalName: 'Kabir Shah' }), 200);
  });

  it('that changes after the approval sends the profile back to review', async () => {
    const { artist } = await contract();
    const { profile } = expectData(await app.patch('/profile', { legalName: 'Meera Rao' }, artist), 200);
    expect(profile).toMatchObject({ legalName: 'Meera Rao', verificationStatus: 'under_review' });
  });

  it('with letters that no contract can print is refused by name', async () => {
    const artist = await buildArtist(app);
    const answer = await app.patch('/profile', { legalName: '李 Meera' }, artist);
    expect([answer.status, answer.body.errors]).toEqual([
      400,
      [
        {
          field: 'legalName',
          message: 'Contracts cannot print: 李. Write it in Latin letters or in a script of India.',
        },
      ],
    ]);
    expectData(await app.patch('/profile', { legalName: 'मीरा राव' }, artist), 200);
  });
});

describe('a drawing without ink', () => {
  it.each([
    ['transparent', () => null],
    ['white', () => [255, 255, 255, 255] as const],
    ['a dot', (x: number, y: number) => (x === 9 && y === 9 ? ([0, 0, 0, 255] as const) : null)],
  ])('signs nothing: %s', async (_what, colourAt) => {
    const { id, artist } = await contract();
    const value = `data:image/png;base64,${drawn(colourAt).toString('base64')}`;
    const answer = await sign(id, artist, { signature: { type: 'drawn', value } });
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'signature.value']);
  });
});

describe('documents that disagree', () => {
  it('are refused on the field that was sent, with what disagrees', async () => {
    const organizer = await buildOrganizer(app);
    const gst = await app.patch(
      '/profile',
      { gstNumber: '27AAPFU0939F1ZV', panNumber: 'AABCU9603R' },
      organizer,
    );
    expect(gst.body.errors.map(({ field }: { field: string }) => field)).toEqual(['gstNumber']);
    expectData(
      await app.patch('/profile', { gstNumber: '27AAPFU0939F1ZV', panNumber: 'AAPFU0939F' }, organizer),
      200,
    );
    const moved = await app.patch('/profile', { state: 'Karnataka' }, organizer);
    expect(moved.body.errors).toEqual([
      { field: 'state', message: 'This GSTIN is of Maharashtra, and the address is in Karnataka.' },
    ]);
  });
});
