import { PageHeader } from '../../ui/PageHeader.tsx';

export function JobsPage() {
  return <PageHeader title="Jobs" description="This page is being built." />;
}
