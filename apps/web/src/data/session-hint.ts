/**
 * The refresh token is in a cookie that no script can read; the server sets this one beside it, which says no more than that there is one.
 * Without it a page asks for no session: nine of ten visitors have none, and their refusals would count against their address.
 */
const HINT = 'has_session';

export const mayHaveSession = (): boolean =>
  document.cookie.split('; ').some((cookie) => cookie.startsWith(`${HINT}=`));

/** The server has refused what is there. */
export function forgetSession(): void {
  // biome-ignore lint/suspicious/noDocumentCookie: Cookie Store is not in every browser yet
  document.cookie = `${HINT}=; path=/; max-age=0; samesite=strict`;
}
