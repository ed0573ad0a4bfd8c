import { Button, Group, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { Link } from 'react-router';

interface GigPagerProps {
  page: number;
  limit: number;
  shown: number;
  /** How many there are, as people read it: `1,000+`. */
  total: string;
  hasMore: boolean;
  previous: string;
  next: string;
}

/** Steps through the ranking. Page by page only: nobody looks for "page 17" of a list ordered by fit. */
export function GigPager({ page, limit, shown, total, hasMore, previous, next }: GigPagerProps) {
  if (page === 1 && !hasMore) return null;
  const first = (page - 1) * limit + 1;
  return (
    <Group component="nav" aria-label="Pages" justify="space-between" mt="md">
      <Text size="sm" c="dimmed">
        {first}–{first + shown - 1} of {total}
      </Text>
      <Group gap="xs">
        {page > 1 && (
          <Button
            component={Link}
            to={previous}
            variant="default"
            leftSection={<IconChevronLeft size={16} aria-hidden />}
          >
            Previous
          </Button>
        )}
        {hasMore && (
          <Button
            component={Link}
            to={next}
            variant="default"
            rightSection={<IconChevronRight size={16} aria-hidden />}
          >
            Next
          </Button>
        )}
      </Group>
    </Group>
  );
}
