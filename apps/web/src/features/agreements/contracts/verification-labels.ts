import type { ContractVerification } from '@backline/api-contract/contracts';

export interface VerificationLabels {
  look: 'good' | 'bad' | 'open';
  title: string;
  text: string;
}

const STATUS_TEXT: Partial<Record<NonNullable<ContractVerification['status']>, string>> = {
  signed: 'It is signed by both sides and in force.',
  expired: 'It expired before both sides had signed and is not in force.',
  voided: 'It ended with its booking and is not in force.',
};

/** What a verification found out, for people who see such a page for the first time. */
export function verificationLabels({ genuine, unaltered, status }: ContractVerification): VerificationLabels {
  if (!genuine)
    return {
      look: 'bad',
      title: 'No such contract',
      text: 'Backline has no contract with this number. Check that you typed it as it is printed.',
    };
  if (unaltered === false)
    return {
      look: 'bad',
      title: 'Not the document that was signed',
      text: 'The contract exists, but the hash does not belong to it: the document you have was altered, or is another version.',
    };
  const inForce = (status && STATUS_TEXT[status]) ?? 'It is not signed by both sides yet and not in force.';
  if (unaltered === null)
    return {
      look: 'open',
      title: 'This contract exists',
      text: `${inForce} Enter the hash as well to check that your copy was not altered.`,
    };
  return {
    look: status === 'signed' ? 'good' : 'open',
    title: 'Genuine and unaltered',
    text: `The hash belongs to this contract. ${inForce}`,
  };
}
