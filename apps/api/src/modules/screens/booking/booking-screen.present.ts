import type { BookingDetail } from '@backline/api-contract/bookings';
import type { MoneyPosition, Payment } from '@backline/api-contract/payments';
import { paise } from '@backline/kernel';
import type { Actor } from '../../../platform/context.ts';
import {
  cancellationIneligibility,
  cancellerOf,
  presentCancellation,
} from '../../agreements/cancellations/index.ts';
import {
  autoCompletesAt,
  confirmationIneligibility,
  objectionEndsAt,
  ratingIneligibility,
  visibleRatings,
} from '../../agreements/completion/index.ts';
import { maySign } from '../../agreements/contracts/index.ts';
import { objectionIneligibility, presentDisputeOfBooking } from '../../agreements/disputes/index.ts';
import { maySeeCommission, presentChecklist, presentHistory, sideOf } from '../../bookings/bookings/index.ts';
import { moneyPosition } from '../../money/ledger/index.ts';
import { presentPayment } from '../../money/payments/index.ts';
import type { BookingPage } from './booking.queries.ts';
import { presentListedBooking, stepFactsOf } from './listed-booking.present.ts';
import { presentPeopleAndPlace } from './people-and-place.ts';
import { type StageFacts, stagesOf } from './stages.ts';

export function presentScreen(page: BookingPage, viewer: Actor, now: Date): BookingDetail {
  const { booking } = page;
  const viewerSide = sideOf(booking, viewer);
  const checklist = presentChecklist(booking, page.checklist, viewer);
  const history = presentHistory(page.history);
  const payments = presentPayments(page, viewer, now);
  const money = moneyPosition(booking, page.sums);
  const seesCommission = maySeeCommission(booking, viewer);
  return {
    ...presentListedBooking(booking, viewer, now),
    stages: stagesOf(stageFactsOf(page), history, now),
    ...presentPeopleAndPlace(booking, page, viewer),
    opportunityId: booking.opportunityId,
    commissionBasisPoints: seesCommission ? booking.commissionBasisPoints : null,
    commissionAmount: seesCommission ? paise(booking.commissionAmount) : null,
    travelIncluded: booking.travelIncluded,
    accommodationIncluded: booking.accommodationIncluded,
    checklist,
    payments,
    payoutWaitingFor: seesCommission ? page.payoutWaitingFor : null,
    money: seesCommission ? money : withoutArtistsShare(money),
    completion: {
      artistConfirmedAt: booking.artistConfirmedAt?.toISOString() ?? null,
      buyerConfirmedAt: booking.buyerConfirmedAt?.toISOString() ?? null,
      autoCompletesAt: autoCompletesAt(booking)?.toISOString() ?? null,
      objectionEndsAt: objectionEndsAt(booking).toISOString(),
      completedAt: booking.completedAt?.toISOString() ?? null,
    },
    ratings: visibleRatings(page.ratings, viewerSide).map((row) => ({
      by: row.bySide,
      rating: row.rating,
      feedback: row.feedback,
      createdAt: row.createdAt.toISOString(),
    })),
    history,
    cancelledBy: booking.cancelledBy,
    cancelledAt: booking.cancelledAt?.toISOString() ?? null,
    cancellationReason: booking.cancellationReason,
    dispute: page.dispute && presentDisputeOfBooking(page.dispute),
    cancellation: page.cancellation && presentCancellation(page.cancellation),
    viewerSide,
    abilities: abilitiesOf(page, { checklist, payments }, viewer, now),
  };
}

function stageFactsOf({ booking, payments, paidOutAt }: BookingPage): StageFacts {
  const { contract, deposit, balance } = stepFactsOf(booking);
  const completedAt = (kind: 'deposit' | 'balance'): Date | null =>
    payments.find((payment) => payment.kind === kind)?.completedAt ?? null;
  return {
    booking,
    contract,
    deposit: deposit && { ...deposit, completedAt: completedAt('deposit') },
    balance: balance && { ...balance, completedAt: completedAt('balance') },
    paidOutAt,
  };
}

/** What reaches the artist tells what the platform took on the way. */
function withoutArtistsShare(money: MoneyPosition): BookingDetail['money'] {
  return { ...money, payableToArtist: null, paidOut: null, commission: null };
}

function presentPayments({ booking, payments }: BookingPage, viewer: Actor, now: Date): Payment[] {
  const {
    bookingNumber,
    status: bookingStatus,
    title,
    eventDate,
    artistId,
    artistName,
    buyerName,
    depositStatus,
    agreedFee,
  } = booking;
  const depositPaid = depositStatus === 'completed' || depositStatus === 'refunded';
  const ofBooking = {
    bookingNumber,
    bookingStatus,
    title,
    eventDate,
    artistId,
    artistName,
    buyerName,
    depositPaid,
    agreedFee,
  };
  return payments.map((payment) => presentPayment({ ...payment, ...ofBooking }, viewer, now));
}

function abilitiesOf(
  { booking, ratings }: BookingPage,
  { checklist, payments }: Pick<BookingDetail, 'checklist' | 'payments'>,
  viewer: Actor,
  now: Date,
): BookingDetail['abilities'] {
  const side = sideOf(booking, viewer);
  const ratedBy = ratings.map(({ bySide }) => bySide);
  const { contract } = stepFactsOf(booking);
  const canceller = cancellerOf(booking, viewer);
  return {
    signContract: contract !== null && maySign(contract, booking, viewer, now),
    pay: payments.some(({ abilities }) => abilities.pay),
    tickChecklist: checklist.some(({ mayTick }) => mayTick),
    confirmCompletion: side !== null && confirmationIneligibility(booking, side, now) === null,
    reportProblem: side !== null && objectionIneligibility(booking, now) === null,
    cancel: canceller !== null && cancellationIneligibility(booking, canceller, now) === null,
    rate: side !== null && ratingIneligibility(booking, side, ratedBy, now) === null,
  };
}
