import { describe, expect, it } from 'vitest';
import { createLifecycle, LeavingError } from './lifecycle.ts';

const closed: string[] = [];
const failures: unknown[] = [];

function lifecycle(patience = 60_000) {
  closed.length = 0;
  failures.length = 0;
  const life = createLifecycle(patience, (error) => failures.push(error));
  const openPart = (name: string, close = async () => {}): Promise<string> =>
    life.open(
      async () => name,
      async (part) => {
        closed.push(part);
        await close();
      },
    );
  return { ...life, openPart };
}

const never = (): Promise<void> => new Promise(() => undefined);

describe('a lifecycle', () => {
  it('closes what was opened in the opposite order, once, however often it is asked', async () => {
    const life = lifecycle();
    for (const name of ['database', 'server', 'worker']) expect(await life.openPart(name)).toBe(name);
    expect(await Promise.all([life.leave(), life.leave()])).toEqual([true, true]);
    expect(closed).toEqual(['worker', 'server', 'database']);
  });

  it('waits for what is being opened, closes that first, and opens nothing more', async () => {
    const life = lifecycle();
    await life.openPart('database');
    const { promise: isOpen, resolve } = Promise.withResolvers<string>();
    const worker = expect(
      life.open(
        () => isOpen,
        async (part) => void closed.push(part),
      ),
    ).rejects.toThrow(LeavingError);
    const left = life.leave();
    await expect(life.openPart('too late')).rejects.toThrow(LeavingError);
    expect(closed).toEqual([]);
    resolve('worker');
    await worker;
    expect(await left).toBe(true);
    expect(closed).toEqual(['worker', 'database']);
  });

  it('closes what is open where the next does not open', async () => {
    const life = lifecycle();
    await life.openPart('database');
    const failed = expect(life.open(() => Promise.reject(new Error('port')), never)).rejects.toThrow('port');
    const left = life.leave();
    await failed;
    expect([await left, closed]).toEqual([true, ['database']]);
  });

  it('goes on where a part fails or never ends, and says that it was not clean', async () => {
    const failing = lifecycle();
    await failing.openPart('database');
    await failing.openPart('server', () => Promise.reject(new Error('stuck')));
    expect([await failing.leave(), closed, failures]).toEqual([
      false,
      ['server', 'database'],
      [new Error('stuck')],
    ]);

    const hanging = lifecycle(10);
    await hanging.openPart('database');
    await hanging.openPart('server');
    await hanging.openPart('worker', never);
    expect([await hanging.leave(), closed]).toEqual([false, ['worker', 'server', 'database']]);
  });
});
