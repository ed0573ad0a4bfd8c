import { PageHeader } from '../../ui/PageHeader.tsx';

export function GigDetailPage() {
  return <PageHeader title="GigDetail" description="This page is being built." />;
}
