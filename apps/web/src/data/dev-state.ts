import { useEffect, useSyncExternalStore } from 'react';
import { setServerOffset } from './server-clock.ts';

export interface DemoLogin {
  role: string;
  email: string;
  password: string;
  name: string;
}
export interface DevState {
  now: string;
  offsetMs: number;
  demoLogins: DemoLogin[];
}

let state: DevState | null = null;
let asked = false;
const listeners = new Set<() => void>();

function keep(next: DevState | null): void {
  state = next;
  if (next) setServerOffset(next.offsetMs);
  for (const listener of listeners) listener();
}

/** Asks the server whether it runs for development; production answers 404, and the tools stay away. */
export async function loadDevState(): Promise<void> {
  const response = await fetch('/dev/state').catch(() => null);
  const isJson = response?.headers.get('content-type')?.includes('json');
  keep(response?.ok && isJson ? ((await response.json()) as DevState) : null);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What a development server tells; null in production. Asked once. */
export function useDevState(): DevState | null {
  useEffect(() => {
    if (asked) return;
    asked = true;
    void loadDevState();
  }, []);
  return useSyncExternalStore(subscribe, () => state);
}
