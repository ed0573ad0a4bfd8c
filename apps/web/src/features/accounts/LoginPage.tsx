import { PageHeader } from '../../ui/PageHeader.tsx';

export function LoginPage() {
  return <PageHeader title="Login" description="This page is being built." />;
}
