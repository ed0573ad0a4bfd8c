import type { DevState } from './dev-state.ts';

export function TimeMachine({ state }: { state: DevState }) {
  return <span hidden>{state.now}</span>;
}
