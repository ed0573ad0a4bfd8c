export { completionModule } from './completion.module.ts';
export { confirmationIneligibility, requireSide } from './completion.policy.ts';
export { autoCompletesAt, objectionEndsAt } from './completion-times.ts';
export { RATINGS_HIDDEN_FOR, ratingIneligibility, visibleRatings } from './rating-rules.ts';
export { type RatingRow, ratingsSql } from './ratings.store.ts';
export { confirmCompletion } from './use-cases/confirm-completion.ts';
export { rateBooking } from './use-cases/rate-booking.ts';
