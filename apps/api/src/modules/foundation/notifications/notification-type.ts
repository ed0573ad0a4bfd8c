/**
 * What one kind of notification says and how it travels. Params carry finished text for amounts and dates, because only the caller
 * knows the zone and the currency.
 */
export interface NotificationType<P> {
  /** `high` is what a person should act on soon; it is shown first and, later, pushed. */
  priority: 'normal' | 'high';
  /** In the app always; by mail only where spec 08 says so. */
  mail: boolean;
  title(params: P): string;
  body(params: P): string;
  /** A path of the web app, for the notification and the mail's button; null where there is nothing to open. */
  link(params: P): string | null;
  /** What the mail's button says. */
  action: string;
}

/** Declares a type; the params are the type argument, so that each caller of `notify` is checked against them. */
export function declare<P>(type: NotificationType<P>): NotificationType<P> {
  return type;
}

export const toProfile = (): string => '/profile';
export const toStanding = (): string => '/standing';
export const toBooking = ({ bookingId }: { bookingId: string }): string => `/bookings/${bookingId}`;
export const toContract = ({ contractId }: { contractId: string }): string => `/contracts/${contractId}`;
export const toOwnApplications = (): string => '/applications';
export const toApplicants = ({ opportunityId }: { opportunityId: string }): string =>
  `/opportunities/${opportunityId}/applicants`;
