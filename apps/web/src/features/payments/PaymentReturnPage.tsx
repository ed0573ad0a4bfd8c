import { PageHeader } from '../../ui/PageHeader.tsx';

export function PaymentReturnPage() {
  return <PageHeader title="PaymentReturn" description="This page is being built." />;
}
