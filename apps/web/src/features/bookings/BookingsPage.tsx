import { PageHeader } from '../../ui/PageHeader.tsx';

export function BookingsPage() {
  return <PageHeader title="Bookings" description="This page is being built." />;
}
