import { PageHeader } from '../../ui/PageHeader.tsx';

export function OpportunityPage() {
  return <PageHeader title="Opportunity" description="This page is being built." />;
}
