import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { byProcess, PARTS, partOf, sharesProcess, testsByPart } from './test-parts.ts';

describe('the part of a test', () => {
  const imports = new Map([
    ['apps/api/src/a.test.ts', ['apps/api/src/testing/test-app.ts']],
    ['apps/api/src/testing/test-app.ts', ['apps/api/src/testing/test-database.ts']],
    ['packages/kernel/src/money.test.ts', ['packages/kernel/src/money.ts']],
  ]);

  it.each([
    ['apps/api/src/a.test.ts', 'database'],
    ['packages/kernel/src/money.test.ts', 'rules'],
    ['packages/solver/src/solve.test.ts', 'solver'],
    ['e2e/start.test.ts', 'browser'],
  ])('%s: %s', (path, part) => {
    expect(partOf(path, imports)).toBe(part);
  });
});

describe('the parts', () => {
  const parts = testsByPart();

  it('hold every test file, each once', () => {
    const everything = globSync([
      'packages/*/src/**/*.test.ts',
      'apps/*/src/**/*.test.{ts,tsx}',
      '{tools,e2e}/**/*.test.ts',
    ]);
    const held = PARTS.flatMap((part) => parts.get(part) ?? []);
    expect(held.toSorted()).toEqual(everything.toSorted());
    for (const part of PARTS) expect(parts.get(part)).not.toEqual([]);
  });

  it('give every file that needs no database a process, its own where it replaces a module', () => {
    expect(sharesProcess({ source: "it('adds', () => {})" })).toBe(true);
    expect(sharesProcess({ source: "vi.mock('node:fs')" })).toBe(false);
    const files = [...(parts.get('rules') ?? []), ...(parts.get('solver') ?? [])];
    const { sharing, alone } = byProcess(files);
    expect([...sharing, ...alone].toSorted()).toEqual(files.toSorted());
    expect(sharing.length).toBeGreaterThan(100);
    expect(alone).toContain('packages/solver/src/run/memory.test.ts');
  });

  it('ask for no database among the rules: the web app, the packages and the machines are there', () => {
    const rules = parts.get('rules') ?? [];
    expect(rules).toContain('packages/kernel/src/money.test.ts');
    expect(rules).toContain('apps/api/src/modules/bookings/bookings/booking.machine.test.ts');
    expect(rules.some((path) => path.startsWith('apps/web/'))).toBe(true);
    expect(rules.some((path) => path.endsWith('.api.test.ts'))).toBe(false);
  });
});
