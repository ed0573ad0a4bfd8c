import { labelOf } from '../../lib/words.ts';

const WORDS: Record<string, string> = {
  create: 'Booking made',
  send_contract: 'Contract sent for signature',
  sign_contract: 'Contract signed by both sides',
  request_deposit: 'Payment schedule made, deposit asked for',
  record_deposit: 'Deposit received and held in escrow',
  confirm: 'Show confirmed',
  start: 'Show began',
  complete: 'Booking completed, money released',
  dispute: 'Dispute raised',
  cancel: 'Booking cancelled',
};

/** What happened, in words; an action that this release does not know yet is at least readable. */
export function historyWords(action: string): string {
  return WORDS[action] ?? labelOf(action);
}
