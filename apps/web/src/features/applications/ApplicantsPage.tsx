import { PageHeader } from '../../ui/PageHeader.tsx';

export function ApplicantsPage() {
  return <PageHeader title="Applicants" description="This page is being built." />;
}
