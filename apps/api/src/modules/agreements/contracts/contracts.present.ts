import type { Contract, ContractVerification } from '@backline/api-contract/contracts';
import type { Actor } from '../../../platform/context.ts';
import { constantTimeEqual } from '../../../platform/crypto/tokens.ts';
import { type BookingRow, sideOf } from '../../bookings/bookings/index.ts';
import { type ContractParty, signsAs } from './contract-content.ts';
import { fileKey } from './contract-file.ts';
import { maySign } from './contracts.policy.ts';
import type { PublicContract } from './contracts.queries.ts';
import type { ContractRow, SignatureRow } from './contracts.store.ts';
import { verificationUrl } from './verification-url.ts';

export interface ContractView {
  contract: ContractRow;
  booking: BookingRow;
  signatures: readonly SignatureRow[];
  viewer: Actor;
  now: Date;
  publicUrl: string;
}

export function presentContract({
  contract,
  booking,
  signatures,
  viewer,
  now,
  publicUrl,
}: ContractView): Contract {
  const { content } = contract;
  const { terms } = content;
  return {
    id: contract.id,
    contractNumber: contract.contractNumber,
    bookingId: contract.bookingId,
    bookingNumber: content.bookingNumber,
    status: contract.status,
    type: contract.type,
    version: contract.version,
    documentHash: contract.documentHash,
    parties: [presentParty(content.artist), presentParty(content.buyer)],
    terms: {
      title: terms.title,
      eventDate: terms.eventDate,
      slotStartTime: terms.slotStartTime,
      slotEndTime: terms.slotEndTime,
      timezone: terms.timezone,
      venueName: terms.venueName,
      venueAddress: terms.venueAddress,
      agreedFee: terms.agreedFee,
      currency: 'INR',
    },
    clauses: content.clauses,
    closing: content.closing,
    consentText: content.consentText,
    signDeadline: contract.signDeadline.toISOString(),
    signatures: signatures.map(({ side, legalName, signedAt, documentHash }) => ({
      side,
      legalName,
      signedAt: signedAt.toISOString(),
      documentHash,
    })),
    pdfReady: contract.pdfKey === fileKey(contract, signatures.length),
    verificationUrl: verificationUrl(publicUrl, contract),
    viewerSide: sideOf(booking, viewer),
    abilities: { sign: maySign(contract, booking, viewer, now) },
  };
}

function presentParty(party: ContractParty): Contract['parties'][number] {
  const { side, displayName, legalName, signer = null, address, gstNumber } = party;
  return { side, displayName, legalName, signer, signsAs: signsAs(party), address, gstNumber };
}

/** @param hash of the document as signed, or of the PDF file; what was typed may be in capitals */
export function presentVerification(
  contractNumber: string,
  found: PublicContract | null,
  hash: string | undefined,
): ContractVerification {
  if (!found) {
    return {
      genuine: false,
      unaltered: null,
      contractNumber,
      status: null,
      artistName: null,
      buyerName: null,
      eventDate: null,
      signedAt: null,
    };
  }
  const { status, artistName, buyerName, eventDate, signedAt } = found;
  const known = [found.documentHash, found.pdfHash].filter((value) => value !== null);
  return {
    genuine: true,
    unaltered: hash ? known.some((value) => constantTimeEqual(value, hash.toLowerCase())) : null,
    contractNumber,
    status,
    artistName,
    buyerName,
    eventDate,
    signedAt: signedAt?.toISOString() ?? null,
  };
}
