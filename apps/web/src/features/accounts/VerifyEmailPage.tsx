import { PageHeader } from '../../ui/PageHeader.tsx';

export function VerifyEmailPage() {
  return <PageHeader title="VerifyEmail" description="This page is being built." />;
}
