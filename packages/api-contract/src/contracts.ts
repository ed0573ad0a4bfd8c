import { z } from 'zod';
import { PARTY_SIDES } from './bookings.ts';
import { CLAUSES, CONTRACT_STATUSES, CONTRACT_TYPES } from './contracts.enums.ts';
import {
  amountSchema,
  currencySchema,
  idSchema,
  instantSchema,
  localDateSchema,
  localTimeSchema,
  personName,
} from './primitives.ts';

export * from './contracts.enums.ts';

const MAX_DRAWING = 200_000;
export const CONSENT_TEXT =
  'I have read this contract, I agree to every clause of it, and I sign it electronically with the same effect as by hand.';

export const signContractBodySchema = z.strictObject({
  legalName: personName(120),
  consent: z.literal(true, 'Please tick that you agree.'),
  documentHash: z.string().regex(/^[0-9a-f]{64}$/, 'Give the hash of the document that you read.'),
  password: z.string().min(1, 'Enter your password.').max(200),
  signature: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('typed'), value: personName(120) }),
    z.strictObject({
      type: z.literal('drawn'),
      value: z
        .string()
        .max(MAX_DRAWING)
        .regex(/^data:image\/png;base64,[A-Za-z0-9+/]+=*$/, 'Draw your signature.'),
    }),
  ]),
});

const contractParty = z.object({
  side: z.enum(PARTY_SIDES),
  displayName: z.string(),
  legalName: z.string(),
  /** Who signs for a company, and as what; null where a person signs. */
  signer: z.object({ name: z.string(), capacity: z.string().nullable() }).nullable(),
  /** The name that has to be typed to sign for this side. */
  signsAs: z.string(),
  address: z.string().nullable(),
  gstNumber: z.string().nullable(),
});
const signature = z.object({
  side: z.enum(PARTY_SIDES),
  legalName: z.string(),
  signedAt: instantSchema,
  documentHash: z.string(),
});

export const contractSchema = z.object({
  id: idSchema,
  contractNumber: z.string(),
  bookingId: idSchema,
  bookingNumber: z.string(),
  status: z.enum(CONTRACT_STATUSES),
  type: z.enum(CONTRACT_TYPES),
  version: z.number().int(),
  /** SHA-256 of the exact document that a signer sees: sign with it. */
  documentHash: z.string(),
  parties: z.array(contractParty),
  terms: z.object({
    title: z.string(),
    eventDate: localDateSchema,
    slotStartTime: localTimeSchema,
    slotEndTime: localTimeSchema,
    timezone: z.string(),
    venueName: z.string(),
    /** On one line; null for the few contracts whose venue had none. */
    venueAddress: z.string().nullable(),
    agreedFee: amountSchema,
    currency: currencySchema,
  }),
  clauses: z.array(
    z.object({
      key: z.enum(CLAUSES),
      heading: z.string(),
      paragraphs: z.array(z.string()),
      required: z.boolean(),
    }),
  ),
  /** What is said of the contract itself: signature, stamp duty, law. It stands under the clauses and is part of what is signed. */
  closing: z.object({ heading: z.string(), paragraphs: z.array(z.string()) }),
  consentText: z.string(),
  signDeadline: instantSchema,
  signatures: z.array(signature),
  /** False until the job has made the PDF. */
  pdfReady: z.boolean(),
  verificationUrl: z.string(),
  viewerSide: z.enum(PARTY_SIDES).nullable(),
  abilities: z.object({ sign: z.boolean() }),
});
export type Contract = z.infer<typeof contractSchema>;

export const verifyContractQuerySchema = z.strictObject({
  number: z.string().max(40),
  hash: z.string().max(64).optional(),
});
export const contractVerificationSchema = z.object({
  genuine: z.boolean(),
  /** null where no hash was given. */
  unaltered: z.boolean().nullable(),
  contractNumber: z.string(),
  status: z.enum(CONTRACT_STATUSES).nullable(),
  artistName: z.string().nullable(),
  buyerName: z.string().nullable(),
  eventDate: localDateSchema.nullable(),
  signedAt: instantSchema.nullable(),
});
export type ContractVerification = z.infer<typeof contractVerificationSchema>;
