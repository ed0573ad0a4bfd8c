import { PageHeader } from '../../ui/PageHeader.tsx';

export function ForgotPasswordPage() {
  return <PageHeader title="ForgotPassword" description="This page is being built." />;
}
