/** Brings a part of the page into view and moves the focus there, as an in-page link would, without touching the address. */
export function goTo(id: string): void {
  const target = document.getElementById(id);
  target?.scrollIntoView({ block: 'start', behavior: 'smooth' });
  target?.focus({ preventScroll: true });
}
