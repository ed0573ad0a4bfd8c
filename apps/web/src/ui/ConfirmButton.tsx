import { Button, type ButtonProps, Group, Modal, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { ApiProblem } from '../data/api-problem.ts';
import { problemOf } from '../data/api-problem.ts';
import { FormProblem } from './FormProblem.tsx';

interface ConfirmButtonProps extends Omit<ButtonProps, 'onClick' | 'children'> {
  /** Label of the button on the page. */
  children: ReactNode;
  title: string;
  /** What will happen, in words; may hold fields. */
  body: ReactNode;
  confirmLabel: string;
  danger?: boolean;
  /** Until what it is about is shown. */
  waiting?: boolean;
  /** Rejects with a problem, which is then shown in the dialog; use `.unwrap()` of a mutation. */
  onConfirm: () => Promise<unknown>;
}

/** A button for what cannot be undone: asks first, stays open while it works, and says what went wrong. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const { children, title, body, confirmLabel, danger, waiting, onConfirm, ...button } = props;
  const [opened, setOpened] = useState(false);
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);

  async function confirm() {
    setWorking(true);
    setProblem(null);
    try {
      await onConfirm();
      setOpened(false);
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setWorking(false);
    }
  }
  const close = () => {
    if (!working) setOpened(false);
  };

  return (
    <>
      <Button variant="default" {...button} onClick={() => setOpened(true)}>
        {children}
      </Button>
      <Modal opened={opened} onClose={close} title={title}>
        <Stack>
          <div>{body}</div>
          <FormProblem problem={problem} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close} disabled={working}>
              Not now
            </Button>
            <Button
              color={danger ? 'red.9' : undefined}
              loading={working}
              disabled={waiting}
              onClick={confirm}
              data-autofocus
            >
              {confirmLabel}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
