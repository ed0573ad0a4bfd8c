import { NavLink } from 'react-router';
import classes from './AppShell.module.css';
import type { NavItem } from './nav.ts';

export function NavList({ items, onGo }: { items: readonly NavItem[]; onGo?: () => void }) {
  return (
    <ul className={classes.list}>
      {items.map(({ to, label, icon: Icon }) => (
        <li key={to}>
          <NavLink to={to} className={classes.link} onClick={onGo}>
            <Icon size={20} aria-hidden />
            {label}
          </NavLink>
        </li>
      ))}
    </ul>
  );
}

export function SideNav({ items }: { items: readonly NavItem[] }) {
  return (
    <nav className={classes.side} aria-label="Main">
      <NavList items={items} />
    </nav>
  );
}
