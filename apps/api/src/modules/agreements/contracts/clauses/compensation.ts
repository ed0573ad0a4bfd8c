import { formatMoney, formatPercent, shift } from '@backline/kernel';
import { momentText } from '../../../bookings/bookings/index.ts';
import type { ContractFacts, ContractMilestone, ContractParty } from '../contract-content.ts';

/** The real schedule in words: what payments will ask for once the contract is signed. */
export function compensation(facts: ContractFacts): string[] {
  const { terms, schedule, buyer } = facts;
  return [
    `The fee for the performance is ${formatMoney(terms.agreedFee, terms.currency)} (the "Fee"). It is the whole price of the performance and includes every tax that falls on the Artist for it.`,
    ...schedule.map((milestone) => milestoneText(milestone, facts)),
    'The Buyer pays through the Platform and in no other way. The Platform holds the payments in escrow and releases them to the Artist once the performance is completed: when both parties have confirmed it; 72 hours after one party has confirmed it and the other was told, where the other has not reported a problem; or seven days after the end of the slot, where neither party has confirmed it nor reported a problem.',
    'Either party may report a problem on the Platform from the beginning of the slot, for at least 72 hours after its end, and for as long as the payments have not been released in this way. From then on nothing is released until the Platform has heard both parties and decided which share of the payments is refunded to the Buyer; the rest is released to the Artist.',
    'On release the Platform deducts its commission, at the rate that it told the Artist when the booking was made. The commission does not change what the Buyer pays.',
    'Where the first payment has not arrived within 24 hours after it was due, or three hours before the slot begins, the Platform cancels the booking and this contract ends. As long as the balance is overdue, the Artist may decline to begin the performance; the Buyer owes the balance all the same.',
    `Each party pays its own taxes. The Platform adds no tax to the payments and deducts none from them. ${placeOfSupply(buyer)}`.trim(),
  ];
}

function milestoneText(
  { kind, share, amount, hours }: ContractMilestone,
  { terms }: Pick<ContractFacts, 'terms'>,
): string {
  const sum = `${formatMoney(amount, terms.currency)} (${formatPercent(share)} of the Fee)`;
  if (kind === 'deposit') {
    return `Deposit: the Buyer pays ${sum} within ${hours} hours after the second party has signed this contract.`;
  }
  if (kind === 'full') {
    return `The Buyer pays the Fee in one payment of ${sum} within ${hours} hours after the second party has signed this contract, and at the latest three hours before the slot begins.`;
  }
  const due = momentText(shift(new Date(terms.startsAt), `-PT${hours}H`), terms.timezone);
  return `Balance: the Buyer pays ${sum} by ${due}, which is ${hours} hours before the slot begins. Where the second party signs so late that this would not be after the deposit is due, the Buyer pays the whole Fee in one payment instead, within 24 hours of that signature and at the latest three hours before the slot begins.`;
}

/** A registered recipient's state, else the state of the address on record. */
function placeOfSupply({ state, gstNumber }: ContractParty): string {
  if (!state) return '';
  const because = gstNumber
    ? `where the Buyer is registered (GSTIN ${gstNumber})`
    : 'the state of the address of the Buyer on record';
  return `For goods and services tax, the place of supply is ${state}, ${because}.`;
}
