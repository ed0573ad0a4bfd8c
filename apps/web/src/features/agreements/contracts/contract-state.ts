import type { Contract, ContractStatus } from '@backline/api-contract/contracts';
import { timeLeft } from '../../../lib/time-left.ts';
import type { Tone } from '../../../ui/StatusBadge.tsx';

/** Words and colour of a contract's state. */
export const CONTRACT_BADGE: Record<ContractStatus, { tone: Tone; label: string }> = {
  draft: { tone: 'neutral', label: 'Draft' },
  pending_artist: { tone: 'warning', label: 'Artist has to sign' },
  pending_buyer: { tone: 'warning', label: 'Buyer has to sign' },
  signed: { tone: 'success', label: 'Signed by both' },
  expired: { tone: 'danger', label: 'Expired' },
  voided: { tone: 'neutral', label: 'Void' },
};

export interface ContractState {
  mood: 'you' | 'wait' | 'good' | 'stopped';
  title: string;
  text: string;
}

type StateFacts = Pick<Contract, 'status' | 'abilities' | 'parties' | 'signDeadline' | 'viewerSide'>;

function pendingState(contract: StateFacts, now: Date): ContractState {
  const left = timeLeft(contract.signDeadline, now);
  const side = contract.status === 'pending_artist' ? 'artist' : 'buyer';
  const name = contract.parties.find((party) => party.side === side)?.displayName ?? `The ${side}`;
  if (!left)
    return {
      mood: 'stopped',
      title: 'The time to sign has run out',
      text: 'This contract can no longer be signed; its booking will be cancelled.',
    };
  if (contract.abilities.sign)
    return {
      mood: 'you',
      title: `${left} left to sign`,
      text: 'Read all of it; you sign at the end of the page.',
    };
  const then =
    contract.viewerSide === 'buyer' && side === 'artist'
      ? ' Then it is your turn, and you will be told.'
      : '';
  return { mood: 'wait', title: `Waiting for ${name}`, text: `${left} left to sign.${then}` };
}

/** Where the contract stands, for this viewer. */
export function contractStateOf(contract: StateFacts, now: Date): ContractState {
  switch (contract.status) {
    case 'draft':
      return { mood: 'wait', title: 'In preparation', text: 'The contract can be signed in a moment.' };
    case 'pending_artist':
    case 'pending_buyer':
      return pendingState(contract, now);
    case 'signed':
      return {
        mood: 'good',
        title: 'Signed by both sides',
        text: 'This contract is in force. Nobody can change it any more.',
      };
    case 'expired':
      return {
        mood: 'stopped',
        title: 'Expired without all signatures',
        text: 'The time to sign ran out and the booking was cancelled. Nobody owes anything from this contract.',
      };
    case 'voided':
      return {
        mood: 'stopped',
        title: 'Void',
        text: 'The booking was cancelled and the contract with it.',
      };
  }
}
