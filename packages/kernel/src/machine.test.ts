import { describe, expect, it } from 'vitest';
import { defineMachine, IllegalTransitionError } from './machine.ts';

const door = defineMachine({
  name: 'door',
  initial: 'open',
  terminal: ['removed'],
  transitions: { open: { shut: 'closed' }, closed: { open: 'open', remove: 'removed' }, removed: {} },
});

describe('a machine', () => {
  it('moves along its table', () => {
    expect(door.next('open', 'shut')).toBe('closed');
    expect(door.can('open', 'remove')).toBe(false);
    expect(door.statesFor('remove')).toEqual(['closed']);
    expect(door.actions).toEqual(['shut', 'open', 'remove']);
  });

  it('names the state that refuses', () => {
    expect(() => door.next('removed', 'open')).toThrow(IllegalTransitionError);
    expect(() => door.next('removed', 'open')).toThrow('A door that is removed does not allow: open.');
  });
});

describe('a machine whose name begins with a vowel', () => {
  it('is spoken of as one would', () => {
    const transitions = { drawn: { tear: 'torn' }, torn: {} } as const;
    const offer = defineMachine<'drawn' | 'torn', 'tear'>({
      name: 'offer',
      initial: 'drawn',
      terminal: ['torn'],
      transitions,
    });
    expect(() => offer.next('torn', 'tear')).toThrow('An offer that is torn does not allow: tear.');
  });
});

describe('the check of a table', () => {
  const base = { name: 'broken', initial: 'a' as const };

  it('finds unknown targets', () => {
    const transitions = { a: { go: 'c' }, b: {} } as never;
    expect(() => defineMachine({ ...base, terminal: ['b'], transitions })).toThrow('unknown state c');
  });

  it('finds states that cannot be reached', () => {
    expect(() =>
      defineMachine({
        ...base,
        terminal: ['b'],
        transitions: { a: { go: 'c' }, b: {}, c: { go: 'a' } } as never,
      }),
    ).toThrow('b cannot be reached');
  });

  it('finds states that are only left for themselves', () => {
    const transitions = { a: { go: 'b', end: 'c' }, b: { stay: 'b' }, c: {} } as never;
    expect(() => defineMachine({ ...base, terminal: ['c'], transitions })).toThrow('b has no way out');
  });

  it('finds rings that never come to an end', () => {
    const transitions = { a: { end: 'd', go: 'b' }, b: { go: 'c' }, c: { go: 'b' }, d: {} } as never;
    expect(() => defineMachine({ ...base, terminal: ['d'], transitions })).toThrow('b never comes to an end');
  });

  it('finds dead ends and terminal states with a way out', () => {
    expect(() =>
      defineMachine({ ...base, terminal: [], transitions: { a: { go: 'b' }, b: {} } as never }),
    ).toThrow('no way out');
    expect(() =>
      defineMachine({ ...base, terminal: ['b'], transitions: { a: { go: 'b' }, b: { go: 'a' } } as never }),
    ).toThrow('can be left');
  });
});
