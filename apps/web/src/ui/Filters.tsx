import type { ReactNode } from 'react';
import classes from './Filters.module.css';

/** The row of fields above a list; each takes what it needs and wraps on a phone. */
export function Filters({ children, label }: { children: ReactNode; label: string }) {
  return (
    <search className={classes.filters} aria-label={label}>
      {children}
    </search>
  );
}
