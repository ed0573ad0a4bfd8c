export const BOOKING_STATUSES = [
  'pending_contract',
  'contract_sent',
  'contract_signed',
  'deposit_pending',
  'deposit_paid',
  'confirmed',
  'in_progress',
  'completed',
  'disputed',
  'cancelled',
] as const;
export type BookingStatus = (typeof BOOKING_STATUSES)[number];

export const PAYMENT_STATES = ['nothing', 'deposit', 'fully_paid'] as const;
export type PaymentState = (typeof PAYMENT_STATES)[number];

export const CHECKLIST_ITEMS = [
  'contractSigned',
  'depositPaid',
  'technicalRiderConfirmed',
  'travelArranged',
  'accommodationBooked',
  'itineraryShared',
  'soundCheckScheduled',
  'guestListSubmitted',
] as const;
export type ChecklistItem = (typeof CHECKLIST_ITEMS)[number];

/** A slot is booked at the latest so many hours before it begins. See docs/rules/bookings.md#time-before-the-slot. */
export const BOOKING_LEAD_HOURS = 12;

export const PARTY_SIDES = ['artist', 'buyer'] as const;
export type PartySide = (typeof PARTY_SIDES)[number];

/** What a booking asks for next, of whoever it is. */
export const NEXT_STEPS = [
  'contract_made',
  'sign_contract',
  'pay_deposit',
  'pay_balance',
  'finish_checklist',
  'play_show',
  'confirm_show',
  'rate_show',
  'settle_dispute',
  'settled',
  'cancelled',
] as const;

/** The stages of a booking's life, in their order. */
/** `full_fee` stands in the place of deposit and balance where the whole fee is one payment. */
export const BOOKING_STAGES = ['contract', 'deposit', 'balance', 'full_fee', 'show', 'payout'] as const;
