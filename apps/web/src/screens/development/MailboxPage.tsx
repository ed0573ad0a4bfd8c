import { Button, Group, Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconMail, IconRefresh } from '@tabler/icons-react';
import { useCallback, useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { InstantText } from '../../ui/DateText.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ListSkeleton } from '../../ui/Skeletons.tsx';
import classes from './MailboxPage.module.css';
import { MailView } from './MailView.tsx';
import { type LocalMail, loadMails } from './mail.ts';

function useMails(to: string) {
  const [mails, setMails] = useState<LocalMail[] | null>(null);
  const [error, setError] = useState<unknown>(null);
  const load = useCallback(() => {
    setError(null);
    loadMails(to).then(setMails, () =>
      setError({
        status: 404,
        reason: 'NOT_FOUND',
        message: 'The local mailbox only exists in development.',
        errors: [],
      }),
    );
  }, [to]);
  useEffect(load, [load]);
  return { mails, error, load };
}

interface MailListProps {
  mails: readonly LocalMail[];
  open: LocalMail;
  onOpen: (id: string) => void;
}

function MailList({ mails, open, onOpen }: MailListProps) {
  return (
    <ul className={classes.list} aria-label="Mails">
      {mails.map((mail) => (
        <li key={mail.id}>
          <UnstyledButton
            className={classes.item}
            aria-current={mail.id === open.id ? 'true' : undefined}
            onClick={() => onOpen(mail.id)}
          >
            <b>{mail.subject}</b>
            <Text size="sm" c="dimmed" component="span">
              {mail.to} · <InstantText at={mail.createdAt} relative />
            </Text>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}

function Mails({ to }: { to: string }) {
  const { mails, error, load } = useMails(to);
  const [openId, setOpenId] = useState<string | null>(null);
  if (error) return <ErrorState error={error} back={{ to: '/', label: 'To the start page' }} />;
  if (!mails) return <ListSkeleton />;
  const open = mails.find(({ id }) => id === openId) ?? mails[0];
  if (!open)
    return (
      <EmptyState
        icon={<IconMail size={26} />}
        title="No mail"
        action={<Button onClick={load}>Look again</Button>}
      >
        Mails are written by a background job; a new one takes a second or two.
      </EmptyState>
    );
  return (
    <div className={classes.box}>
      <div>
        <Group justify="flex-end" mb="xs">
          <Button variant="default" size="xs" leftSection={<IconRefresh size={16} />} onClick={load}>
            Refresh
          </Button>
        </Group>
        <MailList mails={mails} open={open} onOpen={setOpenId} />
      </div>
      <MailView key={open.id} mail={open} />
    </div>
  );
}

/** Development's mailbox: every mail that would have been sent. */
export function MailboxPage() {
  const [search, setSearch] = useSearchParams();
  const to = search.get('to') ?? '';
  return (
    <>
      <PageHeader
        title="Local mailbox"
        description="Development only: mails land here in place of being sent."
      />
      <TextInput
        label="Only mails to"
        placeholder="name@example.com"
        maw="24rem"
        mb="lg"
        type="search"
        value={to}
        onChange={(event) =>
          setSearch(event.currentTarget.value ? { to: event.currentTarget.value } : {}, { replace: true })
        }
      />
      <Mails key={to} to={to} />
    </>
  );
}
