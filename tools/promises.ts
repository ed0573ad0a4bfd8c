/** What keeps a promise: a route, a job, or a test that goes red when the promise is broken. */
export type Keeper = { route: string } | { job: string } | { file: string; test: string };
interface Promised {
  /** Words of the document, as they stand there. */
  promise: string;
  keptBy: readonly Keeper[];
}

const route = (key: string): Keeper => ({ route: key });
const job = (name: string): Keeper => ({ job: name });
const test = (file: string, title: string): Keeper => ({
  file: `apps/api/src/${file}.test.ts`,
  test: title,
});
const M = 'modules/';
const CANCEL = `${M}agreements/cancellations/cancel-booking.api`;
const NEAR = `${M}agreements/cancellations/near-slots.api`;
const CONTRACTS = `${M}agreements/contracts/contracts.api`;
const DONE = `${M}agreements/completion/completion.api`;
const RACES = `${M}marketplace/applications/applications.races`;
const BIDS = `${M}marketplace/applications/applications.api`;

const NO_TAX: Keeper = {
  file: 'tools/tax-words.test.ts',
  test: 'tax is spoken of in these sentences and in no others',
};
const SCHEDULED = test(`${M}money/payments/payments.api`, 'is what the buyer owes, with its due times');
const AT_ONCE = test(NEAR, 'asks for the whole fee at once');
const UNPAID = [job('cancellations.cancel_unpaid'), test(NEAR, 'cancels three hours before the slot')];
const RELEASED = test(DONE, 'by both completes: escrow released, trust moved, both told');
const SILENCE = [
  job('completion.complete_unanswered'),
  test(DONE, 'comes 72 hours after the one confirmation'),
];
const DISPUTES = `${M}agreements/disputes/disputes.api`;
const REPORTED = [
  route('POST /bookings/:id/dispute'),
  test(DISPUTES, 'is open from the first moment of the slot'),
  test(DISPUTES, 'is open to the end of the notice that a late confirmation starts'),
  test(DISPUTES, 'is open for 7 days where nobody says anything, and then over'),
];
const DECIDED = [
  route('POST /admin/disputes/:bookingId/resolve'),
  test(DISPUTES, 'by the %s freezes the money and tells the other and staff'),
  test(DISPUTES, 'of 40 % for the buyer: preview and money agree'),
];
const PAID_OUT = test(`${M}money/payments/payouts`, 'sends fee less commission to the artist, and says so');
const CANCELLING = [
  route('POST /bookings/:id/cancel'),
  route('GET /bookings/:id/cancellation-preview'),
  test(CANCEL, 'each side until the slot begins, and not from then on'),
];
const REFUNDS = test(CANCEL, '%s: the %s cancels in the tier %s (%i days before)');
const BY_PLATFORM = [
  route('POST /bookings/:id/cancel'),
  test(CANCEL, 'an admin for the platform, also then: everything goes back and nobody loses trust'),
];
const FALL_AWAY = test(
  CANCEL,
  'what is open at the gateway falls away, and is sent back in full where it arrives',
);
const LAPSES = [job('contracts.expire'), test(CONTRACTS, 'ends after 72 hours: booking cancelled')];
const SIGNING = [
  route('POST /contracts/:id/sign'),
  test(CONTRACTS, 'goes from the artist to the buyer, and the second signature starts the payments'),
];
const HIDDEN = [
  job('completion.reveal_ratings'),
  test(DONE, 'stay hidden from the other side until it has rated too'),
];
const COMMISSION_FIXED = test(
  `${M}bookings/bookings/create-booking`,
  'stays what it was when the standing changes',
);
const CHECKLIST = [route('PATCH /bookings/:id/checklist')];
const ONE_BOOKING = test(RACES, 'one artist accepted for many gigs of one night is booked once');
const ACCEPTED = test(BIDS, 'makes booking and contract, fills the gig, ends the others, and tells all');

/** Clauses that bind the parties among themselves: the product does nothing for them. */
export const BETWEEN_THE_PARTIES: readonly string[] = [
  'performance',
  'hospitality',
  'promotion_recording',
  'confidentiality',
];

/** Sentences that name the platform and promise nothing of it. */
export const ONLY_NAMED: readonly string[] = [
  'the style in which the Artist is presented on the Platform',
  'as published on the Platform',
  'where the law demands it, and to the Platform',
  'tells the other and the Platform without delay',
  'the Platform neither assesses nor pays it',
];

/** What each clause of the contract promises, and what keeps it. */
export const CONTRACT: readonly (Promised & { clause: string })[] = [
  { clause: 'compensation', promise: 'Deposit: the Buyer pays', keptBy: [SCHEDULED] },
  { clause: 'compensation', promise: 'Balance: the Buyer pays', keptBy: [SCHEDULED, job('payments.remind')] },
  { clause: 'compensation', promise: 'in one payment of', keptBy: [AT_ONCE] },
  {
    clause: 'compensation',
    promise: 'pays through the Platform',
    keptBy: [route('POST /payments/:id/order')],
  },
  { clause: 'compensation', promise: 'holds the payments in escrow', keptBy: [RELEASED, ...SILENCE] },
  { clause: 'compensation', promise: 'may report a problem on the Platform', keptBy: REPORTED },
  { clause: 'compensation', promise: 'until the Platform has heard both parties', keptBy: DECIDED },
  { clause: 'compensation', promise: 'deducts its commission', keptBy: [PAID_OUT, COMMISSION_FIXED] },
  { clause: 'compensation', promise: 'the Platform cancels the booking', keptBy: UNPAID },
  { clause: 'compensation', promise: 'The Platform adds no tax', keptBy: [NO_TAX] },
  { clause: 'travel_accommodation', promise: 'ticks that off in the checklist', keptBy: CHECKLIST },
  { clause: 'cancellation', promise: 'may cancel until the slot begins', keptBy: CANCELLING },
  { clause: 'cancellation', promise: 'is refunded in the share', keptBy: [REFUNDS] },
  { clause: 'cancellation', promise: 'the Buyer is refunded', keptBy: [REFUNDS] },
  { clause: 'cancellation', promise: 'What is not refunded goes to the Artist', keptBy: [REFUNDS] },
  { clause: 'cancellation', promise: 'Payments that are still open fall away', keptBy: [FALL_AWAY] },
  { clause: 'cancellation', promise: 'Where the Platform has to cancel', keptBy: BY_PLATFORM },
  { clause: 'technical', promise: 'once the Buyer has confirmed them in its checklist', keptBy: CHECKLIST },
  { clause: 'force_majeure', promise: 'the Platform cancels the booking upon proof', keptBy: BY_PLATFORM },
  { clause: 'closing', promise: 'signed electronically on the Platform', keptBy: SIGNING },
  { clause: 'closing', promise: 'the contract lapses and the booking is cancelled', keptBy: LAPSES },
  {
    clause: 'closing',
    promise: 'dispute procedure of the Platform',
    keptBy: [route('POST /bookings/:id/dispute')],
  },
  {
    clause: 'closing',
    promise: 'record of the booking on the Platform',
    keptBy: [route('GET /bookings/:id')],
  },
];

/** What each part of the terms promises. A part without an entry of its own promises nothing that a program keeps. */
export const TERMS_KEPT: Readonly<Record<string, readonly Promised[]>> = {
  who: [],
  account: [
    {
      promise: 'your email address must be verified and your profile approved',
      keptBy: [
        route('POST /auth/verify-email'),
        route('POST /admin/verify/:type/:profileId'),
        test(BIDS, 'refuses whoever may not'),
      ],
    },
    {
      promise: 'A changed name or bank account',
      keptBy: [route('POST /admin/bank-details/:type/:profileId'), route('POST /admin/detail-changes/:id')],
    },
  ],
  bookings: [
    {
      promise: 'until it is answered, withdrawn or expires',
      keptBy: [job('applications.expire'), route('POST /applications/:id/withdraw')],
    },
    {
      promise: 'otherwise the booking ends',
      keptBy: [...LAPSES, test(NEAR, 'six hours before the slot at the latest')],
    },
    {
      promise: 'No booking is made later than 12 hours before its slot',
      keptBy: [test(NEAR, 'can no longer be booked')],
    },
    { promise: 'We record the time', keptBy: [test(CONTRACTS, 'records what the signature rests on')] },
  ],
  money: [
    { promise: 'a deposit of 30% within 48 hours', keptBy: [SCHEDULED] },
    { promise: 'held in escrow until the show is completed', keptBy: [RELEASED] },
    { promise: 'the whole fee is paid at once', keptBy: [AT_ONCE] },
    { promise: 'ends the booking', keptBy: UNPAID },
    { promise: 'fixed when the booking is made', keptBy: [COMMISSION_FIXED] },
    {
      promise: "the bank account in the artist's profile",
      keptBy: [PAID_OUT, route('PUT /profile/bank-details')],
    },
    { promise: 'adds no tax', keptBy: [NO_TAX] },
  ],
  cancellation: [
    { promise: 'sees before what that does', keptBy: CANCELLING },
    {
      promise: 'keeps the policy that it was made under',
      keptBy: [REFUNDS, test(CANCEL, 'is refused under another policy')],
    },
    { promise: 'arrive afterwards are sent back in full', keptBy: [FALL_AWAY] },
    { promise: 'Where Backline cancels, everything goes back', keptBy: BY_PLATFORM },
  ],
  completion: [
    { promise: 'the booking counts as completed', keptBy: SILENCE },
    { promise: 'once both sides have rated, or after 14 days', keptBy: HIDDEN },
  ],
  standing: [
    { promise: 'each with its reason, on your standing page', keptBy: [route('GET /standing')] },
    { promise: 'cost half a point', keptBy: [job('trust.decay')] },
  ],
  conduct: [],
  liability: [],
  end: [{ promise: 'accept the new version', keptBy: [route('POST /auth/accept-terms')] }],
};

/** What the first page and "How it works" promise. */
export const LANDING: readonly (Promised & { page: string })[] = [
  { page: 'Audiences', promise: 'Gigs ranked by how well they fit', keptBy: [route('GET /opportunities')] },
  { page: 'Audiences', promise: 'A contract before every show', keptBy: SIGNING },
  { page: 'Audiences', promise: 'The fee is in escrow before you load in', keptBy: UNPAID },
  { page: 'Audiences', promise: 'nobody can double-book you', keptBy: [ONE_BOOKING] },
  {
    page: 'Audiences',
    promise: 'verified artists apply with their fee',
    keptBy: [test(BIDS, 'refuses whoever may not')],
  },
  {
    page: 'Audiences',
    promise: 'Compare applicants by match',
    keptBy: [route('GET /opportunities/:id/applications')],
  },
  { page: 'Audiences', promise: 'the contract writes itself', keptBy: [ACCEPTED] },
  { page: 'Audiences', promise: 'A shared checklist', keptBy: CHECKLIST },
  {
    page: 'Audiences',
    promise: 'let organizers bring their nights',
    keptBy: [route('POST /opportunities/:id/venue-answer')],
  },
  {
    page: 'Audiences',
    promise: 'Deposit and balance on a fixed schedule',
    keptBy: [SCHEDULED, route('GET /payments/:id/receipt')],
  },
  { page: 'Audiences', promise: 'Your reliability becomes visible', keptBy: [route('GET /standing')] },
  { page: 'Audiences', promise: 'Every step is on record', keptBy: [route('GET /bookings/:id')] },
  { page: 'EscrowPath', promise: 'creates the booking and its contract', keptBy: [ACCEPTED, ...LAPSES] },
  { page: 'EscrowPath', promise: 'Due within 48 hours', keptBy: [SCHEDULED] },
  { page: 'EscrowPath', promise: 'the whole fee is due at once', keptBy: [AT_ONCE] },
  { page: 'EscrowPath', promise: 'without seeing the other rating first', keptBy: HIDDEN },
  {
    page: 'EscrowPath',
    promise: "Escrow goes to the artist's bank account",
    keptBy: [PAID_OUT, COMMISSION_FIXED],
  },
  {
    page: 'HowItWorksPage',
    promise: 'A person of our team checks it',
    keptBy: [route('POST /admin/verify/:type/:profileId')],
  },
  { page: 'HowItWorksPage', promise: 'ranked by match score', keptBy: [route('GET /opportunities')] },
  {
    page: 'HowItWorksPage',
    promise: 'answered within 48 hours or expire',
    keptBy: [job('applications.expire')],
  },
  {
    page: 'HowItWorksPage',
    promise: 'the artist cannot be booked twice that day',
    keptBy: [ONE_BOOKING, ACCEPTED],
  },
  {
    page: 'HowItWorksPage',
    promise: 'Both sign within 72 hours',
    keptBy: [...LAPSES, test(CONTRACTS, 'refuses a document that is not the one shown')],
  },
  {
    page: 'HowItWorksPage',
    promise: 'all of it at once where the show is nearer',
    keptBy: [AT_ONCE, SCHEDULED],
  },
  {
    page: 'HowItWorksPage',
    promise: 'A shared checklist leads to the night',
    keptBy: [...CHECKLIST, ...HIDDEN],
  },
  {
    page: 'HowItWorksPage',
    promise: 'The fee less the commission goes to the artist',
    keptBy: [PAID_OUT, RELEASED],
  },
  { page: 'HowItWorksPage', promise: 'sees before what that does', keptBy: CANCELLING },
  {
    page: 'HowItWorksPage',
    promise: 'tells whether it is genuine and unaltered',
    keptBy: [route('GET /contracts/verify')],
  },
];
