/**
 * The public page that tells whether a contract is genuine and unaltered: printed as a QR code. See
 * docs/rules/agreements.md#verification-page.
 */
export function verificationUrl(
  publicUrl: string,
  { contractNumber, documentHash }: { contractNumber: string; documentHash: string },
): string {
  const query = new URLSearchParams({ number: contractNumber, hash: documentHash });
  return `${publicUrl}/verify-contract?${query}`;
}
