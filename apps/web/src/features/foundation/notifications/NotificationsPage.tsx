import { Button, SegmentedControl } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useState } from 'react';
import { count } from '../../../lib/words.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Pager } from '../../../ui/Pager.tsx';
import { Section } from '../../../ui/Section.tsx';
import { ListSkeleton } from '../../../ui/Skeletons.tsx';
import { toastProblem } from '../../../ui/toast.tsx';
import { NotificationRow } from './NotificationRow.tsx';
import classes from './NotificationsPage.module.css';
import { useMarkReadMutation, useNotificationsQuery } from './notifications.api.ts';

type Show = 'all' | 'unread';

function NotificationList({
  show,
  page,
  onPage,
}: {
  show: Show;
  page: number;
  onPage: (page: number) => void;
}) {
  const { data, error, refetch } = useNotificationsQuery({ page, limit: 20, unreadOnly: show === 'unread' });
  const [markRead] = useMarkReadMutation();
  if (error) return <ErrorState error={error} retry={refetch} />;
  if (!data) return <ListSkeleton />;
  if (data.notifications.length === 0)
    return (
      <EmptyState icon={<IconBell size={26} />} title={show === 'unread' ? 'All read' : 'Nothing yet'}>
        Applications, signatures, payments and shows are reported here as they happen.
      </EmptyState>
    );
  return (
    <>
      <Section flush>
        <ul className={classes.list}>
          {data.notifications.map((notification) => (
            <NotificationRow
              key={notification.id}
              notification={notification}
              onRead={() => markRead({ body: { ids: [notification.id] } })}
            />
          ))}
        </ul>
      </Section>
      <Pager pagination={data.pagination} onChange={onPage} />
    </>
  );
}

export function NotificationsPage() {
  const [show, setShow] = useState<Show>('all');
  const [page, setPage] = useState(1);
  const { data } = useNotificationsQuery({ limit: 1 });
  const [markRead, { isLoading }] = useMarkReadMutation();
  const unread = data?.unreadCount ?? 0;

  async function readAll() {
    const result = await markRead({ body: { all: true } });
    if (result.error) toastProblem(result.error);
  }
  function choose(next: string) {
    setShow(next === 'unread' ? 'unread' : 'all');
    setPage(1);
  }

  return (
    <>
      <PageHeader
        title="Notifications"
        description={unread ? count(unread, 'unread notification') : 'You have read everything.'}
        actions={
          <>
            <SegmentedControl
              aria-label="Which notifications"
              value={show}
              onChange={choose}
              data={[
                { value: 'all', label: 'All' },
                { value: 'unread', label: 'Unread' },
              ]}
            />
            <Button variant="default" size="sm" onClick={readAll} loading={isLoading} disabled={unread === 0}>
              Mark all read
            </Button>
          </>
        }
      />
      <NotificationList show={show} page={page} onPage={setPage} />
    </>
  );
}
