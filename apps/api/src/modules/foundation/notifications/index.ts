export { notificationsModule } from './notifications.module.ts';
export { notify } from './use-cases/notify.ts';
