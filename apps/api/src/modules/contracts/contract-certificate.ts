import type { PdfBuilder } from '../../platform/pdf/document.ts';
import { momentText } from '../bookings/index.ts';
import type { ContractPdf } from './contract-pdf.ts';
import type { SignatureRow } from './contracts.store.ts';
import { verificationUrl } from './verification-url.ts';

/** The last page of a signed contract: who signed what, when and from where, and how anybody can check it. Spec 04, document. */
export function writeCertificate(doc: PdfBuilder, { contract, signatures, publicUrl }: ContractPdf): void {
  const { content, contractNumber, documentHash } = contract;
  doc.newPage();
  doc.title('Certificate of signature', `Contract ${contractNumber}`);
  doc.paragraph(
    'Both parties signed the document that the following hash identifies. Each confirmed the signature with a password that was asked for anew, after giving this consent:',
  );
  doc.paragraph(`“${content.consentText}”`, 'emphasis');
  doc.keyValues([
    ['Document (SHA-256)', documentHash],
    ['Written from template', content.templateId],
  ]);
  for (const signature of signatures) writeSigner(doc, signature, content.terms.timezone);
  doc.qrCode({
    data: verificationUrl(publicUrl, contract),
    heading: 'Check this contract',
    lines: [
      `Scan the code, or open ${publicUrl}/verify-contract and enter the number ${contractNumber} and the hash above.`,
      'The page says whether the contract is genuine and unaltered. It shows names, date and status, and nothing else.',
    ],
  });
}

function writeSigner(doc: PdfBuilder, signature: SignatureRow, zone: string): void {
  doc.heading(`Signature of the ${signature.side === 'artist' ? 'Artist' : 'Buyer'}`);
  doc.keyValues([
    ['Legal name', signature.legalName],
    ['Signed at', `${momentText(signature.signedAt, zone)}; ${signature.signedAt.toISOString()} UTC`],
    ['Form of signature', signature.signatureType === 'drawn' ? 'Drawn by hand' : 'Typed'],
    ['IP address', signature.ip ?? 'Not known'],
    ['Device', signature.userAgent ?? 'Not known'],
    ['Hash of what was signed', signature.documentHash],
  ]);
}
