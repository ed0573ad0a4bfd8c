// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useLookFirst } from './use-look-first.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('is so only when the same cases have stood there for a moment, and again after each change', () => {
  const { result, rerender } = renderHook(({ shown }) => useLookFirst(shown), {
    initialProps: { shown: 'a,b' },
  });
  expect(result.current).toBe(false);
  act(() => void vi.advanceTimersByTime(800));
  expect(result.current).toBe(true);
  rerender({ shown: 'b' });
  expect(result.current).toBe(false);
  act(() => void vi.advanceTimersByTime(799));
  expect(result.current).toBe(false);
  act(() => void vi.advanceTimersByTime(1));
  expect(result.current).toBe(true);
});
