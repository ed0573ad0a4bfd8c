import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { usePageTitle } from '../../../lib/use-page-title.ts';

/** Heading of the quiet account pages. */
export function FormHeading({ title, children }: { title: string; children?: ReactNode }) {
  usePageTitle(title);
  return (
    <header>
      <Title order={1}>{title}</Title>
      {children && (
        <Text c="dimmed" mt={6} component="div">
          {children}
        </Text>
      )}
    </header>
  );
}
