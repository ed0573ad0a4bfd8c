import { formatMoney, formatPercent, localDateOf } from '@backline/kernel';
import { type PdfBuilder, renderPdf } from '../../../platform/pdf/document.ts';
import { dateText, momentText } from '../../bookings/bookings/index.ts';
import { writeCertificate } from './contract-certificate.ts';
import type { ContractContent, ContractMilestone, ContractParty } from './contract-content.ts';
import type { ContractRow, SignatureRow } from './contracts.store.ts';
import { drawingBytes } from './drawn-signature.ts';

export interface ContractPdf {
  contract: Pick<ContractRow, 'contractNumber' | 'documentHash' | 'content'>;
  signatures: readonly SignatureRow[];
  publicUrl: string;
}

/**
 * Makes the document of a contract as it stands. The same content and signatures give the same bytes. See
 * docs/rules/agreements.md#document.
 */
export async function renderContract(document: ContractPdf): Promise<Buffer> {
  const { contract, signatures } = document;
  const { content } = contract;
  return await renderPdf(
    (doc) => {
      writeHead(doc, content);
      writeTerms(doc, content);
      writeText(doc, content);
      writeSignatures(doc, content, signatures);
      if (signatures.length === 2) writeCertificate(doc, document);
    },
    {
      title: `Performance contract ${contract.contractNumber}`,
      // The document is as old as what it says last; the time of its making would change its bytes.
      createdAt: signatures.at(-1)?.signedAt ?? new Date(content.issuedAt),
      author: 'Backline',
      reference: contract.contractNumber,
      note: `SHA-256 ${contract.documentHash}`,
    },
  );
}

function writeHead(doc: PdfBuilder, content: ContractContent): void {
  const { terms, artist, buyer } = content;
  const made = dateText(localDateOf(new Date(content.issuedAt), terms.timezone));
  doc.title('Performance contract', `Booking ${content.bookingNumber} · ${made}`);
  doc.paragraph(
    'This contract is made between the Artist and the Buyer named below. They concluded it through Backline (the "Platform"), which is not a party to it.',
  );
  doc.parties([partyBlock('The Artist', artist), partyBlock('The Buyer', buyer)]);
}

function partyBlock(role: string, party: ContractParty) {
  const lines = [
    party.displayName === party.legalName ? null : `known as ${party.displayName}`,
    party.address,
    party.gstNumber ? `GSTIN ${party.gstNumber}` : null,
    party.signer ? `represented by ${inCapacity(party.signer)}` : null,
  ];
  return { role, name: party.legalName, lines: lines.filter((line) => line !== null) };
}

const MILESTONE: Record<ContractMilestone['kind'], string> = {
  deposit: 'Deposit',
  balance: 'Balance',
  full: 'In one payment',
};
const inCapacity = ({ name, capacity }: NonNullable<ContractParty['signer']>): string =>
  capacity ? `${name}, ${capacity}` : name;

function writeTerms(doc: PdfBuilder, { terms, schedule }: ContractContent): void {
  doc.heading('The engagement at a glance');
  doc.keyValues([
    ['Event', terms.title],
    ['Date', dateText(terms.eventDate)],
    ['Slot', `${terms.slotStartTime} to ${terms.slotEndTime} (${terms.timezone})`],
    ['Performance', `${terms.performanceDuration} minutes`],
    ['Venue', [terms.venueName, terms.venueAddress].filter((part) => part !== null).join(', ')],
    ['Travel', terms.travelIncluded ? 'Provided by the Buyer' : 'Not included'],
    ['Accommodation', terms.accommodationIncluded ? 'Provided by the Buyer' : 'Not included'],
  ]);
  doc.table({
    columns: [
      { label: 'Payment', share: 0.4 },
      { label: 'Share of the fee', share: 0.3 },
      { label: 'Amount', share: 0.3, align: 'right' },
    ],
    rows: schedule.map(({ kind, share, amount }) => [
      MILESTONE[kind],
      formatPercent(share),
      formatMoney(amount, terms.currency),
    ]),
    total: ['Fee', formatPercent(10_000), formatMoney(terms.agreedFee, terms.currency)],
  });
}

function writeText(doc: PdfBuilder, { clauses, closing }: ContractContent): void {
  for (const [index, clause] of [...clauses, closing].entries()) {
    doc.heading(`${index + 1}. ${clause.heading}`);
    for (const [paragraph, text] of clause.paragraphs.entries()) {
      // A number and its percent sign stay on one line.
      doc.numbered(`${index + 1}.${paragraph + 1}`, text.replaceAll(' %', '\u00a0%'));
    }
  }
}

function writeSignatures(
  doc: PdfBuilder,
  { artist, buyer, terms }: ContractContent,
  signatures: readonly SignatureRow[],
): void {
  const block = (role: string, party: ContractParty) => {
    const signature = signatures.find(({ side }) => side === party.side);
    return {
      role,
      name: party.signer ? inCapacity(party.signer) : (signature?.legalName ?? party.legalName),
      mark: signature ? markOf(signature) : null,
      details: [
        ...(party.signer ? [`for ${party.legalName}`] : []),
        ...(signature
          ? ['Signed electronically', momentText(signature.signedAt, terms.timezone)]
          : ['Not signed yet']),
      ],
    };
  };
  doc.heading('Signatures');
  doc.signatures([block('The Artist', artist), block('The Buyer', buyer)]);
}

function markOf({ signatureType, signatureValue }: SignatureRow) {
  return signatureType === 'drawn'
    ? ({ type: 'drawn', png: drawingBytes(signatureValue) } as const)
    : ({ type: 'typed', text: signatureValue } as const);
}
