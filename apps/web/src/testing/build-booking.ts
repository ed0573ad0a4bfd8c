import type { BookingDetail, NextStep } from '@backline/api-contract/bookings';
import type { Cancellation } from '@backline/api-contract/cancellations';
import type { Payment } from '@backline/api-contract/payments';
import { paise } from '@backline/kernel';

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

export function buildPayment(overrides: Partial<Payment> = {}): Payment {
  return {
    id: id(1),
    paymentNumber: 'PAY-2026-000001',
    bookingId: id(2),
    bookingNumber: 'BK-2026-000001',
    kind: 'deposit',
    fullFee: false,
    status: 'pending',
    amount: paise(30_000_00),
    currency: 'INR',
    dueAt: '2026-12-02T10:00:00.000Z',
    overdue: false,
    escrowState: null,
    completedAt: null,
    failureReason: null,
    counterpartyName: 'Meera Rao Quartet',
    eventTitle: 'Opening night',
    abilities: { pay: false, receipt: false },
    method: null,
    reference: null,
    ...overrides,
  };
}

const NOTHING_ALLOWED: BookingDetail['abilities'] = {
  signContract: false,
  pay: false,
  tickChecklist: false,
  confirmCompletion: false,
  reportProblem: false,
  cancel: false,
  rate: false,
};

/** A booking of ₹1,00,000 on 12 December 2026 as its buyer sees it, just accepted, with nothing to do. */
export function buildBooking(overrides: Partial<BookingDetail> = {}): BookingDetail {
  return {
    id: id(2),
    bookingNumber: 'BK-2026-000001',
    status: 'contract_sent',
    paymentState: 'nothing',
    title: 'Opening night',
    eventDate: '2026-12-12',
    slotStartTime: '22:00',
    slotEndTime: '02:00',
    timezone: 'Asia/Kolkata',
    startsAt: '2026-12-12T16:30:00.000Z',
    endsAt: '2026-12-12T20:30:00.000Z',
    slotType: 'headliner',
    performanceDuration: 90,
    agreedFee: paise(100_000_00),
    currency: 'INR',
    artist: { id: id(3), name: 'Meera Rao Quartet', side: 'artist' },
    buyer: { id: id(4), name: 'Kabir Shah Events', side: 'buyer' },
    venue: { id: id(5), name: 'Warehouse', city: 'Mumbai' },
    contractId: id(6),
    createdAt: '2026-12-01T10:00:00.000Z',
    payoutWaitingFor: null,
    opportunityId: null,
    commissionBasisPoints: null,
    commissionAmount: null,
    netFee: null,
    place: {
      address: '12 Wharf Lane',
      city: 'Mumbai',
      state: 'Maharashtra',
      pincode: '400001',
      soundSystem: null,
      lightingSystem: null,
      djEquipment: null,
      stageSpecs: null,
    },
    artistNeeds: { technicalNeeds: null, links: [] },
    contacts: null,
    travelIncluded: false,
    accommodationIncluded: false,
    nextStep: buildStep(),
    stages: [],
    checklist: [],
    payments: [],
    money: buildMoney(),
    completion: {
      artistConfirmedAt: null,
      buyerConfirmedAt: null,
      autoCompletesAt: null,
      objectionEndsAt: '2026-12-15T20:30:00.000Z',
      completedAt: null,
    },
    ratings: [],
    history: [],
    cancelledBy: null,
    cancelledAt: null,
    cancellationReason: null,
    dispute: null,
    cancellation: null,
    viewerSide: 'buyer',
    ...overrides,
    abilities: { ...NOTHING_ALLOWED, ...overrides.abilities },
  };
}

export function buildStep(overrides: Partial<NextStep> = {}): NextStep {
  return {
    kind: 'sign_contract',
    words: "Waiting for the artist's signature until 4 Dec",
    detail: 'The artist signs first, then the buyer.',
    mine: false,
    dueAt: '2026-12-04T10:00:00.000Z',
    ...overrides,
  };
}

export function buildMoney(overrides: Partial<BookingDetail['money']> = {}): BookingDetail['money'] {
  return {
    agreedFee: paise(100_000_00),
    paidIn: paise(0),
    inEscrow: paise(0),
    payableToArtist: null,
    paidOut: null,
    commission: null,
    returned: paise(0),
    outstanding: paise(100_000_00),
    currency: 'INR',
    ...overrides,
  };
}

/** By the buyer, 20 days before the event. */
export function buildCancellation(overrides: Partial<Cancellation> = {}): Cancellation {
  return {
    cancelledBy: 'organizer',
    cancelledAt: '2026-12-01T10:00:00.000Z',
    reason: 'The licence was refused.',
    daysBefore: 20,
    tier: 'standard',
    policy: { name: 'protected', version: 1 },
    depositPaid: paise(30_000_00),
    balancePaid: paise(0),
    totalPaid: paise(30_000_00),
    organizerRefund: paise(15_000_00),
    artistReceives: paise(15_000_00),
    platformRetains: paise(0),
    trustPoints: -15,
    ...overrides,
  };
}
