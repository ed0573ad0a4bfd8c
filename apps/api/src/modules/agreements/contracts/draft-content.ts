import { CONSENT_TEXT } from '@backline/api-contract/contracts';
import { paise } from '@backline/kernel';
import type { BookingRow } from '../../bookings/bookings/index.ts';
import { addressLine, type PartyDetails } from '../../identity/profiles/index.ts';
import { writeClosing } from './clauses/closing.ts';
import { TEMPLATE_ID, writeClauses } from './clauses/library.ts';
import type {
  ContractContent,
  ContractFacts,
  ContractMilestone,
  ContractParty,
  ContractTerms,
} from './contract-content.ts';
import { contractType } from './contract-type.ts';

/** What is known when a booking is made: its terms, and who the parties are on their profiles now. */
export interface DraftInput {
  booking: BookingRow;
  artist: PartyDetails;
  buyer: PartyDetails;
  venue: PartyDetails;
  schedule: ContractMilestone[];
  contractNumber: string;
  issuedAt: Date;
  signDeadline: Date;
}

/**
 * Writes the contract of a booking: all of it is data from here on, and follows no later change. See
 * docs/rules/agreements.md#contract.
 */
export function draftContent(input: DraftInput): ContractContent {
  const { booking, artist, buyer, venue, schedule, contractNumber } = input;
  const facts: ContractFacts = {
    contractNumber,
    bookingNumber: booking.bookingNumber,
    issuedAt: input.issuedAt.toISOString(),
    signDeadline: input.signDeadline.toISOString(),
    type: contractType([artist, buyer, venue]),
    artist: party('artist', artist),
    buyer: party('buyer', buyer),
    terms: termsOf(booking, venue),
    schedule,
  };
  return {
    ...facts,
    templateId: TEMPLATE_ID,
    clauses: writeClauses(facts),
    closing: writeClosing(facts),
    consentText: CONSENT_TEXT,
  };
}

function party(side: ContractParty['side'], details: PartyDetails): ContractParty {
  const { displayName, legalName, signer, state, gstNumber } = details;
  return { side, displayName, legalName, signer, address: addressLine(details), state, gstNumber };
}

function termsOf(booking: BookingRow, venue: PartyDetails): ContractTerms {
  return {
    title: booking.title,
    eventDate: booking.eventDate,
    slotStartTime: booking.slotStartTime,
    slotEndTime: booking.slotEndTime,
    timezone: booking.timezone,
    startsAt: booking.startsAt.toISOString(),
    slotType: booking.slotType,
    performanceDuration: booking.performanceDuration,
    venueName: booking.venueName,
    venueAddress: addressLine(venue),
    venueCity: booking.venueCity,
    agreedFee: paise(booking.agreedFee),
    currency: booking.currency,
    travelIncluded: booking.travelIncluded,
    accommodationIncluded: booking.accommodationIncluded,
    cancellationPolicy: booking.cancellationPolicy,
    cancellationPolicyVersion: booking.cancellationPolicyVersion,
  };
}
