import { ActionIcon, Indicator } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { Link } from 'react-router';
import { count } from '../../lib/words.ts';
import { useNotificationsQuery } from './notifications.api.ts';

/** The bell with the number of unread notifications. */
export function NotificationBell() {
  const { data } = useNotificationsQuery({ limit: 1 });
  const unread = data?.unreadCount ?? 0;
  return (
    <Indicator
      label={unread > 99 ? '99+' : unread}
      size={18}
      offset={6}
      color="red.8"
      disabled={unread === 0}
    >
      <ActionIcon
        component={Link}
        to="/notifications"
        variant="subtle"
        color="gray"
        size={40}
        aria-label={unread ? `Notifications, ${count(unread, 'unread', 'unread')}` : 'Notifications'}
      >
        <IconBell size={21} />
      </ActionIcon>
    </Indicator>
  );
}
