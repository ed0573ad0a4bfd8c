import type { ReactNode } from 'react';
import classes from './Stat.module.css';

interface StatProps {
  label: string;
  value: ReactNode;
  hint?: ReactNode;
}

/** One number that matters, with what it is. */
export function Stat({ label, value, hint }: StatProps) {
  return (
    <div className={classes.stat}>
      <div className={classes.label}>{label}</div>
      <div className={classes.value}>{value}</div>
      {hint && <div className={classes.hint}>{hint}</div>}
    </div>
  );
}

/** Numbers side by side, wrapping on a phone. */
export function StatRow({ children }: { children: ReactNode }) {
  return <div className={classes.row}>{children}</div>;
}
