import { beforeAll, describe, expect, it } from 'vitest';
import { buildBooking, buildScene, expectData, type Scene } from '../../../testing/bookings.ts';
import { buildMember, buildOrganizer, type Member } from '../../../testing/members.ts';
import { startTestApp } from '../../../testing/test-app.ts';

const app = await startTestApp();
let scene: Scene;
let stranger: Member;
let admin: Member;
let ids: string[];

beforeAll(async () => {
  scene = await buildScene(app);
  stranger = await buildOrganizer(app);
  admin = await buildMember(app, 'admin');
  const first = await buildBooking(app, scene, { eventDate: '2026-12-12' });
  const second = await buildBooking(app, scene, { eventDate: '2026-12-19' });
  ids = [first.id, second.id];
});

const list = async (path: string, viewer: Member): Promise<string[]> =>
  expectData(await app.get(path, viewer), 200).bookings.map(({ id }: { id: string }) => id);

describe('GET /bookings', () => {
  it('shows both sides their bookings, latest first', async () => {
    expect(await list('/bookings', scene.artist)).toEqual([ids[1], ids[0]]);
    expect(await list('/bookings', scene.buyer)).toEqual([ids[1], ids[0]]);
  });

  it('shows strangers, and the venue that hires nobody, nothing', async () => {
    expect(await list('/bookings', stranger)).toEqual([]);
    expect(await list('/bookings', scene.venue)).toEqual([]);
  });

  it('shows curators and admins all', async () => {
    expect(await list('/bookings', await buildMember(app, 'curator'))).toHaveLength(2);
    expect(await list('/bookings', admin)).toHaveLength(2);
  });

  it('brings what is to come in the order of its dates', async () => {
    expect(await list('/bookings?upcoming=true', scene.artist)).toEqual(ids);
  });

  it('pages', async () => {
    const { body } = await app.get('/bookings?limit=1&page=2', scene.artist);
    expect(body.data.bookings.map(({ id }: { id: string }) => id)).toEqual([ids[0]]);
    expect(body.pagination).toEqual({ page: 2, limit: 1, total: 2, totalPages: 2, hasMore: false });
  });

  it('refuses an unknown filter by name', async () => {
    const answer = await app.get('/bookings?state=confirmed', scene.artist);
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'state']);
  });

  it('asks strangers to log in', async () => {
    expect((await app.get('/bookings')).status).toBe(401);
  });
});

describe('GET /bookings/:id', () => {
  it('shows the artist the commission and the buyer not', async () => {
    const artistView = expectData(await app.get(`/bookings/${ids[0]}`, scene.artist), 200);
    const buyerView = expectData(await app.get(`/bookings/${ids[0]}`, scene.buyer), 200);
    expect([artistView.commissionBasisPoints, artistView.commissionAmount]).toEqual([300, 150_000]);
    expect([buyerView.commissionBasisPoints, buyerView.commissionAmount]).toEqual([null, null]);
    expect(buyerView.money).toEqual({
      agreedFee: 5_000_000,
      paidIn: 0,
      inEscrow: 0,
      payableToArtist: null,
      paidOut: null,
      commission: null,
      returned: 0,
      outstanding: 5_000_000,
      currency: 'INR',
    });
  });

  it('says what each side may do while the contract waits for the artist', async () => {
    const nothing = {
      signContract: false,
      pay: false,
      tickChecklist: false,
      confirmCompletion: false,
      rate: false,
      cancel: true,
      reportProblem: false,
    };
    const artistView = expectData(await app.get(`/bookings/${ids[0]}`, scene.artist), 200);
    const buyerView = expectData(await app.get(`/bookings/${ids[0]}`, scene.buyer), 200);
    const adminView = expectData(await app.get(`/bookings/${ids[0]}`, admin), 200);
    expect([artistView.viewerSide, artistView.abilities]).toEqual([
      'artist',
      { ...nothing, signContract: true },
    ]);
    expect([buyerView.viewerSide, buyerView.abilities]).toEqual(['buyer', nothing]);
    expect([adminView.viewerSide, adminView.abilities]).toEqual([null, nothing]);
  });

  it('tells how it came to be', async () => {
    const { history } = expectData(await app.get(`/bookings/${ids[0]}`, scene.artist), 200);
    expect(history.map(({ from, to, actor }: Record<string, string>) => [from, to, actor])).toEqual([
      [null, 'pending_contract', 'Blue Note Events'],
      ['pending_contract', 'contract_sent', 'Blue Note Events'],
    ]);
    expect(history.map(({ label }: { label: string }) => label)).toEqual([
      'Booking created',
      'Contract sent for signature',
    ]);
  });

  it('is not there for strangers, nor where there is none', async () => {
    expect((await app.get(`/bookings/${ids[0]}`, stranger)).status).toBe(404);
    expect((await app.get(`/bookings/${ids[0]}`, scene.venue)).status).toBe(404);
    expect((await app.get('/bookings/0199c0de-0000-7000-8000-000000000000', scene.artist)).status).toBe(404);
    expect((await app.get('/bookings/first', scene.artist)).status).toBe(400);
  });
});

describe('PATCH /bookings/:id/checklist before the contract is signed', () => {
  const patch = (body: unknown, as: Member) => app.patch(`/bookings/${ids[0]}/checklist`, body, as);

  it('is closed', async () => {
    const answer = await patch({ itineraryShared: true }, scene.artist);
    expect([answer.status, answer.body.reason]).toEqual([409, 'ILLEGAL_TRANSITION']);
    expect(answer.body.message).toContain('contract sent');
  });

  it('refuses what the system alone sets, nothing at all, and what is no item', async () => {
    expect((await patch({ contractSigned: true }, scene.artist)).status).toBe(400);
    expect((await patch({}, scene.artist)).status).toBe(400);
    expect((await patch({ soundCheck: true }, scene.artist)).status).toBe(400);
  });

  it('is not there for strangers, and not for curators', async () => {
    expect((await patch({ itineraryShared: true }, stranger)).status).toBe(404);
    expect((await patch({ itineraryShared: true }, await buildMember(app, 'curator'))).status).toBe(403);
    expect((await patch({ itineraryShared: true }, admin)).status).toBe(403);
  });
});
