import { Alert, List } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { ApiProblem } from '../data/api-problem.ts';

/** What the server refused about a form as a whole; announced to screen readers when it appears. */
export function FormProblem({ problem }: { problem: ApiProblem | null | undefined }) {
  const alert = useRef<HTMLDivElement>(null);
  // Long forms end far below their beginning: whoever pressed the button there has to see what it led to. A form that
  // has led to a field in error has shown it already.
  useEffect(() => {
    const atField = document.activeElement?.getAttribute('aria-invalid') === 'true';
    if (problem && !atField) alert.current?.scrollIntoView({ block: 'nearest' });
  }, [problem]);
  if (!problem) return null;
  return (
    <Alert
      ref={alert}
      role="alert"
      color="red"
      icon={<IconAlertCircle aria-hidden />}
      title={problem.message}
    >
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
