import { endpoints } from '../../../data/endpoints.ts';

const notificationsApi = endpoints(({ read, write }) => ({
  notifications: read('GET /notifications', { providesTags: ['Notification'] }),
  markRead: write('POST /notifications/read', { invalidatesTags: ['Notification'] }),
}));

export const { useNotificationsQuery, useMarkReadMutation } = notificationsApi;
