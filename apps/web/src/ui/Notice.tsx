import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './Notice.module.css';

interface NoticeProps {
  tone: 'info' | 'warning' | 'danger';
  title: ReactNode;
  children?: ReactNode;
  icon?: ReactNode;
  /** Read aloud at once: for what appears while somebody works. */
  urgent?: boolean;
}

/** Something to know about the page, said in the page; quieter than a dialog and longer than a toast. */
export function Notice({ tone, title, children, icon, urgent }: NoticeProps) {
  const Fallback = tone === 'info' ? IconInfoCircle : IconAlertTriangle;
  return (
    <div className={classes.notice} data-tone={tone} role={urgent ? 'alert' : undefined}>
      <span className={classes.icon} aria-hidden>
        {icon ?? <Fallback size={20} />}
      </span>
      <div className={classes.words}>
        <div className={classes.title}>{title}</div>
        {children}
      </div>
    </div>
  );
}
