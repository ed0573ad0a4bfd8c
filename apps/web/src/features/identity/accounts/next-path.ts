/** Where to go after a login. Only paths of this app: a link must not be able to send a member elsewhere. */
export function nextPath(search: URLSearchParams): string {
  const next = search.get('next');
  return next && /^\/(?![/\\])/.test(next) ? next : '/dashboard';
}
