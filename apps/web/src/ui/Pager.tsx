import type { Pagination as Position } from '@backline/api-contract/envelope';
import { Group, Pagination, Text } from '@mantine/core';

interface PagerProps {
  pagination: Position;
  onChange: (page: number) => void;
}

/** Pages of a list with what is shown of how many; nothing where all fits on one page. */
export function Pager({ pagination: { page, limit, total, totalPages }, onChange }: PagerProps) {
  if (totalPages <= 1) return null;
  const first = (page - 1) * limit + 1;
  return (
    <Group component="nav" justify="space-between" mt="lg" aria-label="Pages">
      <Text size="sm" c="dimmed">
        {first}–{Math.min(page * limit, total)} of {total.toLocaleString('en-IN')}
      </Text>
      <Pagination
        value={page}
        total={totalPages}
        siblings={1}
        onChange={onChange}
        getControlProps={(control) => ({ 'aria-label': `${control} page` })}
        getItemProps={(item) => ({ 'aria-label': `Page ${item}` })}
      />
    </Group>
  );
}
