import { defineNotice } from '../../../platform/notice.ts';

interface Agreement {
  contractId: string;
  contractNumber: string;
  title: string;
  otherName: string;
}

const toContract = ({ contractId }: { contractId: string }): string => `/contracts/${contractId}`;

/** Signing: who is next, by when, and how it ended. `deadlineText` holds date, time and zone. */
export const contractNotices = {
  ready: defineNotice<Agreement & { dateText: string; deadlineText: string }>({
    name: 'contract_ready',
    priority: 'high',
    mail: true,
    title: ({ title }) => `Contract ready to sign: ${title}`,
    body: ({ contractNumber, title, dateText, otherName, deadlineText }) =>
      `Contract ${contractNumber} with ${otherName} for ${title} on ${dateText} waits for your signature until ${deadlineText}.`,
    link: toContract,
    action: 'Read and sign',
  }),
  signedByOther: defineNotice<Agreement & { deadlineText: string }>({
    name: 'contract_signed_by_other',
    priority: 'high',
    mail: true,
    title: ({ otherName }) => `${otherName} has signed; now it is your turn`,
    body: ({ contractNumber, title, otherName, deadlineText }) =>
      `${otherName} signed contract ${contractNumber} for ${title}. Please read and sign it by ${deadlineText}.`,
    link: toContract,
    action: 'Read and sign',
  }),
  signed: defineNotice<Agreement>({
    name: 'contract_signed',
    priority: 'normal',
    mail: true,
    title: ({ title }) => `Contract signed: ${title}`,
    body: ({ contractNumber, title, otherName }) =>
      `You and ${otherName} have both signed contract ${contractNumber} for ${title}. The first payment is due next.`,
    link: toContract,
    action: 'Open the contract',
  }),
  reminder: defineNotice<Agreement & { deadlineText: string }>({
    name: 'contract_reminder',
    priority: 'high',
    mail: true,
    title: ({ title }) => `Your signature is missing: ${title}`,
    body: ({ contractNumber, title, otherName, deadlineText }) =>
      `Contract ${contractNumber} with ${otherName} for ${title} expires on ${deadlineText}, and the booking with it, unless you sign before.`,
    link: toContract,
    action: 'Read and sign',
  }),
  expired: defineNotice<Agreement & { missingName: string }>({
    name: 'contract_expired',
    priority: 'high',
    mail: true,
    title: ({ title }) => `Contract expired: ${title}`,
    body: ({ contractNumber, title, otherName, missingName }) =>
      `Contract ${contractNumber} with ${otherName} for ${title} was not signed in time by ${missingName}. The booking is cancelled.`,
    link: toContract,
    action: 'Open the contract',
  }),
};
