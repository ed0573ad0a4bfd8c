import { CONSENT_TEXT, type Contract, contractSchema } from '@backline/api-contract/contracts';

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** A contract as its artist sees it, whose turn it is to sign. */
export function buildContract(overrides: Partial<Contract> = {}): Contract {
  const party = (side: 'artist' | 'buyer', legalName: string) => ({
    side,
    displayName: legalName,
    legalName,
    signer: null,
    signsAs: legalName,
    address: null,
    gstNumber: null,
  });
  return contractSchema.parse({
    id: id(6),
    contractNumber: 'CTR-202612-7KM4QX',
    bookingId: id(2),
    bookingNumber: 'BK-2026-000001',
    status: 'pending_artist',
    type: 'local',
    version: 1,
    documentHash: 'a'.repeat(64),
    parties: [party('artist', 'Meera Rao'), party('buyer', 'Kabir Shah')],
    terms: {
      title: 'Opening night',
      eventDate: '2026-12-12',
      slotStartTime: '22:00',
      slotEndTime: '02:00',
      timezone: 'Asia/Kolkata',
      venueName: 'Warehouse',
      venueAddress: '12 Wharf Lane, Mumbai, Maharashtra 400001, India',
      agreedFee: 100_000_00,
      currency: 'INR',
    },
    clauses: [],
    closing: { heading: 'Closing', paragraphs: [] },
    consentText: CONSENT_TEXT,
    signDeadline: '2026-12-04T10:00:00.000Z',
    signatures: [],
    pdfReady: false,
    verificationUrl: 'http://localhost/verify-contract',
    viewerSide: 'artist',
    abilities: { sign: true },
    ...overrides,
  });
}
