import { Group, Paper, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import classes from './Section.module.css';

interface SectionProps {
  title?: string;
  description?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  /** Heading level; 2 unless the section lies inside another. */
  order?: 2 | 3;
  /** Without padding: for tables and lists that reach the edges. */
  flush?: boolean;
  className?: string;
}

/** A card with a heading: the building block of every page. */
export function Section({
  title,
  description,
  actions,
  children,
  order = 2,
  flush,
  className,
}: SectionProps) {
  const id = useId();
  return (
    <Paper
      component="section"
      aria-labelledby={title ? id : undefined}
      className={[classes.section, className].filter(Boolean).join(' ')}
    >
      {(title || actions) && (
        <Group justify="space-between" align="flex-start" gap="sm" className={classes.head}>
          <div>
            {title && (
              <Title order={order} id={id}>
                {title}
              </Title>
            )}
            {description && (
              <Text c="dimmed" size="sm" mt={4} component="div">
                {description}
              </Text>
            )}
          </div>
          {actions && <Group gap="xs">{actions}</Group>}
        </Group>
      )}
      <div className={flush ? undefined : classes.body}>{children}</div>
    </Paper>
  );
}

/** A card without a heading. */
export function Card({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <Paper className={[classes.section, className].filter(Boolean).join(' ')}>
      <div className={classes.body}>{children}</div>
    </Paper>
  );
}
