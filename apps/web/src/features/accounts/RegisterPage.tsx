import { PageHeader } from '../../ui/PageHeader.tsx';

export function RegisterPage() {
  return <PageHeader title="Register" description="This page is being built." />;
}
