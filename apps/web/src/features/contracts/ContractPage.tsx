import { PageHeader } from '../../ui/PageHeader.tsx';

export function ContractPage() {
  return <PageHeader title="Contract" description="This page is being built." />;
}
