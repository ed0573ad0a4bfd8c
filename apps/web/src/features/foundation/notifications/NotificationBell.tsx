import { ActionIcon, Indicator, Popover, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBell } from '@tabler/icons-react';
import { lazy, Suspense, useEffect } from 'react';
import { useLocation } from 'react-router';
import { count } from '../../../lib/words.ts';
import { TextSkeleton } from '../../../ui/Skeletons.tsx';
import { useNotificationsQuery } from './notifications.api.ts';

const BellList = lazy(async () => ({ default: (await import('./BellList.tsx')).BellList }));

/** The bell with the number of unread notifications and the newest of them. */
export function NotificationBell() {
  const [opened, { toggle, close }] = useDisclosure(false);
  const { key } = useLocation();
  const { data } = useNotificationsQuery({ limit: 1 });
  const unread = data?.unreadCount ?? 0;
  const label = unread ? `Notifications, ${count(unread, 'unread', 'unread')}` : 'Notifications';
  // A link inside was followed: the list has done its work.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the navigation
  useEffect(close, [key]);
  return (
    <Popover
      opened={opened}
      onChange={toggle}
      width="min(24rem, 94vw)"
      position="bottom-end"
      shadow="md"
      trapFocus
    >
      <Indicator
        label={unread > 99 ? '99+' : unread}
        size={18}
        offset={9}
        color="red.8"
        disabled={unread === 0}
      >
        <Popover.Target>
          <ActionIcon variant="subtle" color="gray" size={40} aria-label={label} onClick={toggle}>
            <IconBell size={21} />
          </ActionIcon>
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown p={0} aria-label="Newest notifications">
        <Title order={2} size="h4" p="md" pb="xs">
          Notifications
        </Title>
        <Suspense fallback={<TextSkeleton />}>{opened && <BellList />}</Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
