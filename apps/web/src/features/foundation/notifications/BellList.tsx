import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { TextSkeleton } from '../../../ui/Skeletons.tsx';
import { NotificationRow } from './NotificationRow.tsx';
import classes from './NotificationsPage.module.css';
import { useMarkReadMutation, useNotificationsQuery } from './notifications.api.ts';

/** The newest five, in the bell's drop-down. */
export function BellList() {
  const { data, error, refetch } = useNotificationsQuery({ limit: 5 });
  const [markRead] = useMarkReadMutation();
  if (error) return <ErrorState error={error} retry={refetch} />;
  if (!data) return <TextSkeleton />;
  return (
    <>
      {data.notifications.length === 0 && (
        <Text c="dimmed" p="md">
          Nothing yet. What happens to your bookings is reported here.
        </Text>
      )}
      <ul className={classes.list}>
        {data.notifications.map((notification) => (
          <NotificationRow
            key={notification.id}
            notification={notification}
            onRead={() => markRead({ body: { ids: [notification.id] } })}
          />
        ))}
      </ul>
      <Anchor component={Link} to="/notifications" display="block" ta="center" p="sm" size="sm">
        All notifications
      </Anchor>
    </>
  );
}
