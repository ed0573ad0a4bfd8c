import { PageHeader } from '../../ui/PageHeader.tsx';

export function TermsPage() {
  return <PageHeader title="Terms" description="This page is being built." />;
}
