import { PageHeader } from '../../ui/PageHeader.tsx';

export function NotFoundPage() {
  return <PageHeader title="Not found" description="This page is being built." />;
}
