import { defineNotice } from '../../../platform/notice.ts';

export const opportunityNotices = {
  reopenable: defineNotice<{ opportunityId: string; title: string; dateText: string; artistName: string }>({
    name: 'slot_reopened',
    priority: 'high',
    mail: true,
    title: ({ title }) => `${title} needs an artist again`,
    body: ({ title, dateText, artistName }) =>
      `The booking of ${artistName} for ${title} on ${dateText} was cancelled. You can open the gig again with one click, and artists can apply.`,
    link: ({ opportunityId }) => `/opportunities/${opportunityId}`,
    action: 'Open the gig again',
  }),
};
