import { type Context, milliseconds } from './context.ts';

/** What the gateway does by itself later, by the clock. */
export type Task =
  | 'payment.time_out'
  | 'payment.authorize'
  | 'payment.refund_uncaptured'
  | 'refund.process'
  | 'refund.fail'
  | 'transfer.process'
  | 'transfer.fail'
  | 'transfer.release'
  | 'transfer.settle';

export type TaskTable = Record<Task, (context: Context, subject: string) => void>;

/** Stored with the change that caused it, so that a kill loses neither. */
export function defer(context: Context, task: Task, subject: string, afterMs: number): void {
  const due = milliseconds(context) + afterMs;
  context.store.run('INSERT INTO deferred (task, subject, due_ms) VALUES (?, ?, ?)', task, subject, due);
  context.wake();
}

/**
 * Does everything whose time has come, in the order of its time, each in its own transaction. Called
 * before every request too, so that a read never shows a state the clock has already left.
 */
export function runDeferred(context: Context, tasks: TaskTable): void {
  const sql = 'SELECT seq, task, subject FROM deferred WHERE due_ms <= ? ORDER BY due_ms, seq LIMIT 1';
  for (;;) {
    const next = context.store.rows(sql, milliseconds(context))[0];
    if (!next) return;
    const remove = () => context.store.run('DELETE FROM deferred WHERE seq = ?', Number(next.seq));
    try {
      context.store.transaction(() => {
        remove();
        tasks[String(next.task) as Task](context, String(next.subject));
      });
    } catch (error) {
      // One task that cannot be done must not hold up all that come after it.
      remove();
      context.options.log?.({ event: 'sandbox.task_failed', task: next.task, error: String(error) });
    }
  }
}
