import { PageHeader } from '../../ui/PageHeader.tsx';

export function EarningsPage() {
  return <PageHeader title="Earnings" description="This page is being built." />;
}
