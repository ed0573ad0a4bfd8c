/**
 * "Now" as the server sees it. In development the server's clock can be moved (the time machine); the pages then
 * have to count days from there. The offset is 0 in production.
 */
let offset = 0;

export function setServerOffset(milliseconds: number): void {
  offset = milliseconds;
}

export function serverNow(): Date {
  return new Date(Date.now() + offset);
}
