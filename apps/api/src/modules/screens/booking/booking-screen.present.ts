import type { BookingDetail } from '@backline/api-contract/bookings';
import type { MoneyPosition, Payment } from '@backline/api-contract/payments';
import { paise } from '@backline/kernel';
import type { Actor } from '../../../platform/context.ts';
import {
  autoCompletesAt,
  confirmObstacle,
  type RatingRow,
  ratingObstacle,
  visibleRatings,
} from '../../agreements/completion/index.ts';
import {
  type findChecklist,
  type findHistory,
  maySeeCommission,
  presentChecklist,
  presentHistory,
  sideOf,
} from '../../bookings/bookings/index.ts';
import type { BookingFacts } from './booking.queries.ts';
import { presentListedBooking } from './listed-booking.present.ts';
import { stagesOf } from './stages.ts';

/** Everything that the screen of one booking shows, as it was read. */
export interface BookingScreen {
  booking: BookingFacts;
  checklist: Awaited<ReturnType<typeof findChecklist>>;
  history: Awaited<ReturnType<typeof findHistory>>;
  payments: Payment[];
  money: MoneyPosition;
  ratings: RatingRow[];
  maySign: boolean;
  viewer: Actor;
  now: Date;
}

export function presentScreen(screen: BookingScreen): BookingDetail {
  const { booking, viewer } = screen;
  const viewerSide = sideOf(booking, viewer);
  const checklist = presentChecklist(booking, screen.checklist, viewer);
  const history = presentHistory(screen.history);
  const seesCommission = maySeeCommission(booking, viewer);
  return {
    ...presentListedBooking(booking, viewer, screen.now),
    stages: stagesOf(booking, history, screen.now),
    opportunityId: booking.opportunityId,
    commissionBasisPoints: seesCommission ? booking.commissionBasisPoints : null,
    commissionAmount: seesCommission ? paise(booking.commissionAmount) : null,
    travelIncluded: booking.travelIncluded,
    accommodationIncluded: booking.accommodationIncluded,
    checklist,
    payments: screen.payments,
    money: seesCommission ? screen.money : withoutArtistsShare(screen.money),
    completion: {
      artistConfirmedAt: booking.artistConfirmedAt?.toISOString() ?? null,
      buyerConfirmedAt: booking.buyerConfirmedAt?.toISOString() ?? null,
      autoCompletesAt: autoCompletesAt(booking)?.toISOString() ?? null,
      completedAt: booking.completedAt?.toISOString() ?? null,
    },
    ratings: visibleRatings(screen.ratings, viewerSide).map((row) => ({
      by: row.bySide,
      rating: row.rating,
      feedback: row.feedback,
      createdAt: row.createdAt.toISOString(),
    })),
    history,
    cancellationReason: booking.cancellationReason,
    viewerSide,
    abilities: abilitiesOf(screen, checklist),
  };
}

/** What reaches the artist tells what the platform took on the way. */
function withoutArtistsShare(money: MoneyPosition): BookingDetail['money'] {
  return { ...money, payableToArtist: null, paidOut: null, commission: null };
}

function abilitiesOf(
  { booking, payments, ratings, maySign, viewer, now }: BookingScreen,
  checklist: BookingDetail['checklist'],
): BookingDetail['abilities'] {
  const side = sideOf(booking, viewer);
  const ratedBy = ratings.map(({ bySide }) => bySide);
  return {
    signContract: maySign,
    pay: payments.some(({ abilities }) => abilities.pay),
    tickChecklist: checklist.some(({ mayTick }) => mayTick),
    confirmCompletion: side !== null && confirmObstacle(booking, side) === null,
    rate: side !== null && ratingObstacle(booking, side, ratedBy, now) === null,
  };
}
