import { defineNotice } from '../../../platform/notice.ts';

const toAccount = (): string => '/account';

/** What a member hears of a change that had to be reviewed. */
export const detailChangeNotices = {
  approved: defineNotice<{ fieldsText: string }>({
    name: 'detail_change_approved',
    priority: 'normal',
    mail: true,
    title: () => 'Your details are changed',
    body: ({ fieldsText }) =>
      `What you asked for is approved: ${fieldsText}. It holds from now on; contracts that were made before stay as they are.`,
    link: toAccount,
    action: 'Look at your details',
  }),
  refused: defineNotice<{ fieldsText: string; reason: string }>({
    name: 'detail_change_refused',
    priority: 'high',
    mail: true,
    title: () => 'Your details stay as they are',
    body: ({ fieldsText, reason }) =>
      `What you asked for was refused: ${fieldsText}. The reviewer wrote: ${reason}\nYou can ask for it again with another reason.`,
    link: toAccount,
    action: 'Look at your details',
  }),
};
