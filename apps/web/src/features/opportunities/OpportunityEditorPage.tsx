import { PageHeader } from '../../ui/PageHeader.tsx';

export function OpportunityEditorPage() {
  return <PageHeader title="OpportunityEditor" description="This page is being built." />;
}
