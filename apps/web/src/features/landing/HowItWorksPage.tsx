import { PageHeader } from '../../ui/PageHeader.tsx';

export function HowItWorksPage() {
  return <PageHeader title="How it works" description="This page is being built." />;
}
