import { lazy, Suspense } from 'react';
import { useDevState } from '../../data/dev-state.ts';

const TimeMachine = lazy(async () => ({ default: (await import('./TimeMachine.tsx')).TimeMachine }));

/** Tools of development; nothing of them is loaded unless the server says that it runs for development. */
export function DevTools() {
  const dev = useDevState();
  if (!dev) return null;
  return (
    <Suspense>
      <TimeMachine state={dev} />
    </Suspense>
  );
}
