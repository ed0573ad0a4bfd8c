import { PageHeader } from '../../ui/PageHeader.tsx';

export function LedgerPage() {
  return <PageHeader title="Ledger" description="This page is being built." />;
}
