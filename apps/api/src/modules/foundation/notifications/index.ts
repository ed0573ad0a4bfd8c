export { notificationsModule } from './notifications.module.ts';
export { notify } from './use-cases/notify.ts';
export { adminIds, notifyAdmins } from './use-cases/notify-admins.ts';
