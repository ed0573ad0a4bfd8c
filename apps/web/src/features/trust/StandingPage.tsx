import { PageHeader } from '../../ui/PageHeader.tsx';

export function StandingPage() {
  return <PageHeader title="Standing" description="This page is being built." />;
}
