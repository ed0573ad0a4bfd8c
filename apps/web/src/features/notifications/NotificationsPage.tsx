import { PageHeader } from '../../ui/PageHeader.tsx';

export function NotificationsPage() {
  return <PageHeader title="Notifications" description="This page is being built." />;
}
