import { PageHeader } from '../../ui/PageHeader.tsx';

export function MyOpportunitiesPage() {
  return <PageHeader title="MyOpportunities" description="This page is being built." />;
}
