import { describe, expect, it } from 'vitest';
import { nextPath } from './next-path.ts';

const next = (value: string) => nextPath(new URLSearchParams({ next: value }));

describe('the page after a login', () => {
  it('is the one that was asked for', () => {
    expect(next('/bookings/1?tab=money')).toBe('/bookings/1?tab=money');
  });

  it('is the dashboard where none was', () => {
    expect(nextPath(new URLSearchParams())).toBe('/dashboard');
  });

  it.each(['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)'])(
    'is never elsewhere: %s',
    (value) => {
      expect(next(value)).toBe('/dashboard');
    },
  );
});
