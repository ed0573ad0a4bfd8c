import { momentText } from '../../../bookings/bookings/index.ts';
import type { ContractContent, ContractFacts } from '../contract-content.ts';

/** What is said of the contract itself, under every set of clauses. See docs/rules/agreements.md#clauses. */
export function writeClosing({ terms, signDeadline }: ContractFacts): ContractContent['closing'] {
  const deadline = momentText(new Date(signDeadline), terms.timezone);
  return {
    heading: 'Signature, stamp duty and law',
    paragraphs: [
      `This contract is made and signed electronically on the Platform, first by the Artist and then by the Buyer, and takes effect when both have signed. Under section 10A of the Information Technology Act, 2000, a contract is not unenforceable for the sole reason that it was formed by electronic means. Where the second signature has not been given by ${deadline}, the contract lapses and the booking is cancelled.`,
      'Whether stamp duty is payable on this contract, and how much, depends on the law of the state concerned. Stamp duty is the matter of the parties, who bear it in equal parts; the Platform neither assesses nor pays it.',
      'This contract is governed by the laws of India. The parties bring a dispute about the performance first to the dispute procedure of the Platform; after that, the courts that are competent for the place of the Venue decide.',
      'This contract and the record of the booking on the Platform are the whole agreement of the parties. Changes need the consent of both in writing. Where one provision is void, the others stay in force.',
    ],
  };
}
