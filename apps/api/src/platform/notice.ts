/**
 * What one kind of notification says and how it travels. Params carry finished text for amounts and dates, because only the caller
 * knows the zone and the currency.
 */
export interface Notice<P> {
  /** Stored with every notification that was sent: it stays as it is, and no other notice has it. */
  name: string;
  /** `high` is what a person should act on soon; it is shown first and, later, pushed. */
  priority: 'normal' | 'high';
  /** In the app always; by mail only where docs/rules/foundation.md#notification-types says so. */
  mail: boolean;
  title(params: P): string;
  body(params: P): string;
  /** A path of the web app, for the notification and the mail's button; null where there is nothing to open. */
  link(params: P): string | null;
  /** What the mail's button says. */
  action: string;
}

/** Declares a notice; the params are the type argument, so that each caller of `notify` is checked against them. */
export function defineNotice<P>(notice: Notice<P>): Notice<P> {
  return notice;
}
