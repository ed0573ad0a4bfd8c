import type { marked, markReadBody, notifications } from '@backline/contract';
import type { z } from 'zod';
import { api, type Paged } from '../../app/api.ts';

type Notifications = Paged<z.output<typeof notifications>>;

const notificationsApi = api.injectEndpoints({
  endpoints: (build) => ({
    notifications: build.query<Notifications, { page?: number; limit?: number; unreadOnly?: boolean }>({
      query: (params) => ({ url: '/notifications', params }),
      providesTags: ['Notification'],
    }),
    markRead: build.mutation<z.output<typeof marked>, z.input<typeof markReadBody>>({
      query: (body) => ({ url: '/notifications/read', method: 'POST', body }),
      invalidatesTags: ['Notification'],
    }),
  }),
});

export const { useNotificationsQuery, useMarkReadMutation } = notificationsApi;
