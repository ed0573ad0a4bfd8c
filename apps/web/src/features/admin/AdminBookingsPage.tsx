import { PageHeader } from '../../ui/PageHeader.tsx';

export function AdminBookingsPage() {
  return <PageHeader title="AdminBookings" description="This page is being built." />;
}
