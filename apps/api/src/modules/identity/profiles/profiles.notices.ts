import { defineNotice } from '../../../platform/notice.ts';

const toProfile = (): string => '/profile';

/** How the verification of a profile ended. */
export const profileNotices = {
  approved: defineNotice<{ notes?: string }>({
    name: 'profile_approved',
    priority: 'high',
    mail: true,
    title: () => 'Your profile is approved',
    body: ({ notes }) => `You are verified on Backline and can start right away.${remark(notes)}`,
    link: () => '/dashboard',
    action: 'Go to your dashboard',
  }),
  rejected: defineNotice<{ notes: string }>({
    name: 'profile_rejected',
    priority: 'high',
    mail: true,
    title: () => 'Your profile needs changes',
    body: ({ notes }) =>
      `We could not approve your profile yet. The reviewer wrote: ${notes}\nCorrect it and submit it again, as often as it takes.`,
    link: toProfile,
    action: 'Correct your profile',
  }),
};

const remark = (notes?: string): string => (notes ? ` The reviewer added: ${notes}` : '');
