import { PageHeader } from '../../ui/PageHeader.tsx';

export function BookingPage() {
  return <PageHeader title="Booking" description="This page is being built." />;
}
