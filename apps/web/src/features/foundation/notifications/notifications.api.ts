import type {
  markedSchema,
  markReadBodySchema,
  notificationsSchema,
} from '@backline/api-contract/notifications';
import type { z } from 'zod';
import { api, type Paged } from '../../../data/api.ts';

type Notifications = Paged<z.output<typeof notificationsSchema>>;

const notificationsApi = api.injectEndpoints({
  endpoints: (build) => ({
    notifications: build.query<Notifications, { page?: number; limit?: number; unreadOnly?: boolean }>({
      query: (params) => ({ url: '/notifications', params }),
      providesTags: ['Notification'],
    }),
    markRead: build.mutation<z.output<typeof markedSchema>, z.input<typeof markReadBodySchema>>({
      query: (body) => ({ url: '/notifications/read', method: 'POST', body }),
      invalidatesTags: ['Notification'],
    }),
  }),
});

export const { useNotificationsQuery, useMarkReadMutation } = notificationsApi;
