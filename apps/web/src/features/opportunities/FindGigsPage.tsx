import { PageHeader } from '../../ui/PageHeader.tsx';

export function FindGigsPage() {
  return <PageHeader title="FindGigs" description="This page is being built." />;
}
