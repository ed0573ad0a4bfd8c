import { Outlet, ScrollRestoration } from 'react-router';
import { TermsDemand } from '../../features/identity/accounts/index.ts';
import { DevTools } from '../../screens/development/index.ts';
import classes from './frames.module.css';

/** While the first page's chunk loads: the ground alone, because a frame guessed wrong would flicker. */
export function FirstPaint() {
  return <div aria-busy="true" className={classes.blank} />;
}

/** Around every page: skip link, scroll position, dialogs that the server may ask for, tools of development. */
export function Root() {
  return (
    <>
      <a className={classes.skip} href="#main">
        Skip to content
      </a>
      <Outlet />
      <ScrollRestoration />
      <TermsDemand />
      <DevTools />
    </>
  );
}
