import type { ReactNode } from 'react';
import classes from './FormActions.module.css';

interface FormActionsProps {
  children: ReactNode;
  /** A word on the left: "Unsaved changes". */
  note?: ReactNode;
  /** Stays at the bottom of the window: for long forms. */
  sticky?: boolean;
}

/** The row of buttons that ends a form. */
export function FormActions({ children, note, sticky }: FormActionsProps) {
  return (
    <div className={classes.actions} data-sticky={sticky || undefined}>
      <div className={classes.note} aria-live="polite">
        {note}
      </div>
      <div className={classes.buttons}>{children}</div>
    </div>
  );
}
