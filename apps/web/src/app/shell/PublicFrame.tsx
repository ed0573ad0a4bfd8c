import { Button } from '@mantine/core';
import { Link, Outlet } from 'react-router';
import { useSessionStatus } from '../../data/use-session.ts';
import { Brand } from './Brand.tsx';
import { ColorSchemeToggle } from './ColorSchemeToggle.tsx';
import classes from './frames.module.css';

function AccountLinks() {
  const status = useSessionStatus();
  if (status === 'member')
    return (
      <Button component={Link} to="/dashboard" size="sm">
        Open dashboard
      </Button>
    );
  return (
    <>
      <Link to="/login" className={classes.quiet}>
        Log in
      </Link>
      <Button component={Link} to="/register" size="sm">
        Join
      </Button>
    </>
  );
}

export function SiteFooter() {
  return (
    <footer className={classes.foot}>
      <div className={classes.footInner}>
        <span>Backline. Live music, booked properly.</span>
        <nav className={classes.footLinks} aria-label="About Backline">
          <Link to="/how-it-works">How it works</Link>
          <Link to="/verify-contract">Verify a contract</Link>
          <Link to="/terms">Terms</Link>
          <Link to="/privacy">Privacy</Link>
        </nav>
      </div>
    </footer>
  );
}

/** Pages that need no account. */
export function PublicFrame() {
  return (
    <div className={classes.public}>
      <header className={classes.bar}>
        <div className={classes.barInner}>
          <Brand />
          <nav className={classes.links} aria-label="Main">
            <Link to="/how-it-works" className={`${classes.quiet} ${classes.wide}`}>
              How it works
            </Link>
            <ColorSchemeToggle />
            <AccountLinks />
          </nav>
        </div>
      </header>
      <main id="main" className={classes.main} tabIndex={-1}>
        <Outlet />
      </main>
      <SiteFooter />
    </div>
  );
}

/** Margins for those public pages that do not reach from edge to edge. */
export function PublicPage() {
  return (
    <div className={classes.page}>
      <Outlet />
    </div>
  );
}
