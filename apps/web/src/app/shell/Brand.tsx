import { Link } from 'react-router';
import classes from './Brand.module.css';

/** Three faders: the mark of the product. */
export function Brand({ to = '/' }: { to?: string }) {
  return (
    <Link to={to} className={classes.brand} aria-label="Backline, home">
      <svg className={classes.mark} viewBox="0 0 64 64" aria-hidden="true">
        <rect width="64" height="64" rx="15" fill="var(--mantine-color-pine-8)" />
        <rect x="15" y="14" width="8" height="36" rx="4" fill="#fff" />
        <rect x="28" y="24" width="8" height="26" rx="4" fill="#fff" />
        <rect x="41" y="34" width="8" height="16" rx="4" fill="var(--spot)" />
      </svg>
      <span>Backline</span>
    </Link>
  );
}
