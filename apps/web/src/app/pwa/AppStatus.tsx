import classes from './AppStatus.module.css';
import { Connection } from './Connection.tsx';
import { NewRelease } from './NewRelease.tsx';

/** What the app has to say about itself, on every page. Read aloud when it appears. */
export function AppStatus() {
  return (
    <div className={classes.corner} role="status" aria-live="polite">
      <NewRelease />
      <Connection />
    </div>
  );
}
