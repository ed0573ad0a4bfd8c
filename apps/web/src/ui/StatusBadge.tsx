import type { ReactNode } from 'react';
import classes from './StatusBadge.module.css';

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger' | 'accent';

interface StatusBadgeProps {
  tone?: Tone;
  children: ReactNode;
  icon?: ReactNode;
}

/** A word about a state. The dot and the word carry the meaning; colour only helps. */
export function StatusBadge({ tone = 'neutral', children, icon }: StatusBadgeProps) {
  return (
    <span className={classes.badge} data-tone={tone}>
      {icon ?? <span className={classes.dot} aria-hidden />}
      {children}
    </span>
  );
}

/** A plain label: a genre, a slot, a kind. */
export function Tag({ children }: { children: ReactNode }) {
  return <span className={classes.tag}>{children}</span>;
}
