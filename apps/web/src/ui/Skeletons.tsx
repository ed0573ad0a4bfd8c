import { Group, Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { Card } from './Section.tsx';

const rows = (count: number) => Array.from({ length: count }, (_, index) => index);

/** Stands for a list of cards while it loads. */
export function ListSkeleton({ count = 4 }: { count?: number }) {
  return (
    <Stack gap="md" aria-busy="true">
      <VisuallyHidden role="status">Loading</VisuallyHidden>
      {rows(count).map((row) => (
        <Card key={row}>
          <Group wrap="nowrap" align="flex-start">
            <Skeleton height={56} width={52} />
            <Stack gap="xs" flex={1}>
              <Skeleton height={16} width="45%" />
              <Skeleton height={12} width="70%" />
              <Skeleton height={12} width="30%" />
            </Stack>
          </Group>
        </Card>
      ))}
    </Stack>
  );
}

/** Lines of text inside a section while it loads. */
export function TextSkeleton({ lines = 4 }: { lines?: number }) {
  return (
    <Stack gap="sm" aria-busy="true">
      <VisuallyHidden role="status">Loading</VisuallyHidden>
      {rows(lines).map((row) => (
        <Skeleton key={row} height={14} width={row % 3 === 2 ? '60%' : '100%'} />
      ))}
    </Stack>
  );
}

/** A whole page while its code or its first data loads. */
export function PageSkeleton() {
  return (
    <Stack gap="lg" aria-busy="true">
      <Skeleton height={30} width="min(18rem, 60%)" />
      <Skeleton height={14} width="min(30rem, 85%)" />
      <ListSkeleton count={3} />
    </Stack>
  );
}
