import { PageHeader } from '../../ui/PageHeader.tsx';

export function PrivacyPage() {
  return <PageHeader title="Privacy" description="This page is being built." />;
}
