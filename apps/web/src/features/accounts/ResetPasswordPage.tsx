import { PageHeader } from '../../ui/PageHeader.tsx';

export function ResetPasswordPage() {
  return <PageHeader title="ResetPassword" description="This page is being built." />;
}
