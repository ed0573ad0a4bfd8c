export { NotificationBell } from './NotificationBell.tsx';
export { useNotificationsQuery } from './notifications.api.ts';
