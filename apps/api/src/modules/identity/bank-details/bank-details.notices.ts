import { defineNotice } from '../../../platform/notice.ts';

const toBankDetails = (): string => '/profile';

/** What an owner must hear of the bank details, most of all of a change that was not the owner's own. */
export const bankDetailsNotices = {
  changed: defineNotice<{ accountText: string }>({
    name: 'bank_details_changed',
    priority: 'high',
    mail: true,
    title: () => 'Your bank details were changed',
    body: ({ accountText }) =>
      `Payouts are now meant for the account ${accountText}. A reviewer checks it, and for 72 hours after the change nothing is paid out. If it was not you, reset your password now and tell us.`,
    link: toBankDetails,
    action: 'Look at your bank details',
  }),
  approved: defineNotice<{ accountText: string }>({
    name: 'bank_details_approved',
    priority: 'normal',
    mail: true,
    title: () => 'Your bank details are approved',
    body: ({ accountText }) => `Payouts go to the account ${accountText}.`,
    link: toBankDetails,
    action: 'Look at your bank details',
  }),
  refused: defineNotice<{ reason: string }>({
    name: 'bank_details_refused',
    priority: 'high',
    mail: true,
    title: () => 'Your bank details were refused',
    body: ({ reason }) =>
      `No money can be paid out to them. The reviewer wrote: ${reason}\nCorrect them, and they are checked again.`,
    link: toBankDetails,
    action: 'Correct your bank details',
  }),
};
