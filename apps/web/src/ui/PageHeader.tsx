import { Anchor, Group, Text, Title } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { usePageTitle } from '../lib/use-page-title.ts';
import classes from './PageHeader.module.css';

interface PageHeaderProps {
  title: string;
  /** Browser title where it should differ from the heading. */
  documentTitle?: string;
  description?: ReactNode;
  /** A status badge beside the title. */
  badge?: ReactNode;
  actions?: ReactNode;
  back?: { to: string; label: string };
}

/** The one h1 of a page, which also sets the browser's title. */
export function PageHeader({ title, documentTitle, description, badge, actions, back }: PageHeaderProps) {
  usePageTitle(documentTitle ?? title);
  return (
    <header className={classes.header}>
      {back && (
        <Anchor component={Link} to={back.to} className={classes.back} size="sm">
          <IconChevronLeft size={16} aria-hidden /> {back.label}
        </Anchor>
      )}
      <div className={classes.row}>
        <div className={classes.words}>
          <Group gap="sm">
            <Title order={1}>{title}</Title>
            {badge}
          </Group>
          {description && (
            <Text c="dimmed" mt={6} maw="44rem" component="div">
              {description}
            </Text>
          )}
        </div>
        {actions && <Group gap="sm">{actions}</Group>}
      </div>
    </header>
  );
}
