import type { User } from '@backline/api-contract/accounts';
import { Avatar, Menu, Text, UnstyledButton } from '@mantine/core';
import { IconBell, IconLogout, IconSettings, IconUserCircle } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useLogoutMutation } from '../../features/identity/accounts/index.ts';
import { initialsOf, labelOf } from '../../lib/words.ts';
import { toastProblem } from '../../ui/toast.tsx';

/** Who is logged in, and the way out. */
export function UserMenu({ user }: { user: User }) {
  const [logout] = useLogoutMutation();
  const name = `${user.firstName} ${user.lastName}`;

  async function leave() {
    const result = await logout();
    if (result.error) toastProblem(result.error);
    else window.location.assign('/');
  }

  return (
    <Menu position="bottom-end" width={240} shadow="md" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <UnstyledButton aria-label={`${initialsOf(name)}: account of ${name}`} p={4}>
          <Avatar color="pine" radius="xl" size={36} aria-hidden>
            {initialsOf(name)}
          </Avatar>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text component="span" display="block" fw={600} c="var(--mantine-color-text)">
            {name}
          </Text>
          {labelOf(user.role)} · {user.email}
        </Menu.Label>
        <Menu.Divider />
        {user.role !== 'admin' && user.role !== 'curator' && (
          <Menu.Item component={Link} to="/profile" leftSection={<IconUserCircle size={18} />}>
            Profile
          </Menu.Item>
        )}
        <Menu.Item component={Link} to="/notifications" leftSection={<IconBell size={18} />}>
          Notifications
        </Menu.Item>
        <Menu.Item component={Link} to="/account" leftSection={<IconSettings size={18} />}>
          Account and password
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={leave} leftSection={<IconLogout size={18} />}>
          Log out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
