/**
 * Every error that the API can answer, once: a stable word (`reason` on the wire), its HTTP status (`code`), and the message a
 * person reads. A use case refuses with the word and may give a message that fits the case better.
 */
export const ERRORS = {
  VALIDATION_FAILED: [400, 'Some fields need your attention.'],
  BAD_REQUEST: [400, 'This request cannot be understood.'],
  MALFORMED_JSON: [400, 'The request body is not valid JSON.'],
  RULE_BROKEN: [400, 'This is not possible.'],
  WEAK_PASSWORD: [400, 'The password is too weak.'],
  TOKEN_INVALID: [400, 'This link is no longer valid. Ask for a new one.'],
  APPLICATION_DUPLICATE: [400, 'You have already applied to this opportunity.'],
  APPLICATION_LIMIT: [400, 'Your standing allows no more applications just now.'],
  PROFILE_INCOMPLETE: [400, 'Your profile is not complete enough yet.'],
  DATE_TAKEN: [409, 'The artist is already booked at that time.'],
  ARTIST_UNAVAILABLE: [409, 'This artist cannot be booked just now.'],
  PAYMENT_REFUSED: [400, 'The payment could not be confirmed.'],
  DOCUMENT_CHANGED: [409, 'The document has changed since you opened it. Please read it again.'],
  UNAUTHENTICATED: [401, 'Please log in.'],
  TOKEN_EXPIRED: [401, 'Your session has expired.'],
  WRONG_CREDENTIALS: [401, 'Email or password is wrong.'],
  WRONG_PASSWORD: [401, 'The password is wrong.'],
  FORBIDDEN: [403, 'You are not allowed to do this.'],
  EMAIL_NOT_VERIFIED: [403, 'Please verify your email address first.'],
  TERMS_NOT_ACCEPTED: [403, 'Please accept the terms first.'],
  PROFILE_NOT_APPROVED: [403, 'Your profile has to be approved first.'],
  ACCOUNT_SUSPENDED: [403, 'This account is suspended.'],
  ACCOUNT_BANNED: [403, 'This account is banned.'],
  CROSS_SITE: [403, 'This request came from another site.'],
  NOT_FOUND: [404, 'Not found.'],
  CONFLICT: [409, 'Somebody else was first.'],
  EMAIL_TAKEN: [409, 'There is already an account with this email address.'],
  PHONE_TAKEN: [409, 'There is already an account with this phone number.'],
  ILLEGAL_TRANSITION: [409, 'This is not possible in the current state.'],
  IDEMPOTENCY_IN_FLIGHT: [409, 'The same request is still being worked on.'],
  PAYLOAD_TOO_LARGE: [413, 'The request is too large.'],
  UNSUPPORTED_MEDIA_TYPE: [415, 'This content type is not supported. Send application/json.'],
  IDEMPOTENCY_MISMATCH: [422, 'This Idempotency-Key was used with another body.'],
  RATE_LIMITED: [429, 'Too many requests. Please wait a moment.'],
  GATEWAY_UNAVAILABLE: [503, 'The payment gateway does not answer. Please try again.'],
  INTERNAL: [500, 'Something went wrong on our side.'],
} as const satisfies Record<string, readonly [number, string]>;

export type ErrorCode = keyof typeof ERRORS;
