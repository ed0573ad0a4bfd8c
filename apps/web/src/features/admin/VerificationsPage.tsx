import { PageHeader } from '../../ui/PageHeader.tsx';

export function VerificationsPage() {
  return <PageHeader title="Verifications" description="This page is being built." />;
}
