import type { PdfBuilder } from '../../../platform/pdf/document.ts';
import { momentText } from '../../bookings/bookings/index.ts';
import type { ContractPdf } from './contract-pdf.ts';
import type { SignatureRow } from './contracts.store.ts';
import { verificationUrl } from './verification-url.ts';

/**
 * The last page of a signed contract: who signed what, when and from where, and how anybody can check it. See
 * docs/rules/agreements.md#document.
 */
export function writeCertificate(doc: PdfBuilder, { contract, signatures, publicUrl }: ContractPdf): void {
  const { content, contractNumber, documentHash } = contract;
  doc.newPage();
  doc.title('Certificate of signature', `Contract ${contractNumber}`);
  doc.paragraph(
    'Both parties signed one and the same document: parties, terms and clauses of this contract, in the form that the following SHA-256 hash identifies.',
  );
  doc.paragraph(documentHash, 'quiet');
  doc.paragraph('Each signer entered their password again to confirm the signature, and gave this consent:');
  doc.paragraph(`“${content.consentText}”`, 'emphasis');
  writeSigners(doc, signatures, content.terms.timezone);
  doc.qrCode({
    data: verificationUrl(publicUrl, contract),
    heading: 'Check this contract',
    lines: [
      `Scan the code, or open ${publicUrl}/verify-contract and enter the number ${contractNumber} and the hash above.`,
      'The page says whether the contract is genuine and unaltered. It shows names, date and status, and nothing else.',
    ],
  });
}

function writeSigners(doc: PdfBuilder, signatures: readonly SignatureRow[], zone: string): void {
  const row = (label: string, value: (signature: SignatureRow) => string): string[] => [
    label,
    ...signatures.map(value),
  ];
  doc.heading('Who signed');
  doc.table({
    columns: [
      { label: '', share: 0.2 },
      ...signatures.map(({ side }) => ({
        label: side === 'artist' ? 'The Artist' : 'The Buyer',
        share: 0.4,
      })),
    ],
    rows: [
      row('Legal name', ({ legalName }) => legalName),
      row('Signed at', ({ signedAt }) => momentText(signedAt, zone)),
      row('Universal time', ({ signedAt }) => universalTime(signedAt)),
      row('Signature', ({ signatureType }) => (signatureType === 'drawn' ? 'Drawn by hand' : 'Typed')),
      row('IP address', ({ ip }) => ip ?? 'Not known'),
      row('Device', ({ userAgent }) => userAgent ?? 'Not known'),
    ],
  });
}

const universalTime = (instant: Date): string =>
  `${instant.toISOString().replace('T', ' ').slice(0, 19)} UTC`;
