import { Alert, List } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import type { ApiProblem } from '../lib/api-problem.ts';

/** What the server refused about a form as a whole; announced to screen readers when it appears. */
export function FormProblem({ problem }: { problem: ApiProblem | null | undefined }) {
  if (!problem) return null;
  return (
    <Alert role="alert" color="red" icon={<IconAlertCircle aria-hidden />} title={problem.message}>
      {problem.errors.length > 0 && (
        <List size="sm">
          {problem.errors.map(({ message }) => (
            <List.Item key={message}>{message}</List.Item>
          ))}
        </List>
      )}
    </Alert>
  );
}
