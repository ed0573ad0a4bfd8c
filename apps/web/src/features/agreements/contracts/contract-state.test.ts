import type { Contract } from '@backline/api-contract/contracts';
import { describe, expect, it } from 'vitest';
import { contractStateOf } from './contract-state.ts';
import { verificationLabels } from './verification-labels.ts';

const now = new Date('2026-12-01T10:00:00Z');
const party = (side: 'artist' | 'buyer', displayName: string) => ({
  side,
  displayName,
  legalName: displayName,
  signer: null,
  signsAs: displayName,
  address: null,
  gstNumber: null,
});

const state = (overrides: Partial<Parameters<typeof contractStateOf>[0]>) =>
  contractStateOf(
    {
      status: 'pending_artist',
      abilities: { sign: false },
      parties: [party('artist', 'Meera'), party('buyer', 'Kabir')],
      signDeadline: '2026-12-03T13:00:00Z',
      viewerSide: 'artist',
      ...overrides,
    },
    now,
  );

describe('the state of a contract', () => {
  it('counts down for whoever has to sign', () => {
    expect(state({ abilities: { sign: true } })).toMatchObject({
      mood: 'you',
      title: '2 days 3 hours left to sign',
    });
  });

  it('tells the buyer that the turn comes', () => {
    const waiting = state({ viewerSide: 'buyer' });
    expect(waiting.title).toBe('Waiting for Meera');
    expect(waiting.text).toContain('Then it is your turn');
    expect(state({ status: 'pending_buyer' })).toMatchObject({
      title: 'Waiting for Kabir',
      text: '2 days 3 hours left to sign.',
    });
  });

  it('stops at the deadline, before the job has expired the contract', () => {
    expect(state({ signDeadline: '2026-12-01T10:00:00Z', abilities: { sign: true } }).mood).toBe('stopped');
  });

  it.each<[Contract['status'], string]>([
    ['draft', 'wait'],
    ['signed', 'good'],
    ['expired', 'stopped'],
    ['voided', 'stopped'],
  ])('%s is %s', (status, mood) => {
    expect(state({ status }).mood).toBe(mood);
  });
});

describe('a verification in words', () => {
  const found = {
    genuine: true,
    unaltered: true,
    contractNumber: 'CTR-202612-7KM4QX',
    status: 'signed',
    artistName: 'Meera',
    buyerName: 'Kabir',
    eventDate: '2026-12-12',
    signedAt: '2026-12-01T10:00:00Z',
  } as const;

  it('is good only for a signed contract with the right hash', () => {
    expect(verificationLabels(found)).toMatchObject({ look: 'good', title: 'Genuine and unaltered' });
    expect(verificationLabels({ ...found, status: 'voided' })).toMatchObject({ look: 'open' });
    expect(verificationLabels({ ...found, status: 'voided' }).text).toContain('not in force');
  });

  it('does not claim anything about a copy whose hash was not given', () => {
    expect(verificationLabels({ ...found, unaltered: null })).toMatchObject({
      look: 'open',
      title: 'This contract exists',
    });
  });

  it('warns of an altered copy and of an unknown number', () => {
    expect(verificationLabels({ ...found, unaltered: false }).look).toBe('bad');
    expect(verificationLabels({ ...found, genuine: false, status: null }).title).toBe('No such contract');
  });
});
