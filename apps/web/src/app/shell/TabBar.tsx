import { Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDots } from '@tabler/icons-react';
import { NavLink } from 'react-router';
import classes from './AppShell.module.css';
import { type NavItem, TABS_ON_A_PHONE } from './nav.ts';
import { NavList } from './SideNav.tsx';

/** The phone's navigation: what is used most within a thumb's reach, the rest in a drawer. */
export function TabBar({ items }: { items: readonly NavItem[] }) {
  const [opened, { open, close }] = useDisclosure(false);
  const rest = items.slice(TABS_ON_A_PHONE);
  if (items.length === 0) return null;
  return (
    <nav className={classes.tabs} aria-label="Main, short">
      {items.slice(0, TABS_ON_A_PHONE).map(({ to, label, icon: Icon }) => (
        <NavLink key={to} to={to} className={classes.tab}>
          <Icon size={22} aria-hidden />
          {label}
        </NavLink>
      ))}
      {rest.length > 0 && (
        <button type="button" className={classes.tab} onClick={open} aria-haspopup="dialog">
          <IconDots size={22} aria-hidden />
          More
        </button>
      )}
      <Drawer
        opened={opened}
        onClose={close}
        position="bottom"
        title="More"
        classNames={{ content: classes.drawer }}
      >
        <NavList items={rest} onGo={close} />
      </Drawer>
    </nav>
  );
}
