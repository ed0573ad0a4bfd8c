/** A map of an address, opened only when somebody follows the link: nothing is asked of others before. */
export function mapLink(address: readonly (string | null)[]): string {
  const query = address.filter((part) => part !== null && part !== '').join(', ');
  return `https://www.openstreetmap.org/search?query=${encodeURIComponent(query)}`;
}
