import { PageHeader } from '../../ui/PageHeader.tsx';

export function VerifyContractPage() {
  return <PageHeader title="VerifyContract" description="This page is being built." />;
}
