import { PageHeader } from '../../ui/PageHeader.tsx';

export function MyApplicationsPage() {
  return <PageHeader title="MyApplications" description="This page is being built." />;
}
