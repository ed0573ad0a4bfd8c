import { PageHeader } from '../../ui/PageHeader.tsx';

export function MailboxPage() {
  return <PageHeader title="Mailbox" description="This page is being built." />;
}
