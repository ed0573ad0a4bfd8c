import type { BookingDispute, Dispute, DisputeDetail } from '@backline/api-contract/disputes';
import { paise } from '@backline/kernel';
import type { Actor } from '../../../platform/context.ts';
import type { DisputeOfBooking, DisputeView, MessageRow } from './disputes.queries.ts';

/** A dispute as the page of its booking shows it. */
export function presentDisputeOfBooking(row: DisputeOfBooking): BookingDispute {
  const { favoredParty, refundPercentage, refundAmount, resolvedAt, notes } = row;
  const isResolved =
    favoredParty !== null && refundPercentage !== null && refundAmount !== null && resolvedAt !== null;
  return {
    id: row.id,
    reason: row.reason,
    raisedBy: row.raisedBy,
    raisedAt: row.raisedAt.toISOString(),
    resolution: isResolved
      ? {
          favoredParty,
          refundPercentage,
          refundAmount: paise(refundAmount),
          notes: notes ?? '',
          resolvedAt: resolvedAt.toISOString(),
        }
      : null,
  };
}

export function presentDispute(row: DisputeView): Dispute {
  return {
    ...presentDisputeOfBooking(row),
    bookingId: row.bookingId,
    bookingNumber: row.bookingNumber,
    title: row.title,
    eventDate: row.eventDate,
    artistName: row.artistName,
    buyerName: row.buyerName,
    held: paise(row.held),
  };
}

export function presentDisputeDetail(
  row: DisputeView,
  { messages, frozen }: { messages: readonly MessageRow[]; frozen: boolean },
  viewer: Actor,
): DisputeDetail {
  const isOpen = row.resolvedAt === null;
  return {
    ...presentDispute(row),
    description: row.description,
    messages: messages.map(({ id, side, text, createdAt, authorName }) => ({
      id,
      side,
      authorName: authorName ?? 'Backline',
      text,
      createdAt: createdAt.toISOString(),
    })),
    frozen,
    abilities: { write: isOpen, resolve: isOpen && viewer.role === 'admin' },
  };
}
