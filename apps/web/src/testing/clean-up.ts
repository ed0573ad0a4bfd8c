import { afterEach, vi } from 'vitest';

/**
 * Set-up of every test file: what a component test put on the page and in place of the server is gone after it. Here and not in
 * `render.tsx`, because files share a process, and a hook of a module that is loaded once would belong to the first of them alone.
 */
if (typeof document !== 'undefined') {
  const { cleanup } = await import('@testing-library/react');
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });
}
