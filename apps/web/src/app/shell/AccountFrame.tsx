import { Outlet } from 'react-router';
import { Brand } from './Brand.tsx';
import { ColorSchemeToggle } from './ColorSchemeToggle.tsx';
import classes from './frames.module.css';
import { SiteFooter } from './PublicFrame.tsx';

/** Login, registration and their relatives: one form, nothing to wander off to. */
export function AccountFrame() {
  return (
    <div className={classes.account}>
      <header className={classes.accountTop}>
        <Brand />
        <ColorSchemeToggle />
      </header>
      <main id="main" className={classes.accountMain} tabIndex={-1}>
        <Outlet />
      </main>
      <SiteFooter />
    </div>
  );
}
