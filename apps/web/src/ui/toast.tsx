import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { nanoid } from '@reduxjs/toolkit';
import { problemOf } from '../data/api-problem.ts';

interface ToastAction {
  label: string;
  onClick: () => void;
}

const closeButtonProps = { 'aria-label': 'Dismiss' };

/** Something worked: `toastSuccess('Application sent')`. */
export function toastSuccess(title: string, message = ''): void {
  notifications.show({ title, message, color: 'pine', closeButtonProps });
}

/** Something failed outside a form; takes whatever a mutation rejected with. */
export function toastProblem(error: unknown): void {
  const { message, errors } = problemOf(error);
  notifications.show({
    title: 'That did not work',
    // Outside a form there is no field to show it at, and "some fields need your attention" would help nobody.
    message: errors.length > 0 ? errors.map((problem) => problem.message).join(' ') : message,
    color: 'red',
    role: 'alert',
    closeButtonProps,
  });
}

export function toastInfo(title: string, message: string, action?: ToastAction): void {
  const id = nanoid();
  const open = () => {
    notifications.hide(id);
    action?.onClick();
  };
  const body = action && (
    <Button variant="light" size="xs" mt="xs" onClick={open}>
      {action.label}
    </Button>
  );
  notifications.show({
    id,
    title,
    message: (
      <>
        {message}
        {body && <div>{body}</div>}
      </>
    ),
    color: 'pine',
    autoClose: 8000,
    closeButtonProps,
  });
}
