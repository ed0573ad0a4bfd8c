import { PageHeader } from '../../ui/PageHeader.tsx';

export function LandingPage() {
  return <PageHeader title="Backline" description="This page is being built." />;
}
