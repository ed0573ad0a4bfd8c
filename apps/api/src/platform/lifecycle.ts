import { setTimeout as pause } from 'node:timers/promises';

/** What asks to be opened once the process is on its way out. */
export class LeavingError extends Error {
  constructor() {
    super('The process is stopping.');
    this.name = 'LeavingError';
  }
}

export interface Lifecycle {
  /** @throws LeavingError where the process is stopping, also where it began to while this was being opened */
  open<T>(make: () => Promise<T>, close: (opened: T) => Promise<void>): Promise<T>;
  /**
   * Closes what was opened, the last first; asked again, it is the same closing.
   * @returns whether all of it closed in time and without an error
   */
  leave(): Promise<boolean>;
}

/**
 * What a process opens one after the other, and closes in the opposite order whenever it is asked to. What is just being opened is waited
 * for and closed with the rest, and nothing is opened after it: a part that came late would hold for ever what was closed before it.
 * @param patience milliseconds that all parts together get to finish; then the next is closed all the same. The first one opened is always
 *   closed to its end: it is what the others work with.
 */
export function createLifecycle(patience: number, onFailure: (error: unknown) => void): Lifecycle {
  const opened: (() => Promise<void>)[] = [];
  let opening: Promise<unknown> = Promise.resolve();
  let leaving: Promise<boolean> | null = null;

  async function openNext<T>(make: () => Promise<T>, close: (opened: T) => Promise<void>): Promise<T> {
    const part = await make();
    opened.unshift(() => close(part));
    return part;
  }

  async function closeAll(): Promise<boolean> {
    await opening.catch(() => undefined);
    const late = pause(patience, false);
    let clean = true;
    for (const close of opened) {
      const closed = close().then(
        () => true,
        (error: unknown) => {
          onFailure(error);
          return false;
        },
      );
      const inTime = close === opened.at(-1) ? await closed : await Promise.race([closed, late]);
      clean &&= inTime;
    }
    return clean;
  }

  return {
    async open(make, close) {
      if (leaving) throw new LeavingError();
      const next = openNext(make, close);
      opening = next;
      const part = await next;
      if (leaving) throw new LeavingError();
      return part;
    },
    leave: () => (leaving ??= closeAll()),
  };
}
