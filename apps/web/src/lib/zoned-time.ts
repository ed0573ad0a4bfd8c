/**
 * Wall-clock times of a venue's zone for form fields (`2026-12-09T18:00`), without `Temporal`, which not every
 * browser has yet. Only forms need this: the server sends instants and local times side by side.
 */

/** What the clocks of a zone show at an instant, as `YYYY-MM-DDTHH:MM`. */
export function wallClockOf(iso: string | Date, zone: string): string {
  // The Swedish locale writes dates as ISO does.
  const text = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(iso));
  return text.replace(' ', 'T');
}

/** The instant at which the clocks of a zone show a wall-clock time; null where it is no complete time. */
export function instantOfWallClock(wallClock: string, zone: string): string | null {
  const asUtc = Date.parse(`${wallClock}:00Z`);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(wallClock) || Number.isNaN(asUtc)) return null;
  // The offset is asked for twice, because the first guess may lie on the other side of a change of clocks.
  let instant = asUtc;
  for (let round = 0; round < 2; round++)
    instant = asUtc - (Date.parse(`${wallClockOf(new Date(instant), zone)}:00Z`) - instant);
  return new Date(instant).toISOString();
}
