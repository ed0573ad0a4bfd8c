import { Suspense } from 'react';
import { Outlet } from 'react-router';
import { useSessionStatus, useUser } from '../../data/use-session.ts';
import { NotificationBell } from '../../features/foundation/notifications/index.ts';
import { ResumeSession, UnverifiedBanner } from '../../features/identity/accounts/index.ts';
import classes from './AppShell.module.css';
import { Brand } from './Brand.tsx';
import { ColorSchemeToggle } from './ColorSchemeToggle.tsx';
import { navOf } from './nav.ts';
import { SideNav } from './SideNav.tsx';
import { TabBar } from './TabBar.tsx';
import { UserMenu } from './UserMenu.tsx';

/** The frame of a member: navigation at the left, on a phone at the bottom. */
export function AppShell() {
  const user = useUser();
  const lapsed = useSessionStatus() === 'lapsed';
  const items = user ? navOf(user.role) : [];
  return (
    <div className={classes.shell}>
      <header className={classes.top}>
        <Brand to="/dashboard" />
        <div className={classes.tools}>
          <ColorSchemeToggle />
          {user && <NotificationBell />}
          {user && <UserMenu user={user} />}
        </div>
      </header>
      <SideNav items={items} />
      <main id="main" className={classes.main} tabIndex={-1}>
        <div className={classes.page}>
          {user && <UnverifiedBanner />}
          <Outlet />
        </div>
      </main>
      <TabBar items={items} />
      {lapsed && (
        <Suspense fallback={null}>
          <ResumeSession />
        </Suspense>
      )}
    </div>
  );
}
