/** An origin no browser can reach: stands for "the page's own", whatever that is. */
const OWN = 'http://own.invalid';
const LOCAL_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Where the payer may be sent back to: a path on this server, or http(s) on this machine or on the host
 * that was asked. Anything else would make the page an open redirect.
 *
 * @param requestHost the request's own Host header
 * @returns the address, null when none was given, or undefined when it is refused
 */
export function readReturnUrl(given: unknown, requestHost: string | undefined): string | null | undefined {
  if (given === undefined || given === '') return null;
  if (typeof given !== 'string' || given.length > 2000) return undefined;
  if (!URL.canParse(given, OWN)) return undefined;
  const url = new URL(given, OWN);
  if (url.username || url.password) return undefined;
  if (url.origin === OWN) return ownPath(url);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  return LOCAL_HOSTS.has(url.hostname) || url.host === requestHost ? url.href : undefined;
}

/** Normalising can turn `/.//host` into `//host`, which a browser reads as another server. */
function ownPath(url: URL): string | undefined {
  return url.pathname.startsWith('//') ? undefined : `${url.pathname}${url.search}${url.hash}`;
}

/** The return address with the checkout's answer in its query. */
export function withQuery(returnUrl: string, answer: object): string {
  const url = new URL(returnUrl, OWN);
  for (const [name, value] of Object.entries(answer)) url.searchParams.set(name, String(value));
  return url.origin === OWN ? `${url.pathname}${url.search}${url.hash}` : url.href;
}

/** The origin that the page's policy must let its form be redirected to; null for the page's own. */
export function foreignOrigin(returnUrl: string | null): string | null {
  if (returnUrl === null) return null;
  const { origin } = new URL(returnUrl, OWN);
  return origin === OWN ? null : origin;
}
