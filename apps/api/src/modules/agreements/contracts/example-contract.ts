import type { BookingRow } from '../../bookings/bookings/index.ts';
import type { PartyDetails } from '../../identity/profiles/index.ts';
import { agreedSchedule } from './agreed-schedule.ts';
import type { ContractContent } from './contract-content.ts';
import { type DraftInput, draftContent } from './draft-content.ts';

/** A booking with every term set, for tests of the text and of the document. */
const BOOKING: BookingRow = {
  id: '0199c0de-0000-7000-8000-000000000001',
  bookingNumber: 'BK-2026-000123',
  status: 'pending_contract',
  paymentState: 'nothing',
  artistId: '0199c0de-0000-7000-8000-00000000000a',
  buyerId: '0199c0de-0000-7000-8000-00000000000b',
  venueId: '0199c0de-0000-7000-8000-00000000000c',
  opportunityId: null,
  title: 'Saturday at the Harbour Room',
  artistName: 'DJ Meenakshi',
  buyerName: 'Coastline Events',
  venueName: 'The Harbour Room',
  venueCity: 'Mumbai',
  eventDate: '2026-12-12',
  slotStartTime: '22:00',
  slotEndTime: '02:00',
  timezone: 'Asia/Kolkata',
  stage: 1,
  startsAt: new Date('2026-12-12T16:30:00Z'),
  endsAt: new Date('2026-12-12T20:30:00Z'),
  occupied: '',
  slotType: 'headliner',
  performanceDuration: 120,
  agreedFee: 12_500_000,
  currency: 'INR',
  commissionBasisPoints: 300,
  commissionAmount: 375_000,
  cancellationPolicy: 'protected',
  cancellationPolicyVersion: 1,
  travelIncluded: true,
  accommodationIncluded: false,
  artistConfirmedAt: null,
  buyerConfirmedAt: null,
  completionRemindedAt: null,
  completedAt: null,
  cancelledAt: null,
  cancelledBy: null,
  cancellationReason: null,
  createdAt: new Date('2026-11-02T06:30:00Z'),
};

const ARTIST: PartyDetails = {
  displayName: 'DJ Meenakshi',
  legalName: 'Meenakshi Iyer',
  signer: null,
  address: '14, Temple Road, Malleshwaram',
  city: 'Bengaluru',
  state: 'Karnataka',
  pincode: '560003',
  country: 'India',
  gstNumber: '29AABCU9603R1ZJ',
};
export const BUYER: PartyDetails = {
  displayName: 'Coastline Events',
  legalName: 'Coastline Events',
  signer: { name: 'Kabir Shah', capacity: 'Director' },
  address: '3rd Floor, Ballard House, Ballard Estate',
  city: 'Mumbai',
  state: 'Maharashtra',
  pincode: '400001',
  country: 'India',
  gstNumber: '27AAPFU0939F1ZV',
};
const VENUE: PartyDetails = {
  displayName: 'The Harbour Room',
  legalName: 'The Harbour Room',
  signer: null,
  address: '7, Apollo Bunder, Colaba',
  city: 'Mumbai',
  state: 'Maharashtra',
  pincode: '400005',
  country: 'India',
  gstNumber: null,
};

type Overrides = Partial<Omit<DraftInput, 'booking'>> & { booking?: Partial<BookingRow> };

export function exampleContent({ booking: terms, ...overrides }: Overrides = {}): ContractContent {
  const booking = { ...BOOKING, ...terms };
  return draftContent({
    booking,
    artist: ARTIST,
    buyer: BUYER,
    venue: VENUE,
    schedule: agreedSchedule(booking, new Date('2026-11-02T06:30:00Z')),
    contractNumber: 'CTR-202611-7QK4WN',
    issuedAt: new Date('2026-11-02T06:30:00Z'),
    signDeadline: new Date('2026-11-05T06:30:00Z'),
    ...overrides,
  });
}
