import type { PartySide } from '@backline/api-contract/bookings';
import type { signContractBodySchema } from '@backline/api-contract/contracts';
import type { z } from 'zod';
import type { MemberCtx, MemberRootCtx } from '../../../../platform/context.ts';
import { refuse, refuseField } from '../../../../platform/errors.ts';
import { enqueue } from '../../../../platform/jobs/job.ts';
import { hasInk, ImageError } from '../../../../platform/pdf/png.ts';
import { type BookingRow, findBooking, lockBooking, sideOf } from '../../../bookings/bookings/index.ts';
import { checkPassword, requireActiveAccount } from '../../../identity/accounts/index.ts';
import { moveContract } from '../contract.transitions.ts';
import { hashOfContent, signsAs } from '../contract-content.ts';
import { renderContractPdf } from '../contracts.job-definitions.ts';
import { signAction, signingIneligibility } from '../contracts.policy.ts';
import { type ContractRow, findContract, insertSignature, lockContract } from '../contracts.store.ts';
import { drawingBytes } from '../drawn-signature.ts';
import { afterArtistSigned } from './after-artist-signed.ts';
import { afterBothSigned } from './after-both-signed.ts';

export type SignInput = z.infer<typeof signContractBodySchema> & { id: string };

/**
 * Signs a contract on the actor's side: the artist first, then the buyer, each the hash of the document that was shown.
 * The password is asked for again and checked outside of any transaction, because hashing is slow. See
 * docs/rules/agreements.md#signing.
 * What is typed must be the legal name of the contract, or for a company its signer's.
 * @throws NOT_FOUND for everybody but the two sides; WRONG_PASSWORD; ILLEGAL_TRANSITION out of turn or too late;
 * DOCUMENT_CHANGED where the hash is not that of the document as it is
 */
export async function signContract(root: MemberRootCtx, input: SignInput): Promise<void> {
  requireActiveAccount(root.actor);
  const contract = await findContract(root.db, input.id);
  const booking = contract && (await findBooking(root.db, contract.bookingId));
  if (!booking || !sideOf(booking, root.actor)) throw refuse('NOT_FOUND');
  checkDrawing(input.signature);
  await checkPassword(root, root.actor.id, input.password);
  await root.transaction((ctx) => recordSignature(ctx, input, booking.id));
}

/** Seen now, so that a drawing that no PDF can show is refused to its author and does not fail in a job. */
function checkDrawing(signature: SignInput['signature']): void {
  if (signature.type !== 'drawn') return;
  try {
    if (!hasInk(drawingBytes(signature.value)))
      throw refuseField(
        'signature.value',
        'Nothing can be seen of this drawing. Draw your signature, or type it.',
      );
  } catch (error) {
    if (error instanceof ImageError) throw refuseField('signature.value', error.message);
    throw error;
  }
}

async function recordSignature(ctx: MemberCtx, input: SignInput, bookingId: string): Promise<void> {
  const booking = await lockBooking(ctx.tx, bookingId);
  const contract = await lockContract(ctx.tx, input.id);
  const side = sideOf(booking, ctx.actor);
  if (!contract || !side) throw refuse('NOT_FOUND');
  checkSignable(ctx, contract, side, input.documentHash);
  const legalName = signsAs(contract.content[side]);
  checkTypedName(input.legalName, legalName);
  await insertSignature(ctx.tx, {
    contractId: contract.id,
    side,
    userId: ctx.actor.id,
    legalName,
    signatureType: input.signature.type,
    signatureValue: input.signature.value,
    consentText: contract.content.consentText,
    documentHash: contract.documentHash,
    ip: ctx.origin.ip,
    userAgent: ctx.origin.userAgent,
    signedAt: ctx.now,
  });
  const moved = await moveContract(ctx, contract, signAction(side), booking);
  await enqueue(ctx.tx, renderContractPdf, { contractId: contract.id });
  await followUp(ctx, moved, booking);
}

function checkSignable(ctx: MemberCtx, contract: ContractRow, side: PartySide, seenHash: string): void {
  const problem = signingIneligibility(contract, side, ctx.now);
  if (problem) throw refuse('ILLEGAL_TRANSITION', problem);
  if (seenHash !== contract.documentHash) throw refuse('DOCUMENT_CHANGED');
  // Nothing in the product changes the content under its hash: somebody was at the database.
  if (hashOfContent(contract.content) !== contract.documentHash) {
    throw new Error(`contract ${contract.contractNumber} is not what its hash says`);
  }
}

/** Case and the number of spaces are nobody's name; anything else is another one. */
function checkTypedName(typed: string, expected: string): void {
  const plain = (name: string): string => name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
  if (plain(typed) !== plain(expected))
    throw refuseField('legalName', `Type the name as it stands in the contract: ${expected}.`);
}

async function followUp(ctx: MemberCtx, contract: ContractRow, booking: BookingRow): Promise<void> {
  if (contract.status === 'signed') await afterBothSigned(ctx, contract, booking);
  else await afterArtistSigned(ctx, contract, booking);
}
