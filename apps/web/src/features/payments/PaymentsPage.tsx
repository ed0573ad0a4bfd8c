import { PageHeader } from '../../ui/PageHeader.tsx';

export function PaymentsPage() {
  return <PageHeader title="Payments" description="This page is being built." />;
}
