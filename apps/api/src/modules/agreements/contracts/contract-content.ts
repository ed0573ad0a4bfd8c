import type { PartySide } from '@backline/api-contract/bookings';
import type { CancellationPolicyName } from '@backline/api-contract/cancellations';
import type { ClauseKey, ContractType } from '@backline/api-contract/contracts';
import type { SlotType } from '@backline/api-contract/reference';
import type { BasisPoints, LocalDate, LocalTime, Paise } from '@backline/kernel';
import { sha256Hex } from '../../../platform/crypto/tokens.ts';
import { canonicalJson } from './canonical-json.ts';

export interface ContractParty {
  side: PartySide;
  displayName: string;
  legalName: string;
  /** Who signs for a company. Contracts of earlier releases do not say it. */
  signer?: { name: string; capacity: string | null } | null;
  /** On one line. */
  address: string | null;
  state: string | null;
  gstNumber: string | null;
}

/** The name that has to be typed to sign for a party. See docs/rules/agreements.md#signing. */
export const signsAs = ({ signer, legalName }: Pick<ContractParty, 'signer' | 'legalName'>): string =>
  signer?.name ?? legalName;

export interface ContractTerms {
  title: string;
  eventDate: LocalDate;
  slotStartTime: LocalTime;
  slotEndTime: LocalTime;
  timezone: string;
  /** ISO 8601 in UTC. */
  startsAt: string;
  slotType: SlotType;
  performanceDuration: number;
  venueName: string;
  venueAddress: string | null;
  venueCity: string | null;
  agreedFee: Paise;
  currency: string;
  travelIncluded: boolean;
  accommodationIncluded: boolean;
  cancellationPolicy: CancellationPolicyName;
  cancellationPolicyVersion: number;
}

export interface ContractMilestone {
  /** `full`: the slot is so near that the whole fee is asked for at once. */
  kind: 'deposit' | 'balance' | 'full';
  share: BasisPoints;
  amount: Paise;
  /** Deposit and full fee are due so long after the second signature, the balance so long before the slot begins. */
  hours: number;
}

/** What the clauses are made from. */
export interface ContractFacts {
  contractNumber: string;
  bookingNumber: string;
  /** ISO 8601 in UTC. */
  issuedAt: string;
  signDeadline: string;
  type: ContractType;
  artist: ContractParty;
  buyer: ContractParty;
  terms: ContractTerms;
  schedule: ContractMilestone[];
}

export interface Clause {
  key: ClauseKey;
  heading: string;
  paragraphs: string[];
  required: boolean;
}

/** Everything the document says. Facts, text and consent are kept together: the document can always be made again. */
export interface ContractContent extends ContractFacts {
  templateId: string;
  clauses: Clause[];
  closing: { heading: string; paragraphs: string[] };
  consentText: string;
}

/** What each side sees and signs: SHA-256, in hex, of the canonical form. */
export function hashOfContent(content: ContractContent): string {
  return sha256Hex(canonicalJson(content));
}
