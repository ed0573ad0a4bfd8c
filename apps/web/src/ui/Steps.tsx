import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './Steps.module.css';

export interface Step {
  label: string;
  state: 'done' | 'current' | 'waiting' | 'failed';
  detail?: ReactNode;
}

/** Where something stands on its way; goes downwards and reads in order. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  return (
    <ol className={classes.steps}>
      {steps.map(({ label, state, detail }) => (
        <li key={label} data-state={state} aria-current={state === 'current' ? 'step' : undefined}>
          <span className={classes.mark} aria-hidden>
            {state === 'done' && <IconCheck size={14} stroke={3} />}
          </span>
          <div>
            <div className={classes.label}>{label}</div>
            {detail && <div className={classes.detail}>{detail}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}

export interface TimelineItem {
  key: string;
  title: ReactNode;
  at: ReactNode;
  body?: ReactNode;
}

/** What happened, newest or oldest first as given. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <ol className={classes.timeline}>
      {items.map(({ key, title, at, body }) => (
        <li key={key}>
          <div className={classes.label}>{title}</div>
          {body && <div>{body}</div>}
          <div className={classes.detail}>{at}</div>
        </li>
      ))}
    </ol>
  );
}
