import { beforeEach, describe, expect, it } from 'vitest';
import { buildBooking, buildScene, expectData, readBooking, type Scene } from '../../../testing/bookings.ts';
import { drawn } from '../../../testing/drawings.ts';
import { TEST_START } from '../../../testing/frozen-clock.ts';
import { buildMember, buildOrganizer, type Member, PASSWORD } from '../../../testing/members.ts';
import { startTestApp } from '../../../testing/test-app.ts';

const app = await startTestApp();
let scene: Scene;
let bookingId: string;
let contractId: string;

beforeEach(async () => {
  app.clock.moveTo(TEST_START);
  scene = await buildScene(app);
  const booking = await buildBooking(app, scene);
  bookingId = booking.id;
  contractId = String(booking.contractId);
});

const read = async (viewer: Member) => expectData(await app.get(`/contracts/${contractId}`, viewer), 200);

async function sign(member: Member, overrides: Record<string, unknown> = {}) {
  const { documentHash } = await read(member);
  const body = {
    legalName: 'Anil Kumar',
    consent: true,
    documentHash,
    password: PASSWORD,
    signature: { type: 'typed', value: 'Anil Kumar' },
    ...overrides,
  };
  return app.post(`/contracts/${contractId}/sign`, body, member);
}

describe('GET /contracts/:id', () => {
  it('carries parties, terms, clauses and what to sign', async () => {
    const contract = await read(scene.artist);
    expect(contract).toMatchObject({
      contractNumber: expect.stringMatching(/^CTR-202611-[A-Z0-9]{6}$/),
      bookingId,
      status: 'pending_artist',
      type: 'local',
      version: 1,
      documentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      signDeadline: '2026-11-05T06:30:00.000Z',
      signatures: [],
      viewerSide: 'artist',
      abilities: { sign: true },
      terms: { title: 'Saturday at the Harbour Room', eventDate: '2026-12-12', agreedFee: 5_000_000 },
    });
    expect(contract.parties.map(({ side, legalName }: Record<string, string>) => [side, legalName])).toEqual([
      ['artist', 'Anil Kumar'],
      ['buyer', 'Blue Note Events'],
    ]);
    expect(contract.verificationUrl).toBe(
      `http://backline.test/verify-contract?number=${contract.contractNumber}&hash=${contract.documentHash}`,
    );
    expect(contract.clauses[1].paragraphs[1]).toContain('₹15,000.00 (30% of the Fee)');
  });

  it('shows the buyer and staff the same document, with nothing to sign', async () => {
    const hash = (await read(scene.artist)).documentHash;
    for (const viewer of [scene.buyer, await buildMember(app, 'admin'), await buildMember(app, 'curator')]) {
      const contract = await read(viewer);
      expect([contract.documentHash, contract.abilities.sign]).toEqual([hash, false]);
    }
  });

  it('is not there for strangers', async () => {
    const stranger = await buildOrganizer(app);
    for (const path of [`/contracts/${contractId}`, `/contracts/${contractId}/pdf`]) {
      expect((await app.get(path, stranger)).status).toBe(404);
      expect((await app.get(path)).status).toBe(401);
    }
  });
});

describe('signing', () => {
  it('goes from the artist to the buyer, and the second signature starts the payments', async () => {
    const first = expectData(await sign(scene.artist), 200);
    expect([first.status, first.abilities.sign]).toEqual(['pending_buyer', false]);
    expect((await read(scene.buyer)).abilities.sign).toBe(true);
    expect((await readBooking(app, bookingId, scene.buyer)).payments).toEqual([]);

    const second = expectData(await sign(scene.buyer), 200);
    expect(second.status).toBe('signed');
    expect(second.signatures).toEqual([
      {
        side: 'artist',
        legalName: 'Anil Kumar',
        signedAt: '2026-11-02T06:30:00.000Z',
        documentHash: second.documentHash,
      },
      {
        side: 'buyer',
        legalName: 'Anil Kumar',
        signedAt: '2026-11-02T06:30:00.000Z',
        documentHash: second.documentHash,
      },
    ]);
    const booking = await readBooking(app, bookingId, scene.buyer);
    expect(booking.status).toBe('deposit_pending');
    expect(booking.payments.map(({ kind, amount, dueAt }) => [kind, amount, dueAt])).toEqual([
      ['deposit', 1_500_000, '2026-11-04T06:30:00.000Z'],
      ['balance', 3_500_000, '2026-12-11T16:30:00.000Z'],
    ]);
    expect(booking.checklist.find(({ item }) => item === 'contractSigned')).toMatchObject({
      done: true,
      doneBy: 'Backline',
    });
    expect(booking.history.map(({ action }) => action)).toEqual([
      'created',
      'send_contract',
      'sign_contract',
      'request_deposit',
    ]);
  });

  it('records what the signature rests on', async () => {
    await sign(scene.artist);
    const row = await app.adapters.db
      .selectFrom('contractSignatures')
      .selectAll()
      .where('contractId', '=', contractId)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({
      side: 'artist',
      userId: scene.artist.id,
      legalName: 'Anil Kumar',
      signatureType: 'typed',
      signatureValue: 'Anil Kumar',
      consentText: expect.stringContaining('I agree to every clause'),
      documentHash: (await read(scene.artist)).documentHash,
      ip: expect.stringMatching(/127\.0\.0\.1$/),
      userAgent: expect.any(String),
      signedAt: app.clock.now(),
    });
  });

  it('refuses the buyer before the artist, and either a second time', async () => {
    const early = await sign(scene.buyer);
    expect([early.status, early.body.reason]).toEqual([409, 'ILLEGAL_TRANSITION']);
    expect(early.body.message).toContain('the artist signs first');
    await sign(scene.artist);
    const again = await sign(scene.artist);
    expect([again.status, again.body.reason]).toEqual([409, 'ILLEGAL_TRANSITION']);
    await sign(scene.buyer);
    const late = await sign(scene.buyer);
    expect([late.status, late.body.message]).toEqual([409, 'A contract that is signed cannot be signed.']);
  });

  it('refuses a document that is not the one shown', async () => {
    const answer = await sign(scene.artist, { documentHash: 'a'.repeat(64) });
    expect([answer.status, answer.body.reason]).toEqual([409, 'DOCUMENT_CHANGED']);
    expect((await read(scene.artist)).status).toBe('pending_artist');
  });

  it('asks for the password again', async () => {
    const answer = await sign(scene.artist, { password: 'Wrong-Pass1!' });
    expect([answer.status, answer.body.reason]).toEqual([401, 'WRONG_PASSWORD']);
    expect((await read(scene.artist)).signatures).toEqual([]);
  });

  it.each([
    ['consent', { consent: false }],
    ['legalName', { legalName: '  ' }],
    ['documentHash', { documentHash: 'short' }],
    ['signature.value', { signature: { type: 'drawn', value: 'not a drawing' } }],
    ['signature.value', { signature: { type: 'drawn', value: 'data:image/png;base64,aGVsbG8=' } }],
    ['role', { role: 'buyer' }],
  ])('names the field %s', async (field, overrides) => {
    const answer = await sign(scene.artist, overrides);
    expect([answer.status, answer.body.errors?.[0]?.field]).toEqual([400, field]);
  });

  it('is not for strangers, curators or admins', async () => {
    const stranger = await buildOrganizer(app);
    const { documentHash } = await read(scene.artist);
    const body = {
      legalName: 'X',
      consent: true,
      documentHash,
      password: PASSWORD,
      signature: { type: 'typed', value: 'X' },
    };
    expect((await app.post(`/contracts/${contractId}/sign`, body, stranger)).status).toBe(404);
    expect(
      (await app.post(`/contracts/${contractId}/sign`, body, await buildMember(app, 'curator'))).status,
    ).toBe(403);
    expect(
      (await app.post(`/contracts/${contractId}/sign`, body, await buildMember(app, 'admin'))).status,
    ).toBe(404);
  });

  it('needs a verified address', async () => {
    await app.adapters.db
      .updateTable('users')
      .set({ emailVerifiedAt: null, status: 'pending' })
      .where('id', '=', scene.artist.id)
      .execute();
    const answer = await sign(scene.artist);
    expect([answer.status, answer.body.action]).toEqual([403, 'verify_email']);
  });

  it('of many at once exactly one counts', async () => {
    const answers = await Promise.all(Array.from({ length: 4 }, () => sign(scene.artist)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409]);
  });

  it('takes a drawing', async () => {
    const value = `data:image/png;base64,${drawing().toString('base64')}`;
    expectData(await sign(scene.artist, { signature: { type: 'drawn', value } }), 200);
    const { body } = await app.get(`/contracts/${contractId}/pdf`, scene.artist);
    expect(body.subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('the PDF', () => {
  it('is made on demand, then by the job, with the same bytes', async () => {
    expect((await read(scene.artist)).pdfReady).toBe(false);
    const first = await app.get(`/contracts/${contractId}/pdf`, scene.artist);
    expect(first.headers.get('content-type')).toBe('application/pdf');
    expect(first.headers.get('content-disposition')).toMatch(/^attachment; filename="CTR-202611-.{6}\.pdf"$/);
    await app.runJobs();
    expect((await read(scene.artist)).pdfReady).toBe(true);
    const second = await app.get(`/contracts/${contractId}/pdf`, scene.buyer);
    expect(second.body.equals(first.body)).toBe(true);
  });

  it('is made again for every signature', async () => {
    await app.runJobs();
    const unsigned = (await app.get(`/contracts/${contractId}/pdf`, scene.artist)).body;
    await sign(scene.artist);
    await sign(scene.buyer);
    expect((await read(scene.artist)).pdfReady).toBe(false);
    await app.runJobs();
    expect((await read(scene.artist)).pdfReady).toBe(true);
    const signed = (await app.get(`/contracts/${contractId}/pdf`, scene.artist)).body;
    expect(signed.length).toBeGreaterThan(unsigned.length);
  });

  it('can be lost and is made again, byte for byte', async () => {
    await app.runJobs();
    const path = `/contracts/${contractId}/pdf`;
    const before = (await app.get(path, scene.artist)).body;
    const { pdfKey } = await app.adapters.db
      .selectFrom('contracts')
      .select('pdfKey')
      .where('id', '=', contractId)
      .executeTakeFirstOrThrow();
    await app.adapters.storage.remove(String(pdfKey));
    expect((await app.get(path, scene.artist)).body.equals(before)).toBe(true);
  });
});

describe('GET /contracts/verify', () => {
  const verify = async (query: Record<string, string>) =>
    expectData(await app.get(`/contracts/verify?${new URLSearchParams(query)}`), 200);

  it('tells anybody names, date and status, and nothing else', async () => {
    const { contractNumber: number, documentHash: hash } = await read(scene.artist);
    expect(await verify({ number: number.toLowerCase(), hash })).toEqual({
      genuine: true,
      unaltered: true,
      contractNumber: number,
      status: 'pending_artist',
      artistName: 'Meera and the Monsoon',
      buyerName: 'Blue Note Events',
      eventDate: '2026-12-12',
      signedAt: null,
    });
  });

  it('knows an altered document, the file itself, and a question without a hash', async () => {
    const { contractNumber: number } = await read(scene.artist);
    await app.runJobs();
    const { pdfHash } = await app.adapters.db
      .selectFrom('contracts')
      .select('pdfHash')
      .where('id', '=', contractId)
      .executeTakeFirstOrThrow();
    expect((await verify({ number, hash: 'b'.repeat(64) })).unaltered).toBe(false);
    expect((await verify({ number, hash: String(pdfHash).toUpperCase() })).unaltered).toBe(true);
    expect((await verify({ number })).unaltered).toBeNull();
  });

  it('knows no other number', async () => {
    expect(await verify({ number: 'CTR-202611-AAAAAA', hash: 'b'.repeat(64) })).toMatchObject({
      genuine: false,
      unaltered: null,
      artistName: null,
      status: null,
    });
  });
});

describe('time to sign', () => {
  const notes = async (member: Member): Promise<string[]> => {
    const { notifications } = expectData(await app.get('/notifications?limit=100', member), 200);
    return notifications.map(({ type }: { type: string }) => type);
  };
  const count = (types: string[], type: string): number => types.filter((each) => each === type).length;

  it('reminds whoever is next, once, a day before the end', async () => {
    await app.advance('PT47H59M');
    expect(count(await notes(scene.artist), 'contract_reminder')).toBe(0);
    await app.advance('PT1M');
    await app.advance('PT1M');
    expect(count(await notes(scene.artist), 'contract_reminder')).toBe(1);
    expect(count(await notes(scene.buyer), 'contract_reminder')).toBe(0);
  });

  it('ends after 72 hours: booking cancelled, trust of the missing artist moved, both told', async () => {
    await app.advance('PT72H');
    await app.advance('PT1M');
    const booking = await readBooking(app, bookingId, scene.buyer);
    expect([booking.status, booking.cancellationReason]).toEqual([
      'cancelled',
      'The contract was not signed in time.',
    ]);
    expect((await read(scene.artist)).status).toBe('expired');
    expect(expectData(await app.get('/standing', scene.artist), 200).score).toBe(45);
    expect(expectData(await app.get('/standing', scene.buyer), 200).score).toBe(50);
    for (const member of [scene.artist, scene.buyer])
      expect(count(await notes(member), 'contract_expired')).toBe(1);
    expect((await sign(scene.artist)).body.message).toBe('A contract that is expired cannot be signed.');
  });

  it('counts against the buyer where the artist has signed, and the buyer can reopen the gig', async () => {
    await sign(scene.artist);
    await app.advance('PT72H');
    expect(expectData(await app.get('/standing', scene.artist), 200).score).toBe(50);
    expect(expectData(await app.get('/standing', scene.buyer), 200).score).toBe(45);
    const { opportunityId } = await readBooking(app, bookingId, scene.buyer);
    expectData(await app.post(`/opportunities/${opportunityId}/reopen`, {}, scene.buyer), 200);
  });

  it('refuses a signature after the deadline even where the sweep is late', async () => {
    app.clock.moveTo(new Date('2026-11-05T06:30:00Z'));
    expect((await read(scene.artist)).abilities.sign).toBe(false);
    expect((await sign(scene.artist)).body.message).toBe('The time to sign this contract has run out.');
  });

  it('leaves a signed contract alone', async () => {
    await app.advance('PT71H');
    await sign(scene.artist);
    await sign(scene.buyer);
    await app.advance('PT1H');
    expect((await read(scene.artist)).status).toBe('signed');
  });
});

it('a signature can be neither changed nor removed', async () => {
  await sign(scene.artist);
  const change = app.adapters.db
    .updateTable('contractSignatures')
    .set({ legalName: 'X' })
    .where('contractId', '=', contractId);
  await expect(change.execute()).rejects.toThrow('append-only');
});

/** A stroke, as a canvas gives it: 8 by 4 pixels with alpha. */
function drawing(): Buffer {
  return drawn((x, y) => (Math.abs(y - 50) < 3 && x > 20 ? [20, 20, 60, 255] : null));
}
