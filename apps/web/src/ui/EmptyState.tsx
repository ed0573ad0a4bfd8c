import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { PageTitle } from './PageTitle.tsx';
import classes from './states.module.css';

interface EmptyStateProps {
  icon?: ReactNode;
  title: string;
  /** What to do next, in words. */
  children?: ReactNode;
  action?: ReactNode;
  /** Heading level: 1 where nothing else is on the page. */
  order?: 1 | 2 | 3;
}

export function EmptyState({ icon, title, children, action, order = 2 }: EmptyStateProps) {
  return (
    <div className={classes.state}>
      {icon && (
        <div className={classes.icon} aria-hidden>
          {icon}
        </div>
      )}
      {order === 1 && <PageTitle title={title} />}
      <Title order={order} size={order === 1 ? 'h2' : 'h3'}>
        {title}
      </Title>
      {children && (
        <Text c="dimmed" maw="30rem" component="div">
          {children}
        </Text>
      )}
      {action && <div className={classes.action}>{action}</div>}
    </div>
  );
}
